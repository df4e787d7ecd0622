import { describe, expect, test } from 'vitest';
import { readBody } from '../../../monitor/platform/body';

function response(chunks: Uint8Array[], contentType: string, onCancel = () => {}): Response {
	let next = 0;
	const stream = new ReadableStream<Uint8Array>({
		pull(controller) {
			const chunk = chunks[next++];
			if (chunk === undefined) controller.close();
			else controller.enqueue(chunk);
		},
		cancel: onCancel,
	});
	return new Response(stream, { headers: { 'content-type': contentType } });
}

const latin = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));

describe('a body', () => {
	test.each([
		['UTF-8 by default', new TextEncoder().encode('è'), 'text/html'],
		['Latin-1 by the server’s word', latin('è'), 'text/html; charset=ISO-8859-1'],
		['an unknown charset read as UTF-8', new TextEncoder().encode('è'), 'text/html; charset=klingon'],
	])('is decoded: %s', async (_, bytes, type) => {
		expect((await readBody(response([bytes], type), 1_000)).text).toBe('è');
	});

	test('is decoded as its own mark-up declares, if the server says nothing', async () => {
		const page = latin('<meta charset="iso-8859-1"><p>Il servizio è sospeso');
		expect((await readBody(response([page], 'text/html'), 1_000)).text).toContain('è sospeso');
		const feed = latin('<?xml version="1.0" encoding="ISO-8859-1"?><t>è</t>');
		expect((await readBody(response([feed], 'application/rss+xml'), 1_000)).text).toContain('<t>è');
	});

	test('a character cut between two chunks is whole', async () => {
		const [a, b] = [...new TextEncoder().encode('è')].map((byte) => Uint8Array.of(byte));
		expect((await readBody(response([a as Uint8Array, b as Uint8Array], ''), 10)).text).toBe('è');
	});

	test.each([
		[10, false],
		[11, true],
		[500, true],
	])('of %i bytes against a cap of 10 is cut: %s, and the connection let go', async (size, truncated) => {
		let cancelled = false;
		const chunks = Array.from({ length: size }, () => latin('x'));
		const body = await readBody(
			response(chunks, '', () => {
				cancelled = true;
			}),
			10,
		);
		expect(body).toEqual({ text: 'x'.repeat(Math.min(size, 10)), truncated });
		expect(cancelled).toBe(truncated);
	});

	test('that is not there is empty', async () => {
		expect(await readBody(new Response(null), 10)).toEqual({ text: '', truncated: false });
	});
});
