/** Text into tokens with their places. One pass, every character looked at once. */

export type Token = {
	/** Folded: lower case, no accents but on the words that accents tell apart ("è", "né"), no apostrophes. */
	word: string;
	kind: 'word' | 'number' | 'mark';
	/** Place in the text that was read: [start, end). */
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
	return (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) || isCombining(code);
}

function isCombining(code: number): boolean {
	return code >= 0x300 && code <= 0x36f;
}

function isDigit(code: number): boolean {
	return code >= 48 && code <= 57;
}

function isSpace(code: number): boolean {
	return (
		code === 32 || (code >= 9 && code <= 13 && code !== 10) || code === 0xa0 || code === 0x202f || code < 9
	);
}

function fold(raw: string): string {
	// Pure ASCII lower case is nearly every word: no need to look further.
	let folded = '';
	let plain = true;
	for (let i = 0; i < raw.length; i++) if (raw.charCodeAt(i) >= 128) plain = false;
	const lower = (plain ? raw : raw.normalize('NFC')).toLowerCase();
	if (plain) return lower;
	if (lower === 'è' || lower === 'é') return 'è';
	if (lower === 'né' || lower === 'nè') return 'né';
	for (const letter of lower) folded += ACCENTED[letter] ?? letter;
	return folded;
}

/** Tokens of `text` between two places. White space is dropped; a line break is the mark "\n". */
export function tokenize(text: string, from = 0, to = text.length): Token[] {
	const tokens: Token[] = [];
	let i = from;
	while (i < to) {
		const code = text.charCodeAt(i);
		if (isSpace(code)) {
			i++;
			continue;
		}
		const start = i;
		if (isLetter(code)) {
			while (i < to && isLetter(text.charCodeAt(i))) i++;
			let word = fold(text.slice(start, i));
			const elided = i < to && APOSTROPHES.includes(text.charAt(i));
			if (elided) {
				i++;
				// "e' in corso", "E’ stato": an apostrophe before a space stands for the accent.
				if (word === 'e') word = 'è';
			}
			if (word === 'e' && !elided && text.slice(i, i + 5).toLowerCase() === '-mail') {
				i += 5;
				word = 'email';
			}
			tokens.push({ word, kind: 'word', start, end: i });
		} else if (isDigit(code)) {
			while (i < to && isDigit(text.charCodeAt(i))) i++;
			tokens.push({ word: text.slice(start, i), kind: 'number', start, end: i });
		} else {
			i++;
			tokens.push({ word: text.charAt(start), kind: 'mark', start, end: i });
		}
	}
	return tokens;
}
