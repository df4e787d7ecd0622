/** Splits text into tokens with their positions, in one pass. */

export type Token = {
	/** Folded: lower case, without accents except in "è" and "né", which mean something else without them. */
	word: string;
	kind: 'word' | 'number' | 'mark';
	/** Its last letter has an accent (or an apostrophe instead): "tornerà" is a future, "ora" is not. */
	accented: boolean;
	/** Begins with a capital letter. */
	capital: boolean;
	/** Position in the original text: [start, end). */
	start: number;
	end: number;
};

const ACCENTED: Record<string, string> = {
	à: 'a',
	á: 'a',
	è: 'e',
	é: 'e',
	ì: 'i',
	í: 'i',
	ò: 'o',
	ó: 'o',
	ù: 'u',
	ú: 'u',
};
const APOSTROPHES = "'’‘ʼ`´";

function isLetter(code: number): boolean {
	if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
	if (code >= 0xc0 && code <= 0x24f) return code !== 0xd7 && code !== 0xf7;
	// Combining accents belong to the preceding letter.
	return code >= 0x300 && code <= 0x36f;
}

function isDigit(code: number): boolean {
	return code >= 48 && code <= 57;
}

/** White space that does not break the line, and control characters. */
function isBlank(code: number): boolean {
	return code === 32 || (code < 32 && code !== 10) || code === 0xa0 || code === 0x202f || code === 0x200b;
}

function fold(raw: string): { word: string; accented: boolean } {
	let ascii = true;
	for (let i = 0; i < raw.length; i++) if (raw.charCodeAt(i) >= 128) ascii = false;
	if (ascii) return { word: raw.toLowerCase(), accented: false };
	const lower = raw.normalize('NFC').toLowerCase();
	const accented = (ACCENTED[lower.at(-1) ?? ''] ?? '') !== '';
	if (lower === 'è' || lower === 'é') return { word: 'è', accented };
	if (lower === 'né' || lower === 'nè') return { word: 'né', accented };
	let word = '';
	for (const letter of lower) word += ACCENTED[letter] ?? letter;
	return { word, accented };
}

/** Tokens of `text` between two positions. Blanks are dropped; a line break is the mark "\n". */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
	const tokens: Token[] = [];
	let i = from;
	while (i < to) {
		const start = i;
		const code = text.charCodeAt(i);
		if (isBlank(code)) {
			i++;
		} else if (isLetter(code)) {
			while (i < to && isLetter(text.charCodeAt(i))) i++;
			const capital = text.charAt(start) !== text.charAt(start).toLowerCase();
			let { word, accented } = fold(text.slice(start, i));
			if (i < to && APOSTROPHES.includes(text.charAt(i))) {
				i++;
				// Before a space it replaces an accent ("E' in corso", "sara' ripristinato"); before a letter it elides.
				if (i >= to || !isLetter(text.charCodeAt(i))) accented = true;
				if (accented && word === 'e') word = 'è';
			} else if (word === 'e' && text.slice(i, i + 5).toLowerCase() === '-mail') {
				i += 5;
				word = 'email';
			}
			tokens.push({ word, kind: 'word', accented, capital, start, end: i });
		} else if (isDigit(code)) {
			while (i < to && isDigit(text.charCodeAt(i))) i++;
			tokens.push({
				word: text.slice(start, i),
				kind: 'number',
				accented: false,
				capital: false,
				start,
				end: i,
			});
		} else {
			i++;
			tokens.push({
				word: text.charAt(start),
				kind: 'mark',
				accented: false,
				capital: false,
				start,
				end: i,
			});
		}
	}
	return tokens;
}

/** Separates two stretches of a text. */
export function lineBreak(at: number): Token {
	return { word: '\n', kind: 'mark', accented: false, capital: false, start: at, end: at };
}
