import { expect, test, vi } from 'vitest';
import { fetchFeed } from '../../../monitor/check/fetch-feed';
import type { Eyes } from '../../../monitor/check/ports';
import type { Validators } from '../../../monitor/core/assessment/reading';
import { PRESS_PERMISSION, permissionFor } from '../../../monitor/core/incidents/sources';
import { err, ok } from '../../../monitor/core/result';

const mayRead = vi.fn(async () => true);

const NOTHING_KNOWN: Validators = { etag: null, lastModified: null };
const URL = 'https://status.example/feed.xml';
const FEED = { url: URL, permission: permissionFor(URL) };

const load = vi.fn<Eyes['load']>();

function answers(response: Response | Error): void {
	load.mockResolvedValue(response instanceof Error ? err({ cause: 'unknown' }) : ok(response));
}

const ask = (
	known = NOTHING_KNOWN,
	feed: Parameters<typeof fetchFeed>[1] = FEED,
	signal = new AbortController().signal,
) => fetchFeed({ load, mayRead }, feed, known, signal);

test('a feed is asked for without cookies, referrer or headers of its own', async () => {
	answers(new Response('{}'));
	await ask();
	expect(load.mock.calls[0]).toEqual([
		URL,
		expect.objectContaining({ credentials: 'omit', referrerPolicy: 'no-referrer', method: 'GET' }),
	]);
	expect(load.mock.calls[0]?.[1]).not.toHaveProperty('headers');
});

test.each([
	['the same entity tag', { etag: '"1"' }, { etag: '"1"', lastModified: null }, 'not_modified'],
	[
		'another entity tag, though the same date',
		{ etag: '"2"', 'last-modified': 'x' },
		{ etag: '"1"', lastModified: 'x' },
		'body',
	],
	['no tag, and the same date', { 'last-modified': 'x' }, { etag: null, lastModified: 'x' }, 'not_modified'],
	['neither tag nor date', {}, NOTHING_KNOWN, 'body'],
])('%s', async (_, headers, known, kind) => {
	answers(new Response('{}', { headers: headers as unknown as Record<string, string> }));
	expect((await ask(known)).kind).toBe(kind);
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
	expect(await ask(NOTHING_KNOWN, FEED, AbortSignal.abort())).toEqual({ kind: 'failed', error: 'timeout' });
});

test('without the permission to read a host, its silence is a missing permission; one that needs none is unreachable', async () => {
	answers(new TypeError('Failed to fetch'));
	mayRead.mockResolvedValueOnce(false);
	expect(await ask()).toEqual({ kind: 'failed', error: 'no_permission' });
	expect(await ask(NOTHING_KNOWN, { url: URL, permission: null })).toEqual({
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
