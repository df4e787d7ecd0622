/** One markup tag, read from the text between `<` and `>`. */

export type OpenTag = {
	name: string;
	closing: boolean;
	selfClosing: boolean;
	/** Lower-case names; the first of equal names counts, as in a browser. */
	attributes: Map<string, string>;
};

/** No real tag is longer; what is cut off is a data URL or an attack. */
const MAX_TAG = 4_096;

/** Reads a tag, or nothing when the text is none (`<3`, `<!doctype`). Linear in the text. */
export function readTag(inner: string): OpenTag | null {
	const source = inner.slice(0, MAX_TAG);
	const closing = source.startsWith('/');
	let at = closing ? 1 : 0;
	const nameStart = at;
	while (isNameCode(source.charCodeAt(at))) at++;
	const name = source.slice(nameStart, at).toLowerCase();
	if (!/^[a-z]/.test(name)) return null;
	const attributes = new Map<string, string>();
	while (at < source.length) {
		const start = at;
		while (isNameCode(source.charCodeAt(at))) at++;
		if (at === start) {
			at++;
			continue;
		}
		const key = source.slice(start, at).toLowerCase();
		let next = skipSpace(source, at);
		let value = '';
		if (source[next] === '=') {
			next = skipSpace(source, next + 1);
			const quote = source[next];
			if (quote === '"' || quote === "'") {
				const end = source.indexOf(quote, next + 1);
				value = source.slice(next + 1, end === -1 ? source.length : end);
				at = end === -1 ? source.length : end + 1;
			} else {
				let end = next;
				while (source.charCodeAt(end) > 32) end++;
				value = source.slice(next, end);
				at = end;
			}
		}
		if (!attributes.has(key)) attributes.set(key, value);
	}
	return { name, closing, selfClosing: source.endsWith('/'), attributes };
}

/** Letters, digits, `-`, `_`, `:`; beyond the end of the text there is none. */
function isNameCode(code: number): boolean {
	return (
		(code >= 97 && code <= 122) ||
		(code >= 65 && code <= 90) ||
		(code >= 48 && code <= 58) ||
		code === 45 ||
		code === 95
	);
}

function skipSpace(text: string, from: number): number {
	let at = from;
	while (text.charCodeAt(at) <= 32) at++;
	return at;
}
