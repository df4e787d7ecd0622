import { describe, expect, test } from 'vitest';
import { foldLetters } from '../../../../monitor/core/incidents/letters';
import type { ClaimOf, ClaimSource, IncidentUpdate } from '../../../../monitor/core/model/incident';
import { HOUR_MS } from '../../../../monitor/core/time';

const T = Date.UTC(2023, 5, 13, 21);
const at = (hours: number) => T + hours * HOUR_MS;
type Letters = ClaimOf<'delivery'>;

function letters(
	saidHours: number,
	fate: Letters['fate'],
	from: number,
	to: number,
	more: Partial<Letters> & { source?: ClaimSource } = {},
): IncidentUpdate {
	const source = more.source ?? 'official';
	const claim: Letters = {
		topic: 'delivery',
		fate,
		fromAt: at(from),
		toAt: at(to),
		source,
		saidAt: at(saidHours),
		...more,
	};
	return { id: String(saidHours), at: at(saidHours), status: 'unknown', text: '', source, claims: [claim] };
}

const told = (updates: IncidentUpdate[], hours = 999) =>
	foldLetters(updates, at(hours)).standing.map(({ claim, contradictedBy }) => [
		claim.fate,
		(claim.fromAt - T) / HOUR_MS,
		(claim.toAt - T) / HOUR_MS,
		...(contradictedBy === undefined ? [] : [(contradictedBy.toAt - T) / HOUR_MS]),
	]);

describe('what became of letters', () => {
	test('adds up over fates and hours, in the order of the hours', () => {
		const june = [
			letters(100, 'bounced', 64, 130),
			letters(100, 'late', 0, 28),
			letters(101, 'queued', 28, 40),
		];
		expect(told(june)).toEqual([
			['late', 0, 28],
			['queued', 28, 40],
			['bounced', 64, 130],
		]);
	});

	test('is known from when it was said', () => {
		expect(told([letters(100, 'late', 0, 28)], 99)).toEqual([]);
	});

	test('shows both hours where another source gives others: the gap is not smoothed', () => {
		const stampa = { source: 'press' as const, publisher: 'stampa' };
		const queued = [letters(100, 'queued', 28, 40), letters(100, 'queued', 28, 64, stampa)];
		expect(told(queued)).toEqual([['queued', 28, 40, 64]]);
		expect(told(queued.toReversed())).toEqual([['queued', 28, 40, 64]]);
	});

	test('is corrected by a later statement of the same source, and removed by a withdrawal', () => {
		const corrected = [letters(100, 'queued', 28, 40), letters(101, 'queued', 28, 64)];
		expect(told(corrected)).toEqual([['queued', 28, 64]]);
		expect(told([...corrected, letters(102, 'queued', 28, 64, { withdrawn: true })])).toEqual([]);
	});

	test('is not withdrawn by a lower rank, nor about other hours', () => {
		const first = letters(100, 'bounced', 0, 10);
		const press = letters(101, 'bounced', 0, 10, { source: 'press', withdrawn: true });
		const other = letters(102, 'bounced', 20, 30, { withdrawn: true });
		expect(told([first, press, other])).toEqual([['bounced', 0, 10]]);
	});
});
