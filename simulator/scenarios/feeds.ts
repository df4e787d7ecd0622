/** Feeds that fail, raise false alarms, stay silent or overflow, and first installs during an event. */

import { MINUTE_MS } from '../../monitor/core/time';
import type { FeedUpdate, Scenario } from '../scenario';
import type { Weather } from '../weather';
import { at, official, outage, scenario, spell, WELL } from './day';

const FROM = at('10:00');
const TO = at('14:00');
const DOWN: Weather = { state: 'courtesy', httpStatus: 200 };

const NEWSPAPERS = [
	'Il Corriere del Mattino',
	'La Gazzetta di Sera',
	'Tecno Oggi',
	'L’Eco del Web',
	'Cronaca 24',
];
const storm: FeedUpdate[] = NEWSPAPERS.flatMap((publisher, index) => ({
	at: at(`10:${index * 10}:00`),
	feed: 'press',
	incident: `article-${index + 1}`,
	status: 'unknown',
	name: 'Libero Mail non funziona, segnalazioni in tutta Italia',
	text: 'Libero Mail non funziona: molti utenti non riescono ad accedere alla posta.',
	source: 'press',
	publisher,
	claims: [{ topic: 'status', stance: 'outage' }],
}));

const inOutage = (id: string, title: string, weather: Weather, change = {}): Scenario =>
	scenario({
		id,
		title,
		startAt: at('10:00'),
		weather: spell(at('10:00'), TO, weather),
		truth: [
			{ at: at('10:00'), status: 'major_outage', ...change },
			{ at: TO, status: 'operational' },
		],
	});

export const FEED_SCENARIOS: readonly Scenario[] = [
	scenario({
		id: 'feed-down',
		title: 'The feed is down while all is well',
		weather: [],
		feedFailures: [{ at: at('08:00'), failure: { state: 'http_error', httpStatus: 503 } }],
		truth: [WELL],
	}),
	scenario({
		id: 'feed-down-in-outage',
		title: 'The feed fails together with the mail',
		weather: spell(FROM, TO, DOWN),
		feedFailures: [
			{ at: FROM, failure: { state: 'hang' } },
			{ at: TO, failure: null },
		],
		truth: outage(FROM, TO),
	}),
	scenario({
		id: 'feed-silent',
		title: 'An outage of which no feed says a word',
		weather: spell(FROM, TO, { state: 'http_error', httpStatus: 502 }),
		truth: outage(FROM, TO),
	}),
	scenario({
		id: 'feed-cries-wolf',
		title: 'The feed declares a critical outage that is none here',
		weather: [],
		feed: [
			official(FROM, {
				status: 'investigating',
				text: 'Il servizio di posta non è disponibile.',
				claims: [{ topic: 'status', stance: 'outage' }],
			}),
			official(TO, {
				status: 'resolved',
				text: 'Falso allarme.',
				claims: [{ topic: 'status', stance: 'restored' }],
			}),
		],
		truth: [
			WELL,
			// "The site answers, but a declared outage goes on": a doubt is right while the company itself declares it.
			{ at: FROM, status: 'operational', also: ['partial_outage'], told: true },
			{ at: TO, status: 'operational', told: true },
		],
	}),
	scenario({
		id: 'press-storm',
		title: 'A storm of press items on a calm day',
		endAt: at('20:00'),
		settings: { feeds: { official: true, signed: true, press: true, custom: [] } },
		weather: [],
		feed: storm,
		truth: [
			WELL,
			{ at: FROM, status: 'operational', also: ['degraded_performance'], told: true },
			{ at: at('17:30'), status: 'operational', told: true },
		],
	}),
	inOutage('install-in-courtesy', 'First install in the middle of an outage: courtesy page', DOWN),
	inOutage('install-in-503', 'First install in the middle of an outage: HTTP 503', {
		state: 'http_error',
		httpStatus: 503,
	}),
	{
		...inOutage('install-in-reset', 'First install in the middle of an outage: connections reset', {
			state: 'reset',
		}),
		// None of their hosts has ever responded here, so only time can confirm it.
		truth: [
			{ at: at('10:00'), status: 'major_outage', also: ['unknown'] },
			{ at: at('10:25'), status: 'major_outage' },
			{ at: TO, status: 'operational' },
		],
		detectWithinMs: 15 * MINUTE_MS,
	},
	inOutage(
		'install-in-maintenance',
		'First install in the middle of a maintenance',
		{ state: 'maintenance', httpStatus: 200 },
		{ status: 'under_maintenance' },
	),
];
