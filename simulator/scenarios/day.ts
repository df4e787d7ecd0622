/** Helpers for scenarios that last a day or two. */

import { romeInstant, romeIso } from '../../monitor/core/time';
import type { FeedUpdate, IsoTime, Scenario, TruthChange, WeatherChange } from '../scenario';
import type { Weather } from '../weather';

/** The day of most scenarios, in 2024: a Tuesday in March without a clock change. */
const FIRST_DAY = 12;

/** "10:30" is on the first day; later days are counted from it: at("07:00", 1) is the next morning. */
export function at(time: string, daysLater = 0): IsoTime {
	const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
	return romeIso(romeInstant(2024, 3, FIRST_DAY + daysLater, hour, minute, second));
}

/** Weather for both providers and all of the mail between two times, then healthy by default. */
export function spell(
	from: IsoTime,
	to: IsoTime,
	weather: Weather,
	after: Weather = { state: 'healthy' },
): WeatherChange[] {
	return [
		{ at: from, weather },
		{ at: to, weather: after },
	];
}

export const CALM_SINCE = at('07:00');

/** Everything is healthy from the first minute. */
export const WELL: TruthChange = { at: CALM_SINCE, status: 'operational' };

/** An outage of both between two times. */
export function outage(from: IsoTime, to: IsoTime, change: Partial<TruthChange> = {}): TruthChange[] {
	return [WELL, { at: from, status: 'major_outage', ...change }, { at: to, status: 'operational' }];
}

/** A scenario on the first day, by default from 07:00 to 18:00. */
export function scenario(
	parts: Omit<Scenario, 'startAt' | 'endAt'> & Partial<Pick<Scenario, 'startAt' | 'endAt'>>,
): Scenario {
	return { startAt: CALM_SINCE, endAt: at('18:00'), ...parts };
}

/** An update by the company, quoted in the signed feed. */
export function official(
	time: IsoTime,
	update: Partial<FeedUpdate> & Pick<FeedUpdate, 'status' | 'text'>,
): FeedUpdate {
	return {
		at: time,
		incident: 'incident-1',
		name: 'Libero Mail e Virgilio Mail',
		impact: 'critical',
		source: 'official',
		publisher: 'Italiaonline',
		...update,
	};
}
