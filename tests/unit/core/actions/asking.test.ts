/** Which layers a check asks, by what was known of them: turns, costs and cover. */

import { describe, expect, test } from 'vitest';
import { isDue, targetsToAsk } from '../../../../monitor/core/actions/asking';
import { LONGEST_DRAW } from '../../../../monitor/core/actions/schedule';
import type { Trigger } from '../../../../monitor/core/assessment/history';
import type { ProviderState } from '../../../../monitor/core/assessment/state';
import { type Calibration, newCalibration } from '../../../../monitor/core/evidence/calibration';
import type { LayerId, TargetId } from '../../../../monitor/core/providers';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../../monitor/core/time';
import { DOUBTED, known, OPEN, OUT, RISING, run, WELL } from '../states';
import { START } from '../walk';

const CALM = 10 * MINUTE_MS;
const episode = OPEN;
const ON_LOGIN = 'login.libero.it';

type Layers = Partial<Record<LayerId, Partial<Calibration>>>;

/** All three layers count. Each failed when last asked, half a minute ago, and landed where it was asked. */
function calibrated(more: Layers, now = START): Map<TargetId, Calibration> {
	const hosts = { login: ON_LOGIN, webmail: 'mail.libero.it', middleware: 'mail1.libero.it' };
	return new Map(
		(['login', 'webmail', 'middleware'] as const).map((layer) => [
			`libero.${layer}`,
			{
				...newCalibration(`libero.${layer}`),
				armedAt: START - HOUR_MS,
				askedAt: now - 30 * SECOND_MS,
				lastKind: 'http_error',
				landedHost: hosts[layer],
				...more[layer],
			},
		]),
	);
}

const asked = (state: ProviderState, layers: Layers = {}, trigger: Trigger = 'alarm', now = START) =>
	targetsToAsk(state, 'libero', calibrated(layers, now), trigger, now, CALM).map(({ layer }) => layer);

const ago = (ms: number): Partial<Calibration> => ({ askedAt: START - ms });
const well = (ms: number): Partial<Calibration> => ({ ...ago(ms), lastKind: 'reachable' });

describe('all layers are asked', () => {
	const ALL = ['login', 'webmail', 'middleware'];
	const early = { middleware: ago(CALM) };
	test.each<[string, ProviderState]>([
		['in calm', known(WELL, WELL)],
		['held open by a feed', known(WELL, WELL, { episode })],
		['when nothing can be seen from here', known(OUT, OUT, { ownTrouble: 'offline', episode })],
	])('%s, including layers asked a moment ago', (_, state) => {
		expect(asked(state, early)).toEqual(ALL);
	});

	test.each<Trigger>(['install', 'check_now', 'permission'])('at %s, in an outage too', (trigger) => {
		expect(asked(known(OUT, OUT, { episode }), {}, trigger)).toEqual(ALL);
	});

	test('when nothing else is left to ask', () => {
		const layers = { login: well(MINUTE_MS), webmail: well(MINUTE_MS), middleware: well(MINUTE_MS) };
		expect(asked(known(OUT, WELL, { episode }), layers)).toEqual(ALL);
	});
});

describe('in an outage, by turns', () => {
	const out = known(OUT, OUT, { episode });
	test.each<[string, Layers, LayerId[]]>([
		['of three that cost one each, one', {}, ['login']],
		[
			'of those that never landed, one',
			{ login: { landedHost: null }, webmail: { landedHost: null } },
			['login'],
		],
		[
			'with a redirect that costs two, the two that cost one',
			{ webmail: { landedHost: ON_LOGIN } },
			['login', 'middleware'],
		],
		[
			'one that never landed costs one',
			{ login: { landedHost: null }, webmail: { landedHost: ON_LOGIN }, middleware: { landedHost: null } },
			['login', 'middleware'],
		],
		['or the one that costs two', { webmail: { landedHost: ON_LOGIN, ...ago(MINUTE_MS) } }, ['webmail']],
		['the one asked longest ago', { middleware: ago(MINUTE_MS) }, ['middleware']],
	])('%s', (_, layers, expected) => {
		expect(asked(out, layers)).toEqual(expected);
	});

	test('of layers asked at the same time, by name', () => {
		expect(asked(known(OUT, WELL, { episode }), { login: well(MINUTE_MS) })).toEqual(['middleware']);
	});

	test('no earlier result keeps a layer from being asked', () => {
		const layers = targetsToAsk(out, 'libero', new Map(), 'alarm', START, CALM).map(({ layer }) => layer);
		expect(layers).toEqual(['login', 'middleware']);
	});

	test.each<[string, number, LayerId[]]>([
		['nine tenths of the calm period after it was asked', 9 * MINUTE_MS, ['middleware', 'login']],
		['not before', 9 * MINUTE_MS - 1, ['middleware']],
		['not twice in one moment', 0, ['middleware']],
	])('a healthy layer is checked as in calm: %s', (_, ms, expected) => {
		expect(asked(known(OUT, WELL, { episode }), { login: well(ms) })).toEqual(expected);
	});

	test('a guess that never answered is tried as well, and takes no other layer’s turn', () => {
		const guess = { armedAt: null, ...ago(24 * HOUR_MS) };
		expect(asked(out, { middleware: guess })).toEqual(['login', 'middleware']);
	});
});

describe('while it is being confirmed', () => {
	test.each<[string, ProviderState, Layers, LayerId[]]>([
		[
			'only the layers in doubt',
			known(WELL, DOUBTED),
			{ webmail: well(MINUTE_MS), middleware: well(MINUTE_MS) },
			['login'],
		],
		[
			'not one that turned us away',
			known(DOUBTED, WELL),
			{ login: { lastKind: 'refused' } },
			['webmail', 'middleware'],
		],
		[
			'each layer that has a page of its own',
			known(DOUBTED, DOUBTED),
			{},
			['login', 'webmail', 'middleware'],
		],
		[
			'the webmail for both, where it lands on the login page',
			known(DOUBTED, DOUBTED),
			{ webmail: { landedHost: ON_LOGIN } },
			['webmail', 'middleware'],
		],
		[
			'each, where the webmail was silent since it landed there',
			known(DOUBTED, DOUBTED),
			{ webmail: { landedHost: ON_LOGIN, lastKind: 'timeout' } },
			['login', 'webmail', 'middleware'],
		],
	])('%s', (_, state, layers, expected) => {
		expect(asked(state, layers)).toEqual(expected);
	});
});

describe('in a recovery', () => {
	const rising = (goodMs: number, more: Partial<ProviderState> = {}) =>
		known({ ...RISING, good: run(3, START - goodMs) }, WELL, { episode, ...more });
	const layers = {
		login: { ...well(5 * MINUTE_MS) },
		webmail: { ...well(2 * MINUTE_MS), landedHost: ON_LOGIN },
		middleware: well(3 * MINUTE_MS),
	};
	test.each<[string, ProviderState, LayerId[]]>([
		['one layer of those that come back, by turns', rising(5 * MINUTE_MS - 1), ['middleware']],
		['all of them when its span is over', rising(5 * MINUTE_MS), ['webmail', 'middleware']],
		[
			'a longer span after a relapse',
			rising(6 * MINUTE_MS, { episode: { ...episode, turn: 2 } }),
			['middleware'],
		],
		[
			'after setbacks as well',
			rising(6 * MINUTE_MS, { episode: { ...episode, setbacks: 1 } }),
			['middleware'],
		],
	])('%s', (_, state, expected) => {
		expect(asked(state, layers)).toEqual(expected);
	});

	test('the span is over when it is over for every layer', () => {
		const state = (loginMs: number) =>
			known(
				{ ...RISING, good: run(3, START - 5 * MINUTE_MS) },
				{ ...RISING, good: run(3, START - loginMs) },
				{ episode },
			);
		expect(asked(state(4 * MINUTE_MS), layers)).toEqual(['login']);
		expect(asked(state(5 * MINUTE_MS), layers)).toEqual(['webmail', 'middleware']);
	});

	test('how long a layer that was never out has been healthy does not matter', () => {
		const state = known(
			{ ...RISING, good: run(3, START - 5 * MINUTE_MS) },
			{ ...WELL, good: run(1, START - MINUTE_MS) },
			{ episode },
		);
		expect(asked(state, layers)).toEqual(['webmail', 'middleware']);
	});

	test('no layer is asked early: the span would not be full', () => {
		const state = rising(5 * MINUTE_MS, { dueAt: START + MINUTE_MS });
		const due = (at: number) => isDue(state, 'alarm', at, CALM);
		expect([due(START + MINUTE_MS - 1), due(START + MINUTE_MS)]).toEqual([false, true]);
	});
});

test.each<[string, Partial<ProviderState>, Trigger, boolean]>([
	['planned as far as chance can draw', { dueAt: START + CALM * LONGEST_DRAW }, 'alarm', false],
	['planned further away: the clock was set back', { dueAt: START + CALM * LONGEST_DRAW + 1 }, 'alarm', true],
	['planned and never checked', { dueAt: START + CALM, checkedAt: null }, 'alarm', true],
	['checked this very moment', { dueAt: START + CALM, checkedAt: START }, 'alarm', false],
	[
		'checked in a future that the clock took back',
		{ dueAt: START + CALM, checkedAt: START + 1 },
		'alarm',
		true,
	],
	['caught up with before its time', { dueAt: START + CALM }, 'catch_up', false],
])('%s, a provider is due: %#', (_, more, trigger, due) => {
	expect(isDue(known(WELL, WELL, more), trigger, START, CALM)).toBe(due);
});
