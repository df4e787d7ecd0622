/** A body read as far as it is needed: a hostile server can send no more than the cap, compressed or not. */

export type Body = { text: string; truncated: boolean };

/** Reads up to `maxBytes` (after decompression), then lets go of the connection. Aborts with the response's own signal. */
export async function readBody(response: Response, maxBytes: number): Promise<Body> {
	const reader = response.body?.getReader();
	if (reader === undefined) return { text: '', truncated: false };
	const decoder = decoderFor(response.headers.get('content-type') ?? '');
	let text = '';
	let left = maxBytes;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return { text: text + decoder.decode(), truncated: false };
		text += decoder.decode(value.subarray(0, left), { stream: true });
		left -= value.byteLength;
		if (left < 0) {
			await reader.cancel().catch(() => undefined);
			return { text, truncated: true };
		}
	}
}

function decoderFor(contentType: string): TextDecoder {
	const charset = /charset\s*=\s*"?([\w:.-]{1,40})/i.exec(contentType)?.[1];
	try {
		return new TextDecoder(charset ?? 'utf-8');
	} catch {
		return new TextDecoder('utf-8');
	}
}
