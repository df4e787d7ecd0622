/** Which encoding a feed's bytes are in: byte order mark, then the server's word, then the XML declaration, then UTF-8. */

/** A label for TextDecoder. `head`: the first bytes, a few hundred are enough. */
export function encodingLabel(head: Uint8Array, contentType = ''): string {
	if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
	if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
	if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
	const named = /charset\s*=\s*"?([\w.:-]{1,40})/i.exec(contentType)?.[1];
	if (named !== undefined) return named.toLowerCase();
	let ascii = '';
	for (const byte of head.subarray(0, 200)) ascii += byte < 128 ? String.fromCharCode(byte) : '?';
	const declared = /^\s*<\?xml[^>]{0,150}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(ascii)?.[1];
	return declared?.toLowerCase() ?? 'utf-8';
}
