/** A body read as far as it is needed: a hostile server can send no more than the cap, compressed or not. */

import { encodingLabel } from '../core/incidents/encoding';

export type Body = { text: string; truncated: boolean };

/** Reads up to `maxBytes` (after decompression), then lets go of the connection. Aborts with the response's own signal. */
export async function readBody(response: Response, maxBytes: number): Promise<Body> {
	const reader = response.body?.getReader();
	if (reader === undefined) return { text: '', truncated: false };
	const contentType = response.headers.get('content-type') ?? '';
	let decoder: TextDecoder | undefined;
	let text = '';
	let left = maxBytes;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return { text: text + (decoder?.decode() ?? ''), truncated: false };
		decoder ??= decoderFor(encodingLabel(value, contentType));
		text += decoder.decode(value.subarray(0, left), { stream: true });
		left -= value.byteLength;
		if (left < 0) {
			await reader.cancel().catch(() => undefined);
			return { text, truncated: true };
		}
	}
}

function decoderFor(label: string): TextDecoder {
	try {
		return new TextDecoder(label);
	} catch {
		return new TextDecoder('utf-8');
	}
}
