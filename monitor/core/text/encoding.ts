/** Bytes to text by the browsers' rule: byte order mark, server header, the document's declaration, then UTF-8, then windows-1252. */

/** Deterministic, and in every browser and Node, but missing from the ECMAScript libraries. */
declare const TextDecoder: new (
	label?: string,
	options?: { fatal?: boolean },
) => { decode(bytes: Uint8Array, options?: { stream?: boolean }): string };

/** Browsers search this much of the body for a declaration. */
const HEAD_BYTES = 1_024;

/** The named encoding, or null: an unknown name counts as none. `bytes`: the body from its start. */
export function encodingLabel(bytes: Uint8Array, contentType = ''): string | null {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
	const served = known(/charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(contentType)?.[1]);
	if (served !== null) return served;
	const declared = known(declaredIn(bytes.subarray(0, HEAD_BYTES)));
	// A declaration readable as ASCII cannot be in UTF-16.
	return declared?.startsWith('utf-16') ? 'utf-8' : declared;
}

/** Decodes the received part of a body; in an incomplete one the last character may be cut. Never throws. */
export function decodeBody(bytes: Uint8Array, contentType = '', whole = true): string {
	const label = encodingLabel(bytes, contentType);
	if (label !== null) return new TextDecoder(label).decode(bytes);
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !whole });
	} catch {
		return new TextDecoder('windows-1252').decode(bytes);
	}
}

function declaredIn(head: Uint8Array): string | undefined {
	let ascii = '';
	for (const byte of head) ascii += byte < 128 ? String.fromCharCode(byte) : '?';
	const xml = /^\s*<\?xml[^>]{0,150}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(ascii)?.[1];
	if (xml !== undefined) return xml;
	const visible = ascii.replace(/<!--[\s\S]*?(?:-->|$)/g, '');
	return /<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/i.exec(visible)?.[1];
}

function known(label: string | undefined): string | null {
	if (label === undefined) return null;
	try {
		new TextDecoder(label);
		return label.toLowerCase();
	} catch {
		return null;
	}
}
