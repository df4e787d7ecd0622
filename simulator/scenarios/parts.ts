/** One of two providers, one layer of three, and responses that are no evidence about the service. */

import { MINUTE_MS } from '../../monitor/core/time';
import { ELSEWHERE_HOST } from '../hosts';
import type { Scenario, TruthChange } from '../scenario';
import type { Weather } from '../weather';
import { at, outage, scenario, spell, WELL } from './day';

const FROM = at('10:00');
const TO = at('14:00');
const DOWN: Weather = { state: 'http_error', httpStatus: 503 };

/** We are refused while the service is healthy for others: the last known status fades to an honest "unknown". */
const turnedAway: TruthChange[] = [
	WELL,
	{ at: FROM, status: 'operational', also: ['unknown'], hidden: true },
	{ at: TO, status: 'operational' },
];

export const PARTS: readonly Scenario[] = [
	scenario({
		id: 'one-provider',
		title: 'Virgilio down, Libero well',
		weather: [
			{ at: FROM, providers: ['virgilio'], weather: { state: 'courtesy', httpStatus: 200 } },
			{ at: TO, providers: ['virgilio'], weather: { state: 'healthy' } },
		],
		truth: [
			WELL,
			{ at: FROM, providers: ['virgilio'], status: 'major_outage' },
			{ at: TO, providers: ['virgilio'], status: 'operational' },
		],
	}),
	scenario({
		id: 'webmail-alone',
		title: 'The webmail and its middleware fail, the login page is well',
		weather: [
			{ at: FROM, places: ['webmail', 'middleware'], weather: DOWN },
			{ at: TO, places: ['webmail', 'middleware'], weather: { state: 'healthy' } },
		],
		truth: outage(FROM, TO, { status: 'partial_outage' }),
	}),
	scenario({
		id: 'middleware-alone',
		title: 'The login page is well, the middleware behind it fails',
		weather: [
			{ at: FROM, places: ['middleware'], weather: DOWN },
			{ at: TO, places: ['middleware'], weather: { state: 'healthy' } },
		],
		truth: outage(FROM, TO, { status: 'partial_outage' }),
	}),
	scenario({
		id: 'login-alone',
		title: 'The login page fails and the middleware is well: users cannot sign in',
		weather: [
			{ at: FROM, places: ['login'], weather: { state: 'courtesy', httpStatus: 200 } },
			{ at: TO, places: ['login'], weather: { state: 'healthy' } },
		],
		truth: outage(FROM, TO, { also: ['partial_outage'] }),
	}),
	scenario({
		id: 'slow',
		title: 'Four seconds for every answer',
		weather: spell(FROM, TO, { state: 'slow', delayMs: 4_000 }),
		truth: [WELL],
	}),
	scenario({
		id: 'too-slow',
		title: 'Half a minute for every answer: as good as none',
		weather: spell(FROM, TO, { state: 'slow', delayMs: 30_000 }),
		truth: outage(FROM, TO),
	}),
	...(
		[
			['hang', 'Connections that hang'],
			['reset', 'Connections that are reset'],
			['refused', 'Connections that are refused'],
			['tls_expired', 'A certificate that expired'],
			['name_not_found', 'Names that resolve to nothing'],
		] as const
	).map(([state, title]) =>
		scenario({
			id: state.replaceAll('_', '-'),
			title,
			weather: spell(FROM, TO, { state }),
			truth: outage(FROM, TO),
		}),
	),
	scenario({
		id: 'everything-of-theirs',
		title: 'Mail, portal and help fail together; the rest of the world is well',
		weather: [
			{ at: FROM, places: ['login', 'webmail', 'middleware', 'portal', 'help'], weather: { state: 'reset' } },
			{ at: TO, places: ['login', 'webmail', 'middleware', 'portal', 'help'], weather: { state: 'healthy' } },
		],
		// From here the user's own network may be the cause: only time can show.
		truth: [
			WELL,
			{ at: FROM, status: 'major_outage', also: ['unknown'] },
			{ at: at('10:25'), status: 'major_outage' },
			{ at: TO, status: 'operational' },
		],
		detectWithinMs: 15 * MINUTE_MS,
	}),
	scenario({
		id: 'redirect-away',
		title: 'Sent to a host that is not the provider’s: neither up nor, alone, down',
		weather: spell(FROM, TO, { state: 'redirect_away', to: `https://${ELSEWHERE_HOST}/` }),
		truth: outage(FROM, TO, { also: ['unknown'], hidden: true }),
	}),
	scenario({
		id: 'refused-403',
		title: 'HTTP 403 to us while all is well for others',
		weather: spell(FROM, TO, { state: 'http_error', httpStatus: 403 }),
		truth: turnedAway,
	}),
	scenario({
		id: 'rate-limited',
		title: 'HTTP 429 with Retry-After of an hour',
		weather: spell(FROM, TO, { state: 'http_error', httpStatus: 429, retryAfterS: 3_600 }),
		truth: [
			WELL,
			{ at: FROM, status: 'operational', also: ['unknown'], hidden: true },
			// The last response before the end asked us to back off for an hour, and we do.
			{ at: at('15:15'), status: 'operational' },
		],
	}),
];
