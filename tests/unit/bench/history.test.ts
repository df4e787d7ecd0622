import { expect, test } from 'vitest';
import { historyOf } from '../../../measure/bench/history';
import { DAY_MS } from '../../../monitor/core/time';

const NOW = Date.UTC(2026, 5, 15, 12);

test('a history of some days holds what the engine would have stored, and drops what it would have dropped', () => {
	const rows = historyOf(16, NOW, []);
	const times = (rows.observations ?? []).map(({ value }) => (value as { at: number }).at);
	expect(Math.min(...times)).toBeGreaterThanOrEqual(NOW - 14 * DAY_MS);
	expect(times.length).toBeGreaterThan(14 * 130);
	expect(rows.days).toHaveLength(2 * 17);
	expect(rows.episodes?.length).toBe(2);
	expect(
		rows.transitions?.some(({ value }) => (value as { notice: string | null }).notice === 'restored'),
	).toBe(true);
});
