/** Which encoding a body's bytes are in: byte order mark, then the server's word, then what the document declares, then UTF-8. */

/** As far as browsers look for a declaration. */
const HEAD_BYTES = 1_024;

/** A label for TextDecoder. `head`: the first bytes of the body. */
export function encodingLabel(head: Uint8Array, contentType = ''): string {
	if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
	if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
	if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return 'utf-8';
	const named = /charset\s*=\s*"?([\w.:-]{1,40})/i.exec(contentType)?.[1];
	if (named !== undefined) return named.toLowerCase();
	let ascii = '';
	for (const byte of head.subarray(0, HEAD_BYTES)) ascii += byte < 128 ? String.fromCharCode(byte) : '?';
	const declared = /^\s*<\?xml[^>]{0,150}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(ascii)?.[1];
	const meta = /<meta\b[^>]{0,150}?charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(ascii)?.[1];
	return (declared ?? meta)?.toLowerCase() ?? 'utf-8';
}
