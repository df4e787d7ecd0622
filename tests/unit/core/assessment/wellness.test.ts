/** How long "well" is believed: by its last good answer alone, and not across a time in which nothing was known. */

import { describe, expect, test } from 'vitest';
import type { ProbeResult } from '../../../../monitor/core/evidence/probe-result';
import { HOUR_MS, MINUTE_MS } from '../../../../monitor/core/time';
import { begin, check, ERROR_503, FORBIDDEN, GOOD, START, stay, UNREACHABLE, UP } from '../walk';

const FAILING = { login: ERROR_503, webmail: ERROR_503 };
const REFUSED: ProbeResult = FORBIDDEN;

function well() {
	const walk = begin();
	stay(walk, START - HOUR_MS, 10 * MINUTE_MS, 7, UP);
	return walk;
}

describe('what was healthy before', () => {
	test.each([
		['a first failure', 10, 'operational'],
		['a first failure two periods after the last good answer', 20, 'operational'],
		['a first failure later than that', 21, 'unknown'],
		['a first failure after a night', 8 * 60, 'unknown'],
	])('%s', (_, minutes, status) => {
		const walk = well();
		expect(check(walk, { at: START + minutes * MINUTE_MS, look: FAILING })).toMatchObject({
			status,
			phase: 'suspected',
		});
	});

	test('own trouble makes it unknown, and a failure after it does not bring it back', () => {
		const walk = well();
		const look = { login: UNREACHABLE, webmail: UNREACHABLE };
		check(walk, {
			at: START + MINUTE_MS,
			look,
			connectivity: { kind: 'own_trouble', trouble: 'no_internet' },
		});
		expect(check(walk, { at: START + 3 * MINUTE_MS, look: FAILING })).toMatchObject({
			status: 'unknown',
			phase: 'suspected',
		});
		expect(check(walk, { at: START + 4 * MINUTE_MS, look: UP }).status).toBe('operational');
	});

	test('being turned away lets it expire after two periods', () => {
		const walk = well();
		const look = { login: REFUSED, webmail: REFUSED };
		expect(check(walk, { at: START + 20 * MINUTE_MS, look }).status).toBe('operational');
		expect(check(walk, { at: START + 21 * MINUTE_MS, look }).status).toBe('unknown');
	});
});

test('of two layers of a component the first by name is recorded as the last, in whatever order they answered', () => {
	const walk = well();
	check(walk, { at: START + MINUTE_MS, look: { ...UP, middleware: GOOD } });
	const state = check(walk, {
		at: START + 2 * MINUTE_MS,
		look: { webmail: ERROR_503, middleware: UNREACHABLE },
	});
	expect(state.components.webmail.last).toBe('unreachable');
});
