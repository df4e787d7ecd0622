/** What the sentinels' statement does to a verdict and to a row, and what it never does. */

import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { watched } from '../../../../monitor/core/assessment/component-view';
import { type FusionInput, fuse } from '../../../../monitor/core/assessment/fusion';
import { overview } from '../../../../monitor/core/assessment/overview';
import { type FeedState, feedStateOf } from '../../../../monitor/core/assessment/reading';
import { statementOf } from '../../../../monitor/core/assessment/sentinels';
import type { ComponentView } from '../../../../monitor/core/assessment/snapshot';
import {
	SENTINEL_COMPONENTS,
	SENTINEL_REASONS,
	SENTINEL_STATES,
	type SentinelWord,
} from '../../../../monitor/core/sentinel/statement';
import { NO_WATCH, type Watch } from '../../../../monitor/core/sentinel/watch';
import { parseSettings } from '../../../../monitor/core/settings';
import { COMPONENT_STATUSES } from '../../../../monitor/core/status';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../../monitor/core/time';
import { DOUBTED, known, type Layer, OUT, RISING, WELL } from '../states';
import { begin, check, incident, notices, outage, START, stay, UNREACHABLE, UP } from '../walk';

const NOW = START + HOUR_MS;
const word = (changes: Partial<SentinelWord>): SentinelWord => ({
	provider: 'libero',
	component: 'imap-pop',
	state: 'outage',
	since: START,
	by: 3,
	of: 3,
	reasons: ['silent'],
	...changes,
});
const says = (...words: Partial<SentinelWord>[]): Watch => ({ at: NOW, words: words.map(word) });
const ANSWERING: Partial<SentinelWord>[] = [
	{ component: 'login', state: 'answering' },
	{ component: 'webmail', state: 'answering' },
];
const NOTHING = {
	outage: null,
	reopening: null,
	maintenance: null,
	resolved: null,
	press: null,
	expired: null,
	overrun: null,
	help: null,
};

const verdict = (layer: Layer, watch: Watch, more: Partial<FusionInput> = {}) =>
	fuse({
		components: known(layer, layer).components,
		fresh: new Set(['webmail', 'login']),
		declared: NOTHING,
		watch,
		ownTrouble: null,
		episodeOpen: false,
		observed: [],
		at: NOW,
		...more,
	});
const keys = ({ reasons }: ReturnType<typeof verdict>) => reasons.map(({ key }) => key);
const press = { publishers: ['A', 'B', 'C'], at: START };

describe('what the browser sees healthy is', () => {
	it.each([
		['well, if they say nothing', NO_WATCH, 'operational', 'probes_well'],
		['partial, if a part does not answer them', says({}), 'partial_outage', 'sentinels_outage'],
		[
			'partial, if what stands behind the page does not answer them',
			says({}, { component: 'login', reasons: ['back_end_down'] }),
			'partial_outage',
			'sentinels_back_end',
		],
		[
			'degraded, if a part answers them badly',
			says({ state: 'degraded' }),
			'degraded_performance',
			'sentinels_degraded',
		],
		[
			'degraded, while a part is coming back',
			says({ state: 'recovering' }),
			'degraded_performance',
			'sentinels_degraded',
		],
		['well, if one of three says otherwise', says({ by: 1 }), 'operational', 'probes_well'],
		['well, if there is one network alone', says({ by: 1, of: 1 }), 'operational', 'probes_well'],
		['well, if they are blind', says({ state: 'blind', by: 1 }), 'operational', 'probes_well'],
	] as const)('%s', (_, watch, status, key) => {
		const found = verdict(WELL, watch);
		expect([found.status, found.reasons[0]?.key]).toEqual([status, key]);
	});

	it('explained by the parts, the networks and the time of the statement', () => {
		expect(verdict(WELL, says({}, { component: 'smtp', by: 2 })).reasons[0]).toEqual({
			key: 'sentinels_outage',
			params: { components: 'imap-pop,smtp', by: 2, of: 3 },
			source: 'sentinel',
			at: NOW,
		});
	});

	it('explained by the more trusted source first', () => {
		const declared = { incident: incident({}).incident, source: 'official', at: START } as const;
		expect(keys(verdict(WELL, says({}), { declared: { ...NOTHING, outage: declared } }))[0]).toBe(
			'declared_elsewhere',
		);
		expect(keys(verdict(WELL, says({}), { declared: { ...NOTHING, press } }))[0]).toBe('sentinels_outage');
	});
});

describe('what fails here', () => {
	const out = says({ component: 'login' }, { component: 'webmail' });
	it('is confirmed by them', () => {
		const found = verdict(OUT, out);
		expect(found.status).toBe('major_outage');
		expect(keys(found)).toEqual(['sentinels_confirm']);
	});
	it.each([
		['stays an outage', OUT, 'major_outage'],
		['stays on its way back', RISING, 'major_outage'],
	])('but answers the sentinels: %s, and may be only from here', (_, layer, status) => {
		const found = verdict(layer, says(...ANSWERING));
		expect(found.status).toBe(status);
		expect(keys(found)).toContain('unconfirmed_by_anyone');
		expect(keys(found)).toContain('sentinels_see_it_up');
	});
	it('is not affected by them if they mention only other parts', () => {
		expect(keys(verdict(OUT, says({ component: 'smtp' })))).toEqual(['unconfirmed_by_anyone']);
	});
	it('while the trouble is the user’s own: what they see is shown, and judges nothing', () => {
		const found = verdict(OUT, says(...ANSWERING), { ownTrouble: 'offline' });
		expect([found.status, ...keys(found)]).toEqual(['unknown', 'offline', 'sentinels_see_it_up']);
	});
});

test('whatever they say, nothing is called better for it', () => {
	const words = fc.array(
		fc.record({
			component: fc.constantFrom(...SENTINEL_COMPONENTS),
			state: fc.constantFrom(...SENTINEL_STATES),
			by: fc.integer({ min: 0, max: 9 }),
			of: fc.integer({ min: 0, max: 9 }),
			reasons: fc.array(fc.constantFrom(...SENTINEL_REASONS), { maxLength: 2 }),
		}),
		{ maxLength: 5 },
	);
	const layers = fc.constantFrom<Layer>(WELL, OUT, RISING, DOUBTED, {});
	fc.assert(
		fc.property(words, layers, (said, layer) => {
			const rank = (watch: Watch) => COMPONENT_STATUSES.indexOf(verdict(layer, watch).status);
			expect(rank(says(...said))).toBeGreaterThanOrEqual(rank(NO_WATCH));
			if (layer !== WELL && layer !== DOUBTED) expect(rank(says(...said))).toBe(rank(NO_WATCH));
		}),
	);
});

const stored = (watch: Watch): FeedState => ({
	...feedStateOf({ feedId: 'sentinels', trust: 'sentinel', url: 'https://feed.example/sentinel.dsse.json' }),
	armed: true,
	statement: { sequence: 1, issuedAt: watch.at, expiresAt: watch.at + 2 * HOUR_MS, words: watch.words },
});

describe('in the life of a browser', () => {
	it('they open no episode and owe no notice', () => {
		const walk = begin();
		walk.feeds = [stored(says({}))];
		const state = stay(walk, NOW, 10 * MINUTE_MS, 6, UP);
		expect(state).toMatchObject({ status: 'partial_outage', episode: null });
		expect(notices(walk)).toEqual([]);
	});

	it('silence of unclear cause is an outage once they confirm it', () => {
		const silent = { login: UNREACHABLE, webmail: UNREACHABLE };
		const status = (...words: Partial<SentinelWord>[]) => {
			const walk = begin();
			walk.feeds = [stored(says(...words))];
			return stay(walk, NOW, 30 * SECOND_MS, 3, silent).status;
		};
		expect(status()).toBe('unknown');
		expect(status({ component: 'login' }, { component: 'webmail' })).toBe('major_outage');
		expect(status({ component: 'login', by: 1, of: 1 })).toBe('unknown');
	});

	it('an outage that was seen here ends by what is seen here', () => {
		const walk = begin();
		const at = outage(walk);
		walk.feeds = [stored({ ...says(...ANSWERING), at })];
		expect(
			check(walk, { at: at + MINUTE_MS, look: { login: UNREACHABLE, webmail: UNREACHABLE } }).status,
		).toBe('major_outage');
	});

	it('a user who reads no feed of the project sees nothing of them', () => {
		const settings = parseSettings({ feeds: { signed: false } });
		expect(statementOf([stored(says({}))], settings)).toBeNull();
	});
});

describe('a row', () => {
	const row = (changes: Partial<ComponentView>): ComponentView => ({
		id: 'imap-pop',
		status: 'unknown',
		phase: 'stable',
		basis: 'not_told',
		...changes,
	});
	const told = (source: 'official' | 'press', status: ComponentView['status']) =>
		row({ basis: 'told', source, status, at: START });

	it.each([
		['that no source mentions is theirs', row({}), 'outage', 'major_outage', 'watched'],
		['answers', row({}), 'answering', 'operational', 'watched'],
		['they cannot see is unknown', row({}), 'blind', 'unknown', 'watched'],
		[
			'of the press is theirs, if it is worse',
			told('press', 'operational'),
			'outage',
			'major_outage',
			'watched',
		],
		[
			'of the press is never better for them',
			told('press', 'major_outage'),
			'answering',
			'major_outage',
			'told',
		],
		['of the company stays the company’s', told('official', 'operational'), 'outage', 'operational', 'told'],
	] as const)('%s', (_, view, state, status, basis) => {
		const found = watched(view, says({ state }));
		expect([found.status, found.basis, found.sentinels?.state]).toEqual([status, basis, state]);
	});

	it('in the popup shows their time, and disappears with their statement', () => {
		const snapshot = {
			settings: parseSettings({}),
			providers: [],
			calibrations: [],
			incidents: [],
			feeds: [stored(says({}))],
			check: { startedAt: null, trigger: null, finishedAt: null, nextAt: null },
			health: 'well' as const,
		};
		const imap = (at: number) =>
			overview(snapshot, at).providers[0]?.components.find(({ id }) => id === 'imap-pop');
		expect(imap(NOW + MINUTE_MS)).toMatchObject({ basis: 'watched', at: NOW, sentinels: { by: 3, of: 3 } });
		expect(imap(NOW + 2 * HOUR_MS)).toMatchObject({ basis: 'not_told' });
	});
});
