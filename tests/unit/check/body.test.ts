import { describe, expect, test, vi } from 'vitest';
import { readBody } from '../../../monitor/check/body';

/** A stream of these pieces; `breaks` ends it like a lost connection. */
function response(
	chunks: Uint8Array[],
	contentType: string,
	{ breaks = false, onCancel = () => {} }: { breaks?: boolean; onCancel?: () => void } = {},
): Response {
	let next = 0;
	const stream = new ReadableStream<Uint8Array>({
		pull(controller) {
			const chunk = chunks[next++];
			if (chunk !== undefined) controller.enqueue(chunk);
			else if (breaks) controller.error(new TypeError('network error'));
			else controller.close();
		},
		cancel: onCancel,
	});
	return new Response(stream, { headers: { 'content-type': contentType } });
}

const latin = (text: string) => Uint8Array.from(text, (c) => c.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
/** A declaration that ends just inside, or begins just outside, the range that browsers scan. */
const padded = (length: number) => `<head>${' '.repeat(length)}<meta charset=windows-1252></head>non è`;

describe('a body', () => {
	test.each([
		['UTF-8 by default', [utf8('è')], 'text/html', 'è'],
		[
			'windows-1252 where UTF-8 fails and nothing is declared',
			[latin('non è attivo')],
			'text/html',
			'non è attivo',
		],
		['Latin-1 by the server’s word', [latin('è')], 'text/html; charset=ISO-8859-1', 'è'],
		['by the server’s word in quotes', [latin('è')], 'text/html; charset="iso-8859-15"', 'è'],
		['UTF-8 though the server names no encoding', [utf8('è')], 'text/html; charset=klingon', 'è'],
		[
			'as declared, though the server names no encoding',
			[latin('<meta charset=windows-1252>è')],
			'text/html; charset=none',
			'<meta charset=windows-1252>è',
		],
		[
			'as declared in a second piece',
			[latin('<html><head>'), latin('<meta charset="windows-1252"><p>è')],
			'text/html',
			'<html><head><meta charset="windows-1252"><p>è',
		],
		[
			'as declared, after a first piece that is empty',
			[latin(''), latin('<meta charset=windows-1252>è')],
			'text/html',
			'<meta charset=windows-1252>è',
		],
		[
			'as declared, though a comment says otherwise before it',
			[latin('<!-- <meta charset=utf-8> --><meta charset=windows-1252>è')],
			'text/html',
			'<!-- <meta charset=utf-8> --><meta charset=windows-1252>è',
		],
		[
			'as an http-equiv declares',
			[latin('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">è')],
			'',
			'<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">è',
		],
		['as declared within 1,024 bytes', [latin(padded(900))], '', padded(900)],
		[
			'by a mark of byte order before any word',
			[Uint8Array.of(0xef, 0xbb, 0xbf), utf8('è')],
			'text/html; charset=iso-8859-1',
			'è',
		],
		['UTF-16 by its mark', [Uint8Array.of(0xff, 0xfe, 0xe8, 0x00)], 'text/html', 'è'],
		[
			'UTF-8 where a page says UTF-16 in ASCII',
			[utf8('<meta charset=utf-16>è')],
			'',
			'<meta charset=utf-16>è',
		],
		['windows-1252 in one piece a byte', [...latin('non è')].map((byte) => Uint8Array.of(byte)), '', 'non è'],
	])('is decoded: %s', async (_, pieces, type, text) => {
		expect((await readBody(response(pieces, type), 2_000)).text).toBe(text);
	});

	test('is not decoded by a declaration beyond 1,024 bytes: UTF-8 is tried first', async () => {
		const page = utf8(padded(2_000));
		expect((await readBody(response([page], ''), 9_000)).text).toContain('non è');
	});

	test('a character split between two pieces is whole, and one cut by the cap spoils nothing', async () => {
		const [a, b] = [...utf8('è')].map((byte) => Uint8Array.of(byte)) as [Uint8Array, Uint8Array];
		expect((await readBody(response([a, b], ''), 10)).text).toBe('è');
		expect((await readBody(response([utf8('è stato è')], ''), 10)).text).toMatch(/^è stato /);
	});

	test('of a feed is decoded as its declaration says', async () => {
		const feed = latin('<?xml version="1.0" encoding="ISO-8859-1"?><t>è</t>');
		expect((await readBody(response([feed], 'application/rss+xml'), 1_000)).text).toContain('<t>è');
	});

	test.each([
		[10, 'whole'],
		[30, 'cap'],
		[500, 'cap'],
	])(
		'of %i bytes against a cap of 10 ends by %s, and a connection no longer needed is released',
		async (size, end) => {
			const onCancel = vi.fn();
			const chunks = Array.from({ length: size }, () => latin('x'));
			const body = await readBody(response(chunks, '', { onCancel }), 10);
			expect(body).toEqual({ text: 'x'.repeat(Math.min(size, 10)), end });
			expect(onCancel).toHaveBeenCalledTimes(end === 'cap' ? 1 : 0);
		},
	);

	test('that breaks off keeps what came before', async () => {
		const body = await readBody(response([latin('<form'), latin(' name=')], '', { breaks: true }), 100);
		expect(body).toEqual({ text: '<form name=', end: 'broken' });
	});

	test('reports each piece that is not empty', async () => {
		const onPiece = vi.fn();
		await readBody(response([latin('a'), latin(''), latin('b')], ''), 100, onPiece);
		expect(onPiece).toHaveBeenCalledTimes(2);
	});

	test('that is missing is empty', async () => {
		expect(await readBody(new Response(null), 10)).toEqual({ text: '', end: 'whole' });
	});
});
