import { describe, expect, test } from 'vitest';
import { dueNotices } from '../../../../monitor/core/actions/due-notices';
import { NEWS_MS, owedUpdates } from '../../../../monitor/core/actions/news';
import { newProvider } from '../../../../monitor/core/assessment/assess';
import type { StoredIncident } from '../../../../monitor/core/model/incident';
import { DEFAULT_SETTINGS } from '../../../../monitor/core/settings';
import { HOUR_MS, MINUTE_MS } from '../../../../monitor/core/time';
import { incident, START } from '../walk';

const SETTINGS = { ...DEFAULT_SETTINGS, notices: { ...DEFAULT_SETTINGS.notices, update: true } };
const STATES = [newProvider('libero', START), newProvider('virgilio', START)];
const NOW = START + HOUR_MS;

function says(at: number, text: string, more: Partial<Parameters<typeof incident>[0]> = {}): StoredIncident {
	const update = { id: `u${at}`, at, status: 'identified', text, source: 'signed', claims: [] } as const;
	return incident({ updates: [{ ...update, claims: [] }], ...more });
}

describe('notices of updates', () => {
	test.each([
		['a new update', [says(NOW - MINUTE_MS, 'Causa individuata')], 1],
		['one of an hour ago', [says(NOW - HOUR_MS, 'Causa individuata')], 1],
		['one of this moment', [says(NOW, 'Causa individuata')], 1],
		['the oldest that is news', [says(NOW - NEWS_MS, 'Causa individuata')], 1],
		['one said too long ago', [says(NOW - NEWS_MS - 1, 'Causa individuata')], 0],
		['one dated in the future', [says(NOW + MINUTE_MS, 'Causa individuata')], 0],
		['the press', [says(NOW - MINUTE_MS, 'Libero in tilt', { trust: 'press' })], 0],
		['both providers', [says(NOW - MINUTE_MS, 'Causa', { providers: ['libero', 'virgilio'] })], 2],
	])('%s', (_, after, count) => {
		expect(owedUpdates([], after, STATES, SETTINGS, NOW)).toHaveLength(count);
	});

	test('change no status and belong to no episode', () => {
		expect(owedUpdates([], [says(NOW - MINUTE_MS, 'Causa individuata')], STATES, SETTINGS, NOW)).toEqual([
			{
				id: `libero-${NOW - MINUTE_MS}-update`,
				provider: 'libero',
				at: NOW,
				from: { status: 'unknown', phase: 'stable' },
				to: { status: 'unknown', phase: 'stable' },
				episodeId: null,
				turn: 0,
				notice: 'update',
				text: 'Causa individuata',
				startedAt: null,
				lastedMs: null,
				pendingSince: NOW,
				outcome: null,
			},
		]);
	});

	test('are one per provider: the newest, in whatever order the incidents are read', () => {
		const incidents = [
			says(NOW - 2 * MINUTE_MS, 'prima', { id: 'a' }),
			says(NOW - MINUTE_MS, 'ultima', { id: 'b' }),
			says(NOW - 3 * MINUTE_MS, 'dell’altro', { id: 'c', providers: ['virgilio'] }),
		];
		for (const read of [incidents, incidents.toReversed()])
			expect(
				owedUpdates([], read, STATES, SETTINGS, NOW).map(({ provider, text }) => [provider, text]),
			).toEqual([
				['libero', 'ultima'],
				['virgilio', 'dell’altro'],
			]);
	});

	test('are owed for no provider that is not watched', () => {
		const both = says(NOW - MINUTE_MS, 'Causa', { providers: ['libero', 'virgilio'] });
		expect(owedUpdates([], [both], STATES.slice(1), SETTINGS, NOW)).toMatchObject([{ provider: 'virgilio' }]);
	});

	test('are no articles: 200 characters at most', () => {
		const [owed] = owedUpdates([], [says(NOW - MINUTE_MS, 'x'.repeat(500))], STATES, SETTINGS, NOW);
		expect(owed?.text).toHaveLength(200);
	});

	test('are owed only to users who enabled them', () => {
		expect(owedUpdates([], [says(NOW - MINUTE_MS, 'x')], STATES, DEFAULT_SETTINGS, NOW)).toEqual([]);
	});

	test('what was stored before is no news', () => {
		const stored = [says(NOW - MINUTE_MS, 'x')];
		expect(owedUpdates(stored, stored, STATES, SETTINGS, NOW)).toEqual([]);
	});

	test('carry what was said, and neither supersede a change of the outage nor are superseded by one', () => {
		const [update] = owedUpdates([], [says(NOW - MINUTE_MS, 'Causa individuata')], STATES, SETTINGS, NOW);
		if (update === undefined) throw new Error('none');
		const outage = { ...update, id: 'libero-1-outage', notice: 'outage', at: NOW - MINUTE_MS } as const;
		const { show } = dueNotices([outage, update], SETTINGS, NOW);
		expect(show.map(({ kind, text }) => [kind, text])).toEqual([
			['outage', 'Causa individuata'],
			['update', 'Causa individuata'],
		]);
	});

	test('a newer one supersedes an older one of the same provider', () => {
		const pending = [10, 5].flatMap((m) =>
			owedUpdates([], [says(NOW - m * MINUTE_MS, `${m}`)], STATES, SETTINGS, NOW - m * MINUTE_MS),
		);
		expect(dueNotices(pending, SETTINGS, NOW)).toMatchObject({
			show: [{ text: '5' }],
			settle: [{ outcome: 'superseded' }],
		});
	});
});

describe('the first sight of a feed', () => {
	const said = says(NOW - MINUTE_MS, 'Causa individuata');
	test.each([
		['is no news', NOW, 0],
		['is no news of what was said at that moment', NOW - MINUTE_MS, 0],
		['does not hide what is said after it', NOW - 2 * MINUTE_MS, 1],
		['long ago is none', undefined, 1],
	])('%s', (_, knownSince, count) => {
		const feeds = [{ feedId: said.feedId, ...(knownSince === undefined ? {} : { knownSince }) }];
		expect(owedUpdates([], [said], STATES, SETTINGS, NOW, feeds)).toHaveLength(count);
	});
});
