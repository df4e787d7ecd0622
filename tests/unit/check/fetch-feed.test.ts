import { expect, test, vi } from 'vitest';
import { fetchFeed } from '../../../monitor/check/fetch-feed';
import type { ProbePorts } from '../../../monitor/check/ports';
import { PRESS_PERMISSION, permissionFor } from '../../../monitor/core/incidents/sources';
import { err, ok } from '../../../monitor/core/result';

const mayRead = vi.fn(async () => true);

const URL = 'https://status.example/feed.xml';
const FEED = { url: URL, permission: permissionFor(URL) };

const load = vi.fn<ProbePorts['load']>();

function answers(response: Response | Error): void {
	load.mockResolvedValue(response instanceof Error ? err({ cause: 'unknown' }) : ok(response));
}

const ask = (feed: Parameters<typeof fetchFeed>[1] = FEED, signal = new AbortController().signal) =>
	fetchFeed({ load, mayRead }, feed, signal);

test('a feed is requested without cookies, referrer or extra headers', async () => {
	answers(new Response('{}'));
	await ask();
	expect(load.mock.calls[0]).toEqual([
		URL,
		expect.objectContaining({ credentials: 'omit', referrerPolicy: 'no-referrer', method: 'GET' }),
	]);
	expect(load.mock.calls[0]?.[1]).not.toHaveProperty('headers');
});

test.each([
	['one date for ever', { 'last-modified': 'Thu, 01 Jan 2026 00:00:00 GMT' }],
	['one entity tag for ever', { etag: '"1"' }],
	['neither', {}],
])('a 200 is read, whatever its validators say: %s', async (_, headers) => {
	for (const text of ['before', 'after']) {
		answers(new Response(text, { headers: headers as unknown as Record<string, string> }));
		expect(await ask()).toMatchObject({ kind: 'body', text });
	}
});

test('a body older than every feed is requested past the cache', async () => {
	const headers = { 'last-modified': 'Thu, 01 Jan 1970 00:00:01 GMT' };
	load.mockReset();
	load.mockImplementation(async () => ok(new Response('x', { headers })));
	expect(await ask()).toMatchObject({ kind: 'body', text: 'x' });
	expect(load.mock.calls.map(([, init]) => init.cache)).toEqual(['no-cache', 'reload']);
});

test('a body that is past the cache, and breaks off, ends no check', async () => {
	const headers = { 'last-modified': 'Thu, 01 Jan 1970 00:00:01 GMT' };
	const broken = () => new ReadableStream({ start: (stream) => stream.error(new TypeError('network')) });
	load.mockImplementation(async () => ok(new Response(broken(), { headers })));
	expect(await ask()).toEqual({ kind: 'failed', error: 'unreachable' });
});

test('a 304 says that nothing is new', async () => {
	answers(new Response(null, { status: 304 }));
	expect(await ask()).toEqual({ kind: 'not_modified' });
});

test.each([
	['sends elsewhere', { type: 'opaqueredirect' }, 'moved'],
	['answers itself by now', { type: 'basic' }, 'unreachable'],
])('of a host whose answer cannot be followed, one that %s is %s', async (_, manual, error) => {
	load.mockImplementation(async (_url, init) =>
		init.redirect === 'manual' ? ok(manual as unknown as Response) : err({ cause: 'unknown' }),
	);
	expect(await ask()).toEqual({ kind: 'failed', error });
});

test.each([
	['a host that answers badly', new Response('no', { status: 503 }), 'http_error'],
	['a body without an end', new Response('x'.repeat(300_000)), 'too_large'],
	['no answer', new TypeError('Failed to fetch'), 'unreachable'],
])('%s fails by name', async (_, response, error) => {
	answers(response);
	expect(await ask()).toEqual({ kind: 'failed', error });
});

test('what outlasts the check is a timeout', async () => {
	answers(new DOMException('aborted', 'AbortError'));
	expect(await ask(FEED, AbortSignal.abort())).toEqual({ kind: 'failed', error: 'timeout' });
});

test('silence is a missing permission if a host needs one that is not given, and else the host is unreachable', async () => {
	answers(new TypeError('Failed to fetch'));
	mayRead.mockResolvedValueOnce(false);
	expect(await ask()).toEqual({ kind: 'failed', error: 'no_permission' });
	expect(await ask({ url: URL, permission: null })).toEqual({
		kind: 'failed',
		error: 'unreachable',
	});
});

test.each([
	['https://status.example/feed.xml', 'https://status.example/*'],
	['https://status.example:8443/feed', 'https://status.example/*'],
	['https://status.example?x=/y', 'https://status.example/*'],
	['https://user@status.example/', 'https://status.example/*'],
	['https://news.google.com/rss', PRESS_PERMISSION],
])('the permission for %s is %s', (url, permission) => {
	expect(permissionFor(url)).toBe(permission);
});
