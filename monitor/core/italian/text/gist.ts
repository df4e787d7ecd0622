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
