import { expect, test } from 'vitest';
import { CLOCK_OFF_MS, clockOffMs } from '../../../../monitor/core/evidence/clock';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.each<[string, (number | undefined)[], number | null]>([
	['is right', [0, 400, -300], null],
	['is off by no more than matters', [CLOCK_OFF_MS, CLOCK_OFF_MS], null],
	['is behind by six hours', [6 * HOUR, 6 * HOUR + 900], -6 * HOUR - 900],
	['is ahead by three days', [-3 * DAY, -3 * DAY, -3 * DAY], 3 * DAY],
	['is behind, though one server of three is wrong itself', [HOUR, HOUR, 0], -HOUR],
	['differs from one server alone', [HOUR], null],
	['differs from two servers that do not agree', [HOUR, -HOUR], null],
	['is not known, as no server says the time', [undefined, undefined], null],
])('a clock that %s', (_, ahead, offMs) => {
	const probed = ahead.map((ms) => (ms === undefined ? {} : { serverAheadMs: ms }));
	expect(clockOffMs(probed)).toBe(offMs);
});
