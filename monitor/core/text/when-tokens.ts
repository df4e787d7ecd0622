/** The words, numbers and marks of a date, without RFC 5322 comments and RFC 9557 suffixes. */

export type Token = { kind: 'number' | 'word' | 'mark'; text: string; glued: boolean };

/** Dates are short; a longer text is a sentence. */
const MAX_LENGTH = 100;

export type Dated = {
	tokens: Token[];
	/** The zone in brackets, "[Europe/Rome]": it counts only without an offset before it. */
	place: string;
};

/** Undefined if length or brackets rule out a date. */
export function datedTokens(text: string): Dated | undefined {
	const plain = withoutComments(text.trim());
	if (plain === undefined || plain.length > MAX_LENGTH) return undefined;
	const [, front = '', suffixes = ''] = /^([^[\]]*)((?:\[[^[\]]{1,40}\]\s*)*)$/.exec(plain) ?? [];
	if (front.trim() === '') return undefined;
	const places = [...suffixes.matchAll(/\[!?([^[\]=]+)\]/g)].map(([, place = '']) => place);
	return { tokens: tokensOf(front), place: places[0] ?? '' };
}

/** Comments may appear anywhere and be nested; an unclosed one makes the date unreadable. */
function withoutComments(text: string): string | undefined {
	if (!text.includes('(')) return text;
	let out = '';
	let depth = 0;
	for (let i = 0; i < text.length && i < 400; i++) {
		const c = text[i] ?? '';
		if (depth > 0 && c === '\\') i++;
		else if (c === '(') depth++;
		else if (c === ')' && depth > 0) {
			depth--;
			out += ' ';
		} else if (depth === 0) out += c;
	}
	return depth === 0 ? out.trim() : undefined;
}

function tokensOf(text: string): Token[] {
	const tokens: Token[] = [];
	for (const found of text.matchAll(/(\s*)(?:(\d+)|(\p{L}+(?:[/_]\p{L}+)*)|([^\s\d\p{L}]))/gu)) {
		const [, blank = '', number, word, mark = ''] = found;
		const glued = blank === '';
		if (number !== undefined) tokens.push({ kind: 'number', text: number, glued });
		else if (word !== undefined) tokens.push({ kind: 'word', text: word, glued });
		else tokens.push({ kind: 'mark', text: mark, glued });
	}
	return tokens;
}
