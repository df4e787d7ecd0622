/** Renders the icon family from its SVG sources: `node assets/icon/render.ts`. The PNGs are committed, so a build needs no renderer. */

import { readFile } from 'node:fs/promises';
import sharp from 'sharp';

const SIZES = [16, 32, 48, 96, 128] as const;
/** Up to here the drawing with fewer points is used. */
const SMALL = 32;
/** Device pixels an SVG unit is rasterised to before it is scaled down, so that curves stay smooth. */
const OVERSAMPLING = 4;

const here = new URL('.', import.meta.url);

for (const size of SIZES) {
	const source = await readFile(new URL(size <= SMALL ? 'icon-small.svg' : 'icon.svg', here));
	const viewBox = size <= SMALL ? 16 : 128;
	await sharp(source, { density: (72 * size * OVERSAMPLING) / viewBox })
		.resize(size, size)
		.png({ compressionLevel: 9 })
		.toFile(new URL(`../public/icons/icon-${size}.png`, here).pathname);
}
