/** An initial history, exported from a computer used in the evenings: without it the pictures would show a fresh install. */

import { PROVIDERS } from '../../monitor/core/providers';
import { DEFAULT_SETTINGS } from '../../monitor/core/settings';
import { DAY_MS, HOUR_MS, romeDayKey } from '../../monitor/core/time';

const DAYS = 210;
/** Ten days away at Christmas, as days before the story starts, to show gaps. */
const AWAY = { from: 22, to: 31 };
const CHECKS_A_DAY = 24;
const MEAN_MS = 380;

/** The text of an export file: healthy days, the hours of the last one, and Italian as the language. */
export function pastBefore(startAt: number): string {
	const latency = (checks: number, meanMs: number) => ({
		count: checks,
		sumMs: checks * meanMs,
		maxMs: 2 * meanMs,
	});
	const days = Array.from({ length: DAYS }, (_, index) => index + 1)
		.filter((ago) => ago < AWAY.from || ago > AWAY.to)
		.flatMap((ago) =>
			PROVIDERS.map((provider) => ({
				provider,
				day: romeDayKey(startAt - ago * DAY_MS),
				inStatus: { operational: 4 * HOUR_MS },
				checks: CHECKS_A_DAY,
				latency: latency(CHECKS_A_DAY, MEAN_MS),
			})),
		);
	const thisHour = Math.floor(startAt / HOUR_MS) * HOUR_MS;
	const hours = Array.from({ length: 10 }, (_, index) => index + 1).flatMap((ago) =>
		PROVIDERS.map((provider) => ({
			provider,
			startAt: thisHour - ago * HOUR_MS,
			inStatus: { operational: HOUR_MS },
			checks: 6,
			// Uneven like real ones, and the same in every run.
			latency: latency(6, MEAN_MS + ((ago * 37) % 11) * 25),
		})),
	);
	return JSON.stringify({
		postaviva: 1,
		exportedAt: startAt,
		settings: { ...DEFAULT_SETTINGS, language: 'it' },
		stores: { days, hours },
	});
}
