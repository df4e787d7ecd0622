/** The picture of a virtual display, from the file that holds it (`Xvfb -fbdir`, the format of `xwd`). Pure. */

/** Header fields, 32-bit big-endian words (X11/XWDFile.h). */
const HEADER = { size: 0, version: 4, width: 16, height: 20, byteOrder: 28, bits: 44, line: 48, colours: 76 };
const VERSION = 7;
const COLOUR_BYTES = 12;

type Raw = { width: number; height: number; rgb: Uint8Array };

/** Pixels of a 24-bit display; undefined for any other file. */
export function readFramebuffer(file: Buffer): Raw | undefined {
	if (file.length < 100) return undefined;
	const word = (name: keyof typeof HEADER) => file.readUInt32BE(HEADER[name]);
	const [width, height, line] = [word('width'), word('height'), word('line')];
	const start = word('size') + word('colours') * COLOUR_BYTES;
	const known = word('version') === VERSION && word('bits') === 32 && word('byteOrder') === 0;
	if (!known || line < width * 4 || file.length < start + line * height) return undefined;
	const rgb = new Uint8Array(width * height * 3);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++) {
			const from = start + y * line + x * 4;
			const to = (y * width + x) * 3;
			// Blue first, then green, red and an unused byte.
			rgb[to] = file[from + 2] ?? 0;
			rgb[to + 1] = file[from + 1] ?? 0;
			rgb[to + 2] = file[from] ?? 0;
		}
	return { width, height, rgb };
}
