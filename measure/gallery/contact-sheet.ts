/** All pictures on one sheet: a page to scroll through, and one image per page for an overview. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

export type Picture = {
	page: string;
	scene: string;
	theme: string;
	language: string;
	width: number;
	file: string;
};

const THUMB_WIDTH = 240;
const THUMB_HEIGHT = 420;
const GAP = 8;
const COLUMNS = 8;

function caption(picture: Picture): string {
	return `${picture.scene} · ${picture.theme} · ${picture.language} · ${picture.width}`;
}

/** `index.html`: every picture in full, under its name. */
export async function writeIndex(dir: string, pictures: readonly Picture[]): Promise<void> {
	const figures = pictures.map(
		(picture) =>
			`<figure><a href="${picture.file}"><img loading="lazy" src="${picture.file}" width="${THUMB_WIDTH}" alt=""></a><figcaption>${picture.page}: ${caption(picture)}</figcaption></figure>`,
	);
	const style =
		'body{font:14px system-ui;display:flex;flex-wrap:wrap;gap:16px;background:#888}figure{margin:0}figcaption{max-width:240px}';
	await writeFile(
		join(dir, 'index.html'),
		`<!doctype html><meta charset="utf-8"><title>PostaViva: gallery</title><style>${style}</style>\n${figures.join('\n')}\n`,
	);
}

/** The top of a picture. Two steps, because one pipeline crops before it extends. */
async function thumb(path: string): Promise<Buffer> {
	const small = await sharp(path)
		.resize(THUMB_WIDTH)
		.extend({ bottom: THUMB_HEIGHT, background: '#888888' })
		.png()
		.toBuffer();
	return sharp(small).extract({ left: 0, top: 0, width: THUMB_WIDTH, height: THUMB_HEIGHT }).png().toBuffer();
}

/** `contact-NAME.png`: the top of every picture of a page, theme and language, in rows of eight. */
export async function writeSheet(dir: string, name: string, pictures: readonly Picture[]): Promise<void> {
	const rows = Math.ceil(pictures.length / COLUMNS);
	const thumbs = await Promise.all(
		pictures.map(async ({ file }, index) => ({
			input: await thumb(join(dir, file)),
			left: GAP + (index % COLUMNS) * (THUMB_WIDTH + GAP),
			top: GAP + Math.floor(index / COLUMNS) * (THUMB_HEIGHT + GAP),
		})),
	);
	await sharp({
		create: {
			width: GAP + COLUMNS * (THUMB_WIDTH + GAP),
			height: GAP + rows * (THUMB_HEIGHT + GAP),
			channels: 3,
			background: '#888888',
		},
	})
		.composite(thumbs)
		.png()
		.toFile(join(dir, `contact-${name}.png`));
}
