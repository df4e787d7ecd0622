import { expect, test } from 'vitest';
import { tomorrowMorning } from '../../../components/popup/mute-menu';
import { isMuted } from '../../../monitor/core/settings';
import { romeInstant } from '../../../monitor/core/time';

const now = romeInstant(2023, 1, 31, 23, 30);

test.each([
	[null, false],
	[{ until: now + 1 }, true],
	[{ until: now }, false],
	[{ until: now - 1 }, false],
	// Set while the clock was a year ahead.
	[{ until: now + 365 * 86_400_000 }, false],
	[{ until: 'restored' as const }, true],
])('mute %o holds: %s', (mute, muted) => {
	expect(isMuted(mute, now)).toBe(muted);
});

test.each([
	[now, romeInstant(2023, 2, 1, 8)],
	[romeInstant(2023, 2, 1, 0, 5), romeInstant(2023, 2, 2, 8)],
	// The night on which clocks go forward.
	[romeInstant(2023, 3, 25, 22), romeInstant(2023, 3, 26, 8)],
])('tomorrow begins at eight in Rome: %d', (at, morning) => {
	expect(tomorrowMorning(at)).toBe(morning);
});
