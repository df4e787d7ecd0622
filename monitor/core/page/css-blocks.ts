/** Splits a style sheet into its blocks. Linear. */

export function withoutComments(sheet: string): string {
	const parts: string[] = [];
	for (let at = 0; ; ) {
		const open = sheet.indexOf('/*', at);
		parts.push(sheet.slice(at, open === -1 ? sheet.length : open));
		const close = open === -1 ? -1 : sheet.indexOf('*/', open + 2);
		if (close === -1) return parts.join(' ');
		at = close + 2;
	}
}

/** The plain blocks of a sheet. Blocks for print or narrow screens are left out, blocks for all screens are included. */
export function* blocks(sheet: string): Generator<{ selectors: string; declarations: string }> {
	let at = 0;
	for (;;) {
		const open = sheet.indexOf('{', at);
		if (open === -1) return;
		const before = sheet.slice(at, open);
		const head = before
			.slice(before.lastIndexOf(';') + 1)
			.replaceAll('}', '')
			.trim();
		if (head.startsWith('@')) {
			at = /^@(?:media\s+(?:all|screen)|supports|layer)\b[^(]*$/i.test(head)
				? open + 1
				: blockEnd(sheet, open);
			continue;
		}
		const close = sheet.indexOf('}', open);
		const end = close === -1 ? sheet.length : close;
		yield { selectors: head, declarations: sheet.slice(open + 1, end) };
		at = end + 1;
	}
}

function blockEnd(sheet: string, open: number): number {
	let depth = 0;
	for (let at = open; at < sheet.length; at++) {
		const code = sheet.charCodeAt(at);
		if (code === 123) depth++;
		else if (code === 125 && --depth === 0) return at + 1;
	}
	return sheet.length;
}
