/** Reads a body only as far as needed: a hostile server can send no more than the cap, compressed or not. */

import { decodeBody } from '../core/text/encoding';

/** `end`: `cap` if the body was longer than the cap, `broken` if the connection failed first; earlier bytes are kept. */
export type Body = { text: string; end: 'whole' | 'cap' | 'broken' };

/**
 * Reads up to `maxBytes` (after decompression), then closes the connection. Aborts with the response's own signal. Bytes are
 * collected before decoding, because the first chunk may not name their encoding.
 */
export async function readBody(
	response: Response,
	maxBytes: number,
	onPiece: () => void = () => undefined,
): Promise<Body> {
	const reader = response.body?.getReader();
	if (reader === undefined) return { text: '', end: 'whole' };
	const pieces: Uint8Array[] = [];
	let size = 0;
	const contentType = response.headers.get('content-type') ?? '';
	const body = (end: Body['end']): Body => ({
		text: decodeBody(joined(pieces, Math.min(size, maxBytes)), contentType, end === 'whole'),
		end,
	});
	for (;;) {
		const piece = await reader.read().catch(() => null);
		if (piece === null) return body('broken');
		if (piece.done) return body('whole');
		if (piece.value.byteLength > 0) onPiece();
		pieces.push(piece.value);
		size += piece.value.byteLength;
		if (size > maxBytes) {
			await reader.cancel().catch(() => undefined);
			return body('cap');
		}
	}
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
	const bytes = new Uint8Array(size);
	let at = 0;
	for (const piece of pieces) {
		bytes.set(piece.subarray(0, size - at), at);
		at += piece.byteLength;
		if (at >= size) break;
	}
	return bytes;
}
