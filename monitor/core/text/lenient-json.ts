/**
 * Mends the JSON that cState's template prints when a title holds a quotation mark or a list ends in a comma. One walk,
 * used only after strict parsing failed and only on documents that say they are cState's.
 */
export function mendJson(body: string): string {
	let out = '';
	let inString = false;
	for (let i = 0; i < body.length; i++) {
		const c = body[i] ?? '';
		if (inString) {
			if (c === '\\') out += c + (body[++i] ?? '');
			else if (c !== '"') out += c < ' ' ? ' ' : c;
			else if (endsString(body, i + 1)) {
				inString = false;
				out += c;
			} else out += '\\"';
		} else if (c === '"') {
			inString = true;
			out += c;
		} else if (c !== ',' || !/[,}\]]/.test(nextMark(body, i + 1))) out += c;
	}
	return out;
}

/** A quotation mark ends its string if what follows is JSON again. */
function endsString(body: string, from: number): boolean {
	const next = nextMark(body, from);
	return (
		next === '' || next === ':' || next === '}' || next === ']' || (next === ',' && commaIsJson(body, from))
	);
}

/** After a comma between values comes a quotation mark, a bracket, a number or a word of JSON. */
function commaIsJson(body: string, from: number): boolean {
	const comma = body.indexOf(',', from);
	return /^["{[}\]\-0-9tfn,]/.test(nextMark(body, comma + 1));
}

/** The next character that is no white space, looked for in a bounded stretch so that the whole stays linear. */
function nextMark(body: string, from: number): string {
	for (let i = from; i < body.length && i < from + 2_000; i++) {
		const c = body[i] ?? '';
		if (c !== ' ' && c !== '\n' && c !== '\t' && c !== '\r') return c;
	}
	return '';
}
