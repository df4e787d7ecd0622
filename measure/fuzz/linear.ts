/** Twice the input, about twice the time: CPU time of doubling sizes of the inputs that make naive readers quadratic. */

import type { Surface } from './surfaces';

const PIECES = [
	...['<', '<a ', '<!--', '<script>', '</', '<a>', '<item>', '<entry>', '&', '&amp;', '<![CDATA['],
	...[' ', '\n', '"', '\\"', '{"a":', '[', '[],', '{},', 'a=', "location='", '{"incidents":['],
	...['non ', 'il servizio ', 'entro ', '24/48 ', 'A'],
];
const SIZES = [32_000, 64_000, 128_000, 256_000];
/** Eight times the input: a quadratic reader takes sixty-four times as long. */
const MOST_GROWTH = 24;
/** Growth below this is noise. */
const NOTHING_MS = 50;
const REPEATS = 3;

/** One line for each surface and input that grows faster than its size; normally empty. */
export async function growing(
	surfaces: Record<string, Surface>,
): Promise<{ tried: number; lines: string[] }> {
	const lines: string[] = [];
	let tried = 0;
	for (const [name, surface] of Object.entries(surfaces)) {
		for (const piece of PIECES) {
			tried++;
			const costs: number[] = [];
			for (const size of SIZES) costs.push(await cost(surface, piece.repeat(Math.ceil(size / piece.length))));
			const [first = 0, last = 0] = [costs[0], costs.at(-1)];
			if (last >= NOTHING_MS && last > MOST_GROWTH * Math.max(1, first))
				lines.push(`${name} on ${JSON.stringify(piece)}: ${costs.map((ms) => ms.toFixed(1)).join(', ')} ms`);
		}
	}
	return { tried, lines };
}

/** The minimum of a few runs, in ms of CPU time: other load on the machine can only add. */
async function cost(surface: Surface, input: string): Promise<number> {
	let least = Number.POSITIVE_INFINITY;
	for (let repeat = 0; repeat < REPEATS; repeat++) {
		const from = process.cpuUsage();
		await surface.read(input, 0);
		const { user, system } = process.cpuUsage(from);
		least = Math.min(least, (user + system) / 1_000);
	}
	return least;
}
