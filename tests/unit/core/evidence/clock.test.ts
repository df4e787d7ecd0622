import { expect, test } from 'vitest';
import { CLOCK_OFF_MS, clockOffMs } from '../../../../monitor/core/evidence/clock';
import { DAY_MS, HOUR_MS } from '../../../../monitor/core/time';

test.each<[string, (number | undefined)[], number | null]>([
	['is right', [0, 400, -300], null],
	['is off by no more than matters', [CLOCK_OFF_MS, CLOCK_OFF_MS], null],
	['is behind by six hours', [6 * HOUR_MS, 6 * HOUR_MS + 900], -6 * HOUR_MS - 900],
	['is ahead by three days', [-3 * DAY_MS, -3 * DAY_MS, -3 * DAY_MS], 3 * DAY_MS],
	['is behind, though one server of three is wrong itself', [HOUR_MS, HOUR_MS, 0], -HOUR_MS],
	['differs from one server alone', [HOUR_MS], null],
	['differs from two servers that do not agree', [HOUR_MS, -HOUR_MS], null],
	['is not known, as no server says the time', [undefined, undefined], null],
])('a clock that %s', (_, ahead, offMs) => {
	const probed = ahead.map((ms) => (ms === undefined ? {} : { serverAheadMs: ms }));
	expect(clockOffMs(probed)).toBe(offMs);
});
