/** Base64 and UTF-8 to and from bytes, without browser APIs. */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUE = new Map([...ALPHABET].map((letter, i) => [letter.charCodeAt(0), i]));
VALUE.set('-'.charCodeAt(0), 62);
VALUE.set('_'.charCodeAt(0), 63);

/** Decodes base64 or base64url, padded or not. Undefined for anything else: a signature must be exact. */
export function decodeBase64(text: string): Uint8Array | undefined {
	const body = text.replace(/={1,2}$/, '');
	if (body.length % 4 === 1) return undefined;
	const bytes = new Uint8Array(Math.floor((body.length * 3) / 4));
	let bits = 0;
	let held = 0;
	let at = 0;
	for (let i = 0; i < body.length; i++) {
		const value = VALUE.get(body.charCodeAt(i));
		if (value === undefined) return undefined;
		held = ((held << 6) | value) & 0xffff;
		bits += 6;
		if (bits >= 8) {
			bits -= 8;
			bytes[at++] = (held >> bits) & 0xff;
		}
	}
	return bytes;
}

/** Bytes of an ASCII text; undefined if it is not ASCII. */
export function asciiBytes(text: string): Uint8Array | undefined {
	const bytes = new Uint8Array(text.length);
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code > 127) return undefined;
		bytes[i] = code;
	}
	return bytes;
}

/** Decodes UTF-8; undefined if the bytes are not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
	let escaped = '';
	for (const byte of bytes)
		escaped +=
			byte === 0x25 || byte > 126 ? `%${byte.toString(16).padStart(2, '0')}` : String.fromCharCode(byte);
	try {
		return decodeURIComponent(escaped);
	} catch {
		return undefined;
	}
}
