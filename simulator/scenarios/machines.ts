/** The user's machine: sleep, the clock, and a worker that dies. */

import { HOUR_MS } from '../../monitor/core/time';
import type { ClientEvent, Scenario } from '../scenario';
import type { Weather } from '../weather';
import { at, outage, scenario, spell } from './day';

const FROM = at('10:00');
const TO = at('14:00');
const DOWN: Weather = { state: 'courtesy', httpStatus: 200 };

const asleep = (from: string, to: string): ClientEvent[] => [
	{ at: from, event: 'sleep' },
	{ at: to, event: 'wake' },
];

export const MACHINES: readonly Scenario[] = [
	scenario({
		id: 'sleep-inside-outage',
		title: 'Eight hours of sleep inside an outage',
		startAt: at('16:00'),
		endAt: at('18:00', 1),
		weather: spell(at('20:00'), at('12:00', 1), DOWN),
		client: asleep(at('22:00'), at('06:00', 1)),
		truth: [
			{ at: at('16:00'), status: 'operational' },
			{ at: at('20:00'), status: 'major_outage' },
			{ at: at('12:00', 1), status: 'operational' },
		],
	}),
	scenario({
		id: 'sleep-across-end',
		title: 'Eight hours of sleep across the end of an outage',
		startAt: at('16:00'),
		endAt: at('12:00', 1),
		weather: spell(at('20:00'), at('03:00', 1), DOWN),
		client: asleep(at('22:00'), at('06:00', 1)),
		truth: [
			{ at: at('16:00'), status: 'operational' },
			{ at: at('20:00'), status: 'major_outage' },
			{ at: at('03:00', 1), status: 'operational' },
		],
	}),
	scenario({
		id: 'sleep-across-beginning',
		title: 'Eight hours of sleep across the beginning of an outage',
		startAt: at('16:00'),
		endAt: at('16:00', 1),
		weather: spell(at('03:00', 1), at('10:00', 1), DOWN),
		client: asleep(at('22:00'), at('06:00', 1)),
		truth: [
			{ at: at('16:00'), status: 'operational' },
			{ at: at('03:00', 1), status: 'major_outage' },
			{ at: at('10:00', 1), status: 'operational' },
		],
	}),
	scenario({
		id: 'sleep-through-outage',
		title: 'An outage slept through from its beginning to its end',
		startAt: at('16:00'),
		endAt: at('12:00', 1),
		weather: spell(at('23:00'), at('04:00', 1), DOWN),
		client: asleep(at('22:00'), at('06:00', 1)),
		truth: [
			{ at: at('16:00'), status: 'operational' },
			{ at: at('23:00'), status: 'major_outage' },
			{ at: at('04:00', 1), status: 'operational' },
		],
	}),
	scenario({
		id: 'sleep-in-calm',
		title: 'Eight hours of sleep on a quiet night',
		startAt: at('16:00'),
		endAt: at('12:00', 1),
		weather: [],
		client: asleep(at('22:00'), at('06:00', 1)),
		truth: [{ at: at('16:00'), status: 'operational' }],
	}),
	scenario({
		id: 'clock-ahead',
		title: 'The clock jumps a day ahead during an outage, and is put right',
		weather: spell(FROM, TO, DOWN),
		client: [
			{ at: at('11:00'), event: 'clock_error', byMs: 24 * HOUR_MS },
			{ at: at('12:30'), event: 'clock_error', byMs: 0 },
		],
		truth: outage(FROM, TO),
	}),
	scenario({
		id: 'clock-back',
		title: 'The clock is put back by an hour during an outage',
		weather: spell(FROM, TO, DOWN),
		client: [{ at: at('11:00'), event: 'clock_error', byMs: -HOUR_MS }],
		truth: outage(FROM, TO),
	}),
	scenario({
		id: 'clock-back-in-calm',
		title: 'The clock is put back by an hour, and an outage begins after it',
		weather: spell(FROM, TO, DOWN),
		client: [{ at: at('09:00'), event: 'clock_error', byMs: -HOUR_MS }],
		truth: outage(FROM, TO),
	}),
	scenario({
		id: 'clock-ahead-held-alarms',
		title:
			'The same in a browser whose alarms wait for the clock: nothing wakes it, and what is stored is stale',
		endAt: at('20:00'),
		alarms: 'wall_clock',
		weather: spell(FROM, TO, DOWN),
		client: [
			{ at: at('11:00'), event: 'clock_error', byMs: 24 * HOUR_MS },
			{ at: at('12:30'), event: 'clock_error', byMs: 0 },
		],
		truth: outage(FROM, TO),
	}),
	scenario({
		id: 'clock-back-held-alarms',
		title: 'An hour back in a browser whose alarms wait for the clock',
		alarms: 'wall_clock',
		weather: spell(FROM, TO, DOWN),
		client: [{ at: at('11:00'), event: 'clock_error', byMs: -HOUR_MS }],
		truth: outage(FROM, TO),
	}),
	scenario({
		id: 'worker-dies',
		title: 'The worker dies in every third check, at each of its steps in turn',
		weather: spell(FROM, TO, DOWN),
		client: [{ at: at('08:00'), event: 'worker_dies', every: 3 }],
		truth: outage(FROM, TO),
	}),
];
