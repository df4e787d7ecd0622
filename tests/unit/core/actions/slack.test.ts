import { expect, test } from 'vitest';
import { isDue } from '../../../../monitor/core/actions/asking';
import { MINUTE_MS, SECOND_MS } from '../../../../monitor/core/time';
import { begin, check, DOWN, START, stay, UP } from '../walk';

const CALM = 10 * MINUTE_MS;

test('a calm provider joins another check up to a quarter of a minute early', () => {
	const walk = begin();
	const { dueAt } = check(walk, { at: START, look: UP });
	const due = (at: number) => isDue(walk.providers[0], 'alarm', at, CALM);
	expect([due((dueAt ?? 0) - 15 * SECOND_MS), due((dueAt ?? 0) - 15 * SECOND_MS - 1)]).toEqual([true, false]);
});

test('one that is being confirmed is never asked early: the confirming minute would not be full', () => {
	const walk = begin();
	stay(walk, START, CALM, 3, UP);
	const { dueAt } = check(walk, { at: START + 3 * CALM, look: DOWN });
	const due = (at: number) => isDue(walk.providers[0], 'alarm', at, CALM);
	expect([due(dueAt ?? 0), due((dueAt ?? 0) - 1)]).toEqual([true, false]);
});
