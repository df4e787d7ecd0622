/** The pictures of the README: the popup in the outage, and the badge and headline throughout the story. */

import { join } from 'node:path';
import { ROME } from '../../monitor/core/time';
import { SCREEN } from '../../simulator/demo/display';
import type { Album } from './album';
import { POPUP, shotName, THEMES } from './shots';
import { MOMENTS } from './story';

const STRIP_WIDTH = 1_000;
const HEADLINE_WIDTH = 366;
const SCALE = 2;
/** The end of the window's toolbar and the popup below it (readme.css). */
const CORNER = { width: 640, height: 700 };

const DAY = new Intl.DateTimeFormat('en-GB', {
	timeZone: ROME,
	weekday: 'long',
	day: 'numeric',
	month: 'long',
});
const TIME = new Intl.DateTimeFormat('en-GB', { timeZone: ROME, hour: '2-digit', minute: '2-digit' });

export async function composeReadme(album: Album, directory: string): Promise<void> {
	const popup = await album.photograph(shotName.answers('outage', 'light'), POPUP.width);
	// A frame, because on a white page the popup's edge would be invisible.
	await album.draw(
		`<div class="framed">${popup}</div>`,
		{ width: POPUP.width + 2, height: 0 },
		join(directory, 'popup-outage.png'),
		{ scale: SCALE, palette: true },
	);

	// From a real window, if there was a display.
	const toolbar = shotName.toolbar('outage');
	if (album.has(toolbar)) {
		const image = await album.photograph(toolbar, SCREEN.width);
		await album.draw(`<div class="corner">${image}</div>`, CORNER, join(directory, 'toolbar.png'), {
			palette: true,
		});
	}

	const rows = await Promise.all(
		MOMENTS.map(async (id) => {
			const moment = album.story[id];
			const headlines = await Promise.all(
				THEMES.map(async (theme) => {
					const image = await album.photograph(shotName.headline(id, theme), HEADLINE_WIDTH);
					return `<div class="theme ${theme}">${image}</div>`;
				}),
			);
			const { at } = moment;
			return `<div class="when">${album.icon(moment, 40)}<p>${DAY.format(at)}<br>${TIME.format(at)}</p></div>${headlines.join('')}`;
		}),
	);
	await album.draw(
		`<div class="strip">${rows.join('')}</div>`,
		{ width: STRIP_WIDTH, height: 0 },
		join(directory, 'january-2023.png'),
		{ scale: SCALE, palette: true },
	);
}
