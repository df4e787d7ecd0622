/**
 * Repairs the JSON of cState's template when a title contains a quotation mark or a list ends in a comma. One pass,
 * only after strict parsing failed and only on documents that identify themselves as cState.
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

/** A quotation mark ends its string if JSON syntax follows. */
function endsString(body: string, from: number): boolean {
	const next = nextMark(body, from);
	return (
		next === '' || next === ':' || next === '}' || next === ']' || (next === ',' && commaIsJson(body, from))
	);
}

/** A comma separates values if a quotation mark, a bracket, a number or a JSON word follows. */
function commaIsJson(body: string, from: number): boolean {
	const comma = body.indexOf(',', from);
	return /^["{[}\]\-0-9tfn,]/.test(nextMark(body, comma + 1));
}

/** The next character that is not white space, within a limited stretch so that the whole stays linear. */
function nextMark(body: string, from: number): string {
	for (let i = from; i < body.length && i < from + 2_000; i++) {
		const c = body[i] ?? '';
		if (c !== ' ' && c !== '\n' && c !== '\t' && c !== '\r') return c;
	}
	return '';
}
