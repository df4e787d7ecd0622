import { expect, test } from 'vitest';
import { readFeeds } from '../../../monitor/check/feeds';
import type { ProbePorts } from '../../../monitor/check/ports';
import type { FeedState } from '../../../monitor/core/assessment/reading';
import type { FeedSource } from '../../../monitor/core/incidents/sources';
import { ok } from '../../../monitor/core/result';
import { DEFAULT_SETTINGS } from '../../../monitor/core/settings';
import { NEVER, NO_KEYS, stillPorts } from './still-ports';

const AT = Date.UTC(2026, 10, 27, 9);
const PRESS: FeedSource = {
	feedId: 'press',
	trust: 'press',
	url: 'https://news.example/rss',
	name: 'news',
	permission: null,
	about: [],
};
const item = (title: string) =>
	`<item><title>${title}</title><link>https://news.example/1</link><pubDate>Fri, 27 Nov 2026 08:00:00 GMT</pubDate></item>`;
const feed = (...titles: string[]) =>
	`<rss version="2.0"><channel><title>N</title>${titles.map(item).join('')}</channel></rss>`;
const DOWN = feed('Libero Mail non funziona da questa mattina');

async function read(body: string, states: FeedState[], reader = '1', source = PRESS) {
	const ports = {
		...stillPorts(AT),
		mayAsk: async () => true,
		mayRead: async () => true,
		load: async () => ok(new Response(body, { headers: { 'content-type': 'application/rss+xml' } })),
		link: async () => 'unknown',
		feeds: { ...NO_KEYS, sources: () => [source], reader },
	} as unknown as ProbePorts;
	const asked = { startedAt: AT, trouble: false, force: true };
	const [reading] = await readFeeds(ports, { settings: DEFAULT_SETTINGS, feeds: states }, asked, NEVER);
	if (reading === undefined) throw new Error('nothing was read');
	return reading;
}

test('an unchanged text is parsed once', async () => {
	const first = await read(DOWN, []);
	expect(first.document?.incidents).toHaveLength(1);
	const again = await read(DOWN, [first.state]);
	expect(again.document).toBeNull();
	expect(again.state).toMatchObject({ goodAt: AT, error: null, armed: true });
});

test.each<[string, string, string, FeedSource]>([
	['another text', feed('Libero Mail funziona di nuovo'), '1', PRESS],
	['another version of the reader', DOWN, '2', PRESS],
	['another trust', DOWN, '1', { ...PRESS, trust: 'added' }],
	['another address', DOWN, '1', { ...PRESS, url: 'https://other.example/rss' }],
])('is parsed again: %s', async (_, body, reader, source) => {
	const { state } = await read(DOWN, []);
	expect((await read(body, [state], reader, source)).document).not.toBeNull();
});

test('a text that was refused is parsed again', async () => {
	const { state } = await read('<rss', []);
	expect(state.error).not.toBeNull();
	expect((await read('<rss', [state])).state.error).toBe(state.error);
});
