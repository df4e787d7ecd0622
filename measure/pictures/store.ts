/** The pictures of the stores: five of 1280×800 and the small promotional tile, each made of real screenshots and a few words. */

import { join } from 'node:path';
import type { Album } from './album';
import { PAGE, POPUP, shotName, type Theme } from './shots';
import type { MomentId } from './story';

const SCREEN = { width: 1_280, height: 800 };
const TILE = { width: 440, height: 280 };
/** The popup slightly enlarged. */
const POPUP_WIDTH = Math.round(POPUP.width * 1.08);

const FOOTNOTE =
	'Dati di prova: gennaio 2023, rivissuto con il simulatore. PostaViva non è affiliata a Italiaonline.';

type Scene = { title: string; text: string; theme: Theme; address: string; moment: MomentId; body: string };

/** Words on the left, a browser window on the right. */
function screen(album: Album, { title, text, theme, address, moment, body }: Scene): string {
	return `<div class="screen">
	<div class="words">
		<p class="brand">${album.icon(null, 44)}PostaViva</p>
		<h1>${title}</h1>
		<p class="text">${text}</p>
		<p class="footnote">${FOOTNOTE}</p>
	</div>
	<div class="stage ${theme}">
		<div class="window">
			<div class="toolbar"><i></i><i></i><i></i><span class="address">${address}</span>${album.icon(album.story[moment], 30)}</div>
			<div class="content">${body}</div>
		</div>
	</div>
</div>`;
}

const PORTAL = `<div class="portal">${'<p></p>'.repeat(9)}</div>`;

async function popup(album: Album, moment: MomentId, theme: Theme): Promise<string> {
	const image = await album.photograph(shotName.popup(moment, theme), POPUP_WIDTH);
	return `${PORTAL}<div class="popup">${image}</div>`;
}

export async function composeStore(album: Album, directory: string): Promise<void> {
	const page = (name: 'history' | 'report' | 'options') => album.photograph(shotName.page(name), PAGE.width);
	const scenes: Record<string, Scene> = {
		'1-popup': {
			title: 'La posta non funziona? Ecco perché, e quando torna.',
			text: 'Cinque risposte su Libero Mail e Virgilio Mail. Ognuna con chi lo dice e quando, oppure «non l’hanno detto».',
			theme: 'light',
			address: 'www.libero.it',
			moment: 'outage',
			body: await popup(album, 'outage', 'light'),
		},
		'2-dark': {
			title: 'È tornata davvero? Lo dice solo se regge.',
			text: 'Una risposta buona non basta: la posta deve reggere. Poi un avviso ti dice che è tornata, e quanto è durata.',
			theme: 'dark',
			address: 'www.libero.it',
			moment: 'recovering',
			body: await popup(album, 'recovering', 'dark'),
		},
		'3-history': {
			title: 'Un anno di posta, giorno per giorno.',
			text: 'Quello che il tuo browser ha visto, e soltanto quello: dove non ha guardato resta uno spazio vuoto.',
			theme: 'light',
			address: 'Cronologia · PostaViva',
			moment: 'restored',
			body: await page('history'),
		},
		'4-report': {
			title: 'Il guasto, nero su bianco.',
			text: 'Un resoconto con le date, le durate e quello che hanno detto: da stampare, o da allegare a un reclamo.',
			theme: 'light',
			address: 'Cronologia · PostaViva',
			moment: 'restored',
			body: await page('report'),
		},
		'5-options': {
			title: 'Avvisi come vuoi tu. Nessun account.',
			text: 'Scegli che cosa seguire, ogni quanto, e le ore di silenzio. Niente password, niente tracciamento: tutto resta nel tuo browser.',
			theme: 'light',
			address: 'Impostazioni · PostaViva',
			moment: 'restored',
			body: await page('options'),
		},
	};
	for (const [name, scene] of Object.entries(scenes))
		await album.draw(screen(album, scene), SCREEN, join(directory, `${name}-1280x800.png`));

	const badges = [album.story.calm, album.story.outage, album.story.recovering].map(
		({ badge, color }) => `<b style="background: ${color}">${badge.text}</b>`,
	);
	await album.draw(
		`<div class="tile"><p class="brand">${album.icon(null, 64)}PostaViva</p><p class="tagline">la mia posta funziona?<br>quando torna?</p><p class="badges">${badges.join('')}</p></div>`,
		TILE,
		join(directory, 'tile-440x280.png'),
	);
}
