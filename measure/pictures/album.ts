/** The sources of the compositions, and their rendering to files. */

import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import sharp from 'sharp';
import { escapeHtml } from '../../simulator/pages/document';
import type { Moment, Story } from './story';

export type Size = { width: number; height: number };

export type Album = {
	story: Story;
	/** Whether there is a screenshot of that name. */
	has(name: string): boolean;
	/** A screenshot as an image of the given CSS width; its height follows. */
	photograph(name: string, width: number): Promise<string>;
	/** The toolbar icon with the badge of a moment. */
	icon(moment: Moment | null, size?: number): string;
	/** Renders a page of this size to the file, as a PNG. */
	draw(html: string, size: Size, file: string, options?: DrawOptions): Promise<void>;
};

type DrawOptions = {
	/** Device pixels per CSS pixel; 1 if absent. */
	scale?: number;
	/** The stores require 24 bits per pixel and no transparency; elsewhere a palette is smaller. */
	palette?: boolean;
};

const dataUri = (type: string, bytes: Buffer) => `data:${type};base64,${bytes.toString('base64')}`;

export async function loadAlbum(
	root: string,
	photographs: string,
	story: Story,
	browser: Browser,
): Promise<Album> {
	const read = (...path: string[]) => readFile(join(root, ...path), 'utf8');
	const tokens = await read('assets', 'styles', 'tokens.css');
	// The dark colours as a class, because both themes appear in one picture.
	const dark = /@media \(prefers-color-scheme: dark\) \{\s*:root (\{[^}]*\})/.exec(tokens)?.[1];
	const own = ['base', 'readme', 'store'].map((name) => read('measure', 'pictures', `${name}.css`));
	const styles = [tokens, `.dark ${dark}`, ...(await Promise.all(own))].join('\n');
	const icon = dataUri('image/svg+xml', Buffer.from(await read('assets', 'icon', 'icon.svg')));

	return {
		story,
		has: (name) => existsSync(join(photographs, name)),
		async photograph(name, width) {
			const bytes = await readFile(join(photographs, name));
			return `<img class="photograph" src="${dataUri('image/png', bytes)}" width="${width}" alt="">`;
		},
		icon(moment, size = 28) {
			const badge =
				moment === null ? '' : `<b style="background: ${moment.color}">${escapeHtml(moment.badge.text)}</b>`;
			return `<span class="icon"><img src="${icon}" width="${size}" height="${size}" alt="">${badge}</span>`;
		},
		async draw(html, size, file, { scale = 1, palette = false } = {}) {
			const page = await browser.newPage();
			try {
				await page.setViewport({ ...size, deviceScaleFactor: scale });
				await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
				await page.setContent(
					`<!doctype html><html lang="it"><meta charset="utf-8"><style>${styles}</style><body>${html}</body></html>`,
				);
				const height = size.height || (await page.evaluate(() => document.body.scrollHeight));
				await page.setViewport({ width: size.width, height, deviceScaleFactor: scale });
				const drawn = await page.screenshot();
				await mkdir(dirname(file), { recursive: true });
				await write(Buffer.from(drawn), file, palette);
			} finally {
				await page.close();
			}
		},
	};
}

/** Few colours compress well, even where the store requires full colour. */
async function write(drawn: Buffer, file: string, palette: boolean): Promise<void> {
	const few = await sharp(drawn)
		.png({ palette: true, colours: 256, dither: 0, effort: 10, compressionLevel: 9 })
		.toBuffer();
	if (palette) await sharp(few).png({ palette: true, effort: 10, compressionLevel: 9 }).toFile(file);
	else await sharp(few).toColourspace('srgb').removeAlpha().png({ compressionLevel: 9 }).toFile(file);
}
