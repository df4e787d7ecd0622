/** The newsworthy part of a long text: title, lead and updates. Only editors read whole articles (feed/incidents/article.ts). */

/** Stretches of a text, [start, end), in order. */
export type Stretches = readonly (readonly [number, number])[];

/** A notice or a post up to this length is read whole. */
const SHORT = 1_000;
/** Maximum number of lines searched for updates, and the length read of each. */
const MAX_LINES = 200;
const MAX_LINE = 2_000;
/** "Aggiornamento ore 12:20 - …", "Ore 9.30: …", "[14:05] …". */
const UPDATE = /^\W{0,3}(?:agg(?:iornamento|\.)|update|ore\s|h\.?\s?\d|\d{1,2}[:.]\d{2}\b)/i;

export function gistOf(text: string): Stretches {
	if (text.length <= SHORT) return [[0, text.length]];
	const stretches: [number, number][] = [];
	let start = 0;
	for (let line = 0; line < MAX_LINES && start < text.length; line++) {
		const mark = text.indexOf('\n', start);
		const end = mark < 0 ? text.length : mark;
		const filled = /\S/.test(text.slice(start, Math.min(end, start + 80)));
		if (filled && (stretches.length < 2 || UPDATE.test(text.slice(start, start + 24))))
			stretches.push([start, Math.min(end, start + MAX_LINE)]);
		start = end + 1;
	}
	return stretches;
}

/** The time at the start of an update: "Ore 12:20", "20 novembre, ore 9", "[14:05]". */
const CLOCK =
	/^\W{0,3}(?:agg(?:iornamento|\.)\s+|update\s+)?(?:delle\s+)?(?:(\d{1,2})(?:[/.]\d{1,2}(?:[/.]\d{2,4})?|\s+\p{L}{3,})(?:\s+\d{4})?\W{1,3})?(?:(?:alle\s+|delle\s+)?ore\s+(\d{1,2})(?:[:.](\d{2}))?|h\.?\s?(\d{1,2})[:.](\d{2})|(\d{1,2})[:.](\d{2}))(?=\D|$)/iu;

/** The same stretches, oldest update first where a text lists its updates newest first: the last one must be read last. */
export function inOrderOfTime(text: string, stretches: Stretches): Stretches {
	const { blocks, times } = updatesIn(text, stretches);
	if (!isDescending(times)) return stretches;
	const untimed = blocks.length - times.length;
	return [...blocks.slice(0, untimed), ...blocks.slice(untimed).reverse()];
}

/** The last block of stretches in the order of time, if it has a time and is not the first; else null. */
export function lastUpdate(text: string, stretches: Stretches): readonly [number, number] | null {
	const { blocks, times } = updatesIn(text, stretches);
	const last = blocks.at(-1);
	return times.length > 0 && blocks.length > 1 && last !== undefined ? last : null;
}

/** True if the updates in [from, to) are listed newest first. */
export function isNewestFirst(text: string, from: number, to: number): boolean {
	return isDescending(updatesIn(text, [[from, to]]).times);
}

function isDescending(times: readonly number[]): boolean {
	return times.length > 1 && times.every((at, i) => i === 0 || at < (times[i - 1] ?? 0));
}

/** The lines of the stretches, each with those after it that have no time of their own. */
function updatesIn(text: string, stretches: Stretches): { blocks: [number, number][]; times: number[] } {
	const blocks: [number, number][] = [];
	const times: number[] = [];
	for (const [from, to] of stretches)
		for (let start = from, line = 0; start < to && line < MAX_LINES; line++) {
			const mark = text.indexOf('\n', start);
			const end = mark < 0 || mark > to ? to : mark + 1;
			const at = minuteOf(text.slice(start, Math.min(end, start + 40)));
			const last = blocks.at(-1);
			if (at !== null) times.push(at);
			if (last !== undefined && at === null && last[1] === start) last[1] = end;
			else blocks.push([start, end]);
			start = end;
		}
	return { blocks, times };
}

function minuteOf(line: string): number | null {
	const [, day = '0', hour, minute = '0', h, m, clock, past] = CLOCK.exec(line) ?? [];
	const hours = hour ?? h ?? clock;
	if (hours === undefined) return null;
	return (Number(day) * 24 + Number(hours)) * 60 + Number(m ?? past ?? minute);
}
