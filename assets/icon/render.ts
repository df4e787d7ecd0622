/** Renders the icon family from its SVG sources: `node assets/icon/render.ts`. The PNGs are committed, so builds need no renderer. */

import { readFile } from 'node:fs/promises';
import sharp from 'sharp';

/** Device pixels per SVG unit before downscaling, so that curves stay smooth. */
const OVERSAMPLING = 4;
/** The smallest part of an icon that a mask keeps: a circle of this fraction of its width. */
const SAFE_ZONE = 0.8;
type Image = ReturnType<typeof sharp>;
const BRAND = '#0b7f93';

const here = new URL('.', import.meta.url);
const target = (path: string) => new URL(path, here).pathname;

async function drawn(source: string, viewBox: number, size: number): Promise<Image> {
	const svg = await readFile(new URL(source, here));
	return sharp(svg, { density: (72 * size * OVERSAMPLING) / viewBox }).resize(size, size);
}

async function write(image: Image, path: string): Promise<void> {
	await image.png({ compressionLevel: 9 }).toFile(target(path));
}

// Up to 32 pixels a simpler drawing is used.
for (const size of [16, 32])
	await write(await drawn('icon-small.svg', 16, size), `../public/icons/icon-${size}.png`);
for (const size of [48, 96, 128])
	await write(await drawn('icon.svg', 128, size), `../public/icons/icon-${size}.png`);

// For the published page when a phone adds it to its apps, and for the logo that a store requires.
for (const size of [192, 512])
	await write(await drawn('icon.svg', 128, size), `../../feed/page/pictures/icon-${size}.png`);
await write(await drawn('icon.svg', 128, 300), '../../docs/store/images/logo-300.png');

const inner = Math.floor(512 * SAFE_ZONE);
const icon = await (await drawn('icon.svg', 128, inner)).png().toBuffer();
await write(
	sharp({ create: { width: 512, height: 512, channels: 4, background: BRAND } }).composite([{ input: icon }]),
	'../../feed/page/pictures/icon-maskable-512.png',
);
