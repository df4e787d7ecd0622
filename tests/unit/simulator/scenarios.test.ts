import { describe, expect, test } from 'vitest';
import { PROVIDERS } from '../../../monitor/core/providers';
import { feedDocumentAt } from '../../../simulator/feed';
import { instant } from '../../../simulator/scenario';
import { SCENARIOS } from '../../../simulator/scenarios/all';
import { january2023 } from '../../../simulator/scenarios/january-2023';
import { settle } from '../../../simulator/weather';
import { truthAt, weatherAt } from '../../../simulator/world';

describe.each(SCENARIOS.map((scenario) => [scenario.id, scenario] as const))('%s', (_id, scenario) => {
	test.each(['weather', 'client', 'feed', 'feedFailures', 'truth'] as const)(
		'%s is in order and within its time',
		(list) => {
			const times = (scenario[list] ?? []).map((entry) => instant(entry.at));
			expect(times).toEqual(times.toSorted((a, b) => a - b));
			expect(times.every((at) => at >= instant(scenario.startAt) && at <= instant(scenario.endAt))).toBe(
				true,
			);
		},
	);

	test('its truth is known from the first minute', () => {
		for (const provider of PROVIDERS) {
			expect(truthAt(scenario, provider, instant(scenario.startAt)).status).not.toBe('unknown');
		}
	});
});

test('no two scenarios have the same id', () => {
	expect(new Set(SCENARIOS.map(({ id }) => id)).size).toBe(SCENARIOS.length);
});

describe('january-2023', () => {
	const at = (time: string) => instant(`2023-01-${time}+01:00`);

	test.each([
		['22T18:00:00', 'healthy'],
		['23T06:59:59', 'healthy'],
		['23T07:00:00', 'courtesy'],
		['26T14:44:59', 'courtesy'],
		['26T14:45:00', 'alternating'],
		['28T19:59:59', 'alternating'],
		['28T20:00:00', 'healthy'],
	])('at %s the login is %s', (time, state) => {
		expect(weatherAt(january2023, 'libero', 'login', at(time)).state).toBe(state);
	});

	test('the courtesy page answers 200, first denies an attack and later says nothing about it', () => {
		const text = (time: string) =>
			settle(weatherAt(january2023, 'libero', 'login', at(time)), 'libero', at(time));
		expect(text('23T08:00:00')).toMatchObject({ httpStatus: 200, text: expect.stringContaining('attacco') });
		expect(text('23T14:00:00')).toMatchObject({
			httpStatus: 200,
			text: expect.not.stringContaining('attacco'),
		});
	});

	test.each([
		['23T08:00:00', undefined],
		['23T08:15:00', 'investigating'],
		['24T10:00:00', 'identified'],
		['26T14:45:00', 'monitoring'],
		['28T19:59:00', 'monitoring'],
		['28T20:00:00', 'resolved'],
	])('at %s the feed says %s', (time, status) => {
		expect(feedDocumentAt(january2023, 'signed', at(time)).incidents[0]?.status).toBe(status);
	});

	test('the sequence of its feed grows with every update', () => {
		const sequences = (january2023.feed ?? []).map(
			(update) => feedDocumentAt(january2023, 'signed', instant(update.at)).sequence,
		);
		expect(sequences).toEqual(sequences.map((_, index) => index + 2));
	});
});
