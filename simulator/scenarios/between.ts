/** Trouble between the browser and the service: bad lines, proxies, filters, requests to back off, sleep during a check. */

import { MINUTE_MS } from '../../monitor/core/time';
import type { ClientEvent, OwnNetwork, Scenario, TruthChange } from '../scenario';
import type { Weather } from '../weather';
import { at, CALM_SINCE, outage, scenario, spell, WELL } from './day';

const FROM = at('10:00');
const TO = at('14:00');
const DAY_S = 86_400;
const DAY_MS = DAY_S * 1_000;

/** The service is healthy, but this browser cannot detect it: an honest "unknown" is right. */
const unseen: TruthChange[] = [
	WELL,
	{ at: FROM, status: 'operational', also: ['unknown'], hidden: true },
	{ at: TO, status: 'operational' },
];

const LINES: [id: string, title: string, weather: Weather, truth: TruthChange[]][] = [
	[
		'slow-line',
		'A page that takes a quarter of a minute to come whole',
		{ state: 'slow_line', bytes: 36_000, bytesPerS: 2_400 },
		[WELL],
	],
	[
		'slow-line-cut',
		'A page too slow to come whole, whose form came',
		{ state: 'slow_line', bytes: 120_000, bytesPerS: 2_400 },
		[WELL],
	],
	[
		'a-byte-a-second',
		'A byte a second: an answer that shows nothing',
		{ state: 'slow_line', bytes: 36_000, bytesPerS: 1 },
		unseen,
	],
	['cut-after-form', 'Pages that break off after their form', { state: 'cut_off', share: 0.9 }, [WELL]],
	['cut-before-form', 'Pages that break off before their form', { state: 'cut_off', share: 0.1 }, unseen],
	['cookie-wanted', 'A door that opens only to who keeps cookies', { state: 'cookie_wanted' }, unseen],
];

const inNetwork = (network: OwnNetwork): ClientEvent[] => [
	{ at: FROM, event: 'network', network },
	{ at: TO, event: 'network', network: 'fine' },
];
const NETWORKS: [OwnNetwork, string][] = [
	['proxy_password', 'An office proxy that wants a password'],
	['mail_filtered', 'An office proxy that opens no tunnel to the mail'],
	['no_ipv4', 'A connection that lost IPv4'],
];

/** Asleep for this many seconds in the middle of the check that a click started. */
const nap = (time: string, seconds: number): ClientEvent[] => [
	{ at: at(`${time}:03`), event: 'sleep' },
	{ at: at(`${time}:${String(3 + seconds).padStart(2, '0')}`), event: 'wake' },
];

export const BETWEEN: readonly Scenario[] = [
	...LINES.map(([id, title, weather, truth]) =>
		scenario({ id, title, weather: spell(FROM, TO, weather), truth }),
	),
	...NETWORKS.map(([network, title]) =>
		scenario({
			id: network.replaceAll('_', '-'),
			title,
			weather: [],
			client: inNetwork(network),
			truth: [WELL],
		}),
	),
	scenario({
		id: 'names-filtered-from-the-start',
		title: 'A resolver that knew none of their names from the first run',
		weather: [],
		client: [{ at: CALM_SINCE, event: 'network', network: 'names_filtered' }],
		truth: [WELL],
	}),
	scenario({
		id: 'mail-silent-from-the-start',
		title: 'Installed in the middle of an outage in which the mail hangs and the portals answer',
		weather: spell(CALM_SINCE, TO, { state: 'hang' }),
		// From here the user's own network may be the cause: only time can show.
		truth: [
			{ at: CALM_SINCE, status: 'major_outage', also: ['unknown'] },
			{ at: at('07:25'), status: 'major_outage' },
			{ at: TO, status: 'operational' },
		],
		detectWithinMs: 15 * MINUTE_MS,
	}),
	scenario({
		id: 'one-wish-for-a-day',
		title: 'One 503 that asks to be left alone for a day, and all is well',
		weather: spell(FROM, at('10:01'), { state: 'http_error', httpStatus: 503, retryAfterS: DAY_S }),
		truth: [WELL],
	}),
	scenario({
		id: 'outage-that-wishes',
		title: 'An outage whose every answer asks to be left alone for a day',
		weather: spell(FROM, TO, { state: 'http_error', httpStatus: 503, retryAfterS: DAY_S }),
		truth: [
			// A back-off request holds for an hour, and results are stale after half of it.
			...outage(FROM, TO, { also: ['unknown'] }).slice(0, 2),
			{ at: TO, status: 'operational', also: ['major_outage', 'unknown'], hidden: true },
			{ at: at('15:20'), status: 'operational' },
		],
	}),
	scenario({
		id: 'told-to-wait-by-a-clock-ahead',
		title: 'Told to wait a minute while the clock was three days ahead, and then put right',
		weather: spell(at('10:30'), at('10:45'), { state: 'http_error', httpStatus: 429, retryAfterS: 60 }),
		client: [
			{ at: FROM, event: 'clock_error', byMs: 3 * DAY_MS },
			{ at: at('11:00'), event: 'clock_error', byMs: 0 },
		],
		truth: [
			WELL,
			{ at: at('10:30'), status: 'operational', also: ['unknown'], hidden: true },
			{ at: at('11:00'), status: 'operational' },
		],
	}),
	scenario({
		id: 'clock-a-year-ahead-in-a-recovery',
		title: 'One look by a clock that is a year ahead, while a recovery is proved',
		weather: spell(FROM, TO, { state: 'courtesy', httpStatus: 200 }),
		client: [
			{ at: at('14:04'), event: 'clock_error', byMs: 365 * DAY_MS },
			{ at: at('14:07'), event: 'clock_error', byMs: 0 },
		],
		truth: outage(FROM, TO),
	}),
	scenario({
		id: 'asleep-in-checks',
		title: 'Asleep for a quarter of a minute in the middle of many checks',
		weather: [{ at: FROM, weather: { state: 'slow', delayMs: 4_000 } }],
		client: Array.from({ length: 60 }, (_, i) => nap(`10:${String(i).padStart(2, '0')}`, 15)).flat(),
		truth: [WELL],
	}),
];
