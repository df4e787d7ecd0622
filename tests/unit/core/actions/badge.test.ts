import { describe, expect, test } from 'vitest';
import { badge, TONE_COLOR } from '../../../../monitor/core/actions/badge';
import type { Reason, ReasonKey } from '../../../../monitor/core/assessment/state';
import type { ComponentStatus, Phase } from '../../../../monitor/core/status';

const reason = (key: ReasonKey): Reason => ({ key, params: {}, source: 'seen', at: 0 });

test.each<[ComponentStatus, Phase, ReasonKey, string, string]>([
	['operational', 'stable', 'probes_well', 'OK', 'green'],
	['operational', 'suspected', 'being_confirmed', 'OK', 'green'],
	['degraded_performance', 'stable', 'reported_by_press', '!', 'amber'],
	['partial_outage', 'stable', 'one_component', '!', 'amber'],
	['partial_outage', 'recovering', 'reopening_progressively', '↑', 'blue'],
	['major_outage', 'stable', 'courtesy_notice', 'KO', 'red'],
	['major_outage', 'recovering', 'being_restored', '↑', 'blue'],
	['under_maintenance', 'stable', 'maintenance_notice', 'M', 'violet'],
	['under_maintenance', 'recovering', 'being_restored', '↑', 'blue'],
	['unknown', 'stable', 'never_checked', '?', 'grey'],
	['unknown', 'stable', 'stale', '?', 'grey'],
	['unknown', 'stable', 'no_permission', '?', 'grey'],
	['unknown', 'recovering', 'refused', '?', 'grey'],
	['unknown', 'stable', 'offline', '–', 'grey'],
	['unknown', 'stable', 'captive_portal', '–', 'grey'],
	['unknown', 'stable', 'no_internet', '–', 'grey'],
	['unknown', 'stable', 'blocked_by_client', '–', 'grey'],
	['major_outage', 'stable', 'offline', 'KO', 'red'],
])('%s, %s, %s: %s in %s', (status, phase, key, text, tone) => {
	expect(badge({ status, phase, reason: reason(key) })).toEqual({ text, tone });
});

describe('white text is readable on every colour', () => {
	const channel = (value: number) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
	test.each(Object.entries(TONE_COLOR))('%s %s has 4.5:1 or better', (_, hex) => {
		const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) =>
			channel(Number.parseInt(hex.slice(i, i + 2), 16) / 255),
		);
		const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
		expect(1.05 / (luminance + 0.05)).toBeGreaterThanOrEqual(4.5);
	});
});
