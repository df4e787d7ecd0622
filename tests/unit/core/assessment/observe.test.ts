/** The thresholds on one component, an observation at a time (docs/design.md#truth). */

import { describe, expect, test } from 'vitest';
import type { ComponentSignal } from '../../../../monitor/core/assessment/signals';
import type { ComponentState, Run } from '../../../../monitor/core/assessment/state';
import {
	newComponent,
	observe,
	RESTORE_SPAN_MS,
	RUN_BREAK_MS,
} from '../../../../monitor/core/assessment/thresholds';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../../monitor/core/time';
import { type Layer, run } from '../states';
import { START } from '../walk';

const component = (more: Layer = {}): ComponentState => ({ ...newComponent('webmail', START), ...more });
const heard = (state: ComponentState, signal: ComponentSignal, at = START + HOUR_MS) =>
	observe(state, signal, at, RESTORE_SPAN_MS, 'timeout');
const NOW = START + HOUR_MS;

/** Two failing, good or unexpected observations, the last half a minute ago. */
const two: Run = run(2, NOW - MINUTE_MS, 30 * SECOND_MS);
const long: Run = run(2, NOW - RESTORE_SPAN_MS, 2 * MINUTE_MS);
const WELL: Layer = { status: 'operational', good: run(9, START), goodAt: START, lastAt: START };
const OUT: Layer = { status: 'major_outage', failing: run(9, START), lastAt: START };
const RISING: Layer = { ...OUT, phase: 'recovering', failing: null, good: long };

test('a component never observed is unknown, and nothing of it is in doubt', () => {
	expect(newComponent('login', START)).toEqual({
		component: 'login',
		status: 'unknown',
		phase: 'stable',
		since: START,
		failing: null,
		good: null,
		unexpected: null,
		last: null,
		lastAt: null,
		goodAt: null,
	});
});

describe('one more observation', () => {
	test.each<[string, Layer, ComponentSignal, Partial<ComponentState>]>([
		[
			'well, of what was unknown: well since now',
			{},
			'good',
			{ status: 'operational', phase: 'stable', since: NOW, goodAt: NOW },
		],
		[
			'well, of what is well: well since then',
			WELL,
			'good',
			{ status: 'operational', since: START, goodAt: NOW },
		],
		[
			'well, of what was in doubt: no doubt is left',
			{ ...WELL, phase: 'suspected', failing: two, unexpected: two },
			'good',
			{ phase: 'stable', failing: null, unexpected: null },
		],
		[
			'failing, of what is well: in doubt',
			WELL,
			'bad',
			{
				status: 'operational',
				phase: 'suspected',
				failing: run(1, NOW),
				good: null,
				goodAt: START,
				lastAt: NOW,
			},
		],
		[
			'the third that fails, over a minute: out since the first',
			{ ...WELL, phase: 'suspected', failing: two },
			'bad',
			{ status: 'major_outage', phase: 'stable', since: NOW - MINUTE_MS, good: null },
		],
		[
			'the third in maintenance: so since the first',
			{ ...WELL, phase: 'suspected', failing: two },
			'maintenance',
			{ status: 'under_maintenance', phase: 'stable', since: NOW - MINUTE_MS },
		],
		[
			'failing, of what comes back: it broke off',
			RISING,
			'bad',
			{ status: 'major_outage', phase: 'stable', good: null, since: START },
		],
		[
			'in maintenance, of what is out: maintenance',
			OUT,
			'maintenance',
			{ status: 'under_maintenance', phase: 'stable' },
		],
		[
			'well, of what is out: coming back',
			OUT,
			'good',
			{ status: 'major_outage', phase: 'recovering', good: run(1, NOW), failing: null },
		],
		[
			'well, of what was only partlyBack: the run begins now',
			{ ...OUT, good: two },
			'good',
			{ phase: 'recovering', good: run(1, NOW) },
		],
		[
			'the third that is well, over the span: well since the first',
			RISING,
			'good',
			{
				status: 'operational',
				phase: 'stable',
				since: NOW - RESTORE_SPAN_MS,
				failing: null,
				unexpected: null,
			},
		],
		[
			'well before the span is full: still coming back',
			{ ...RISING, good: two },
			'good',
			{ phase: 'recovering' },
		],
		[
			'a glimpse of what is out: noted, and no more',
			OUT,
			'partly_back',
			{ phase: 'stable', good: run(1, NOW), lastAt: START },
		],
		[
			'unexpected, of what is well: in doubt',
			WELL,
			'unexpected',
			{ status: 'operational', phase: 'suspected', unexpected: run(1, NOW), lastAt: START },
		],
		[
			'the third that is unexpected: unknown since the first',
			{ ...WELL, phase: 'suspected', unexpected: two, failing: run(1, START) },
			'unexpected',
			{ status: 'unknown', phase: 'stable', since: NOW - MINUTE_MS, failing: null, good: null },
		],
	])('%s', (_, before, signal, after) => {
		expect(heard(component(before), signal)).toMatchObject(after);
	});

	test.each<[string, Layer, ComponentSignal]>([
		['silence changes nothing', WELL, 'silent'],
		['a glimpse of what is well changes nothing', WELL, 'partly_back'],
		['what is unexpected ends no outage', OUT, 'unexpected'],
		['what is unexpected makes what is unknown no less known', {}, 'unexpected'],
	])('%s', (_, before, signal) => {
		const state = component(before);
		expect(heard(state, signal)).toBe(state);
	});
});

describe('a run', () => {
	const failing = (lastAt: number) => ({ ...WELL, failing: run(2, lastAt - MINUTE_MS, MINUTE_MS) });
	test.each<[string, number, number]>([
		['goes on up to a quarter of an hour', NOW - RUN_BREAK_MS, 3],
		['breaks after it: what lay between was not seen', NOW - RUN_BREAK_MS - 1, 1],
		['goes on within one instant', NOW, 3],
		['starts over when the clock was set back', NOW + 1, 1],
	])('%s', (_, lastAt, count) => {
		expect(heard(component(failing(lastAt)), 'bad').failing?.count).toBe(count);
	});
});
