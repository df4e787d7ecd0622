/** What a page can show, from a courtesy notice with HTTP 200 to a new design. */

import type { Scenario, TruthChange } from '../scenario';
import type { Weather } from '../weather';
import { at, CALM_SINCE, official, outage, scenario, spell, WELL } from './day';

const FROM = at('10:00');
const TO = at('14:00');

const courtesy = (httpStatus: number): Weather => ({ state: 'courtesy', httpStatus });

/** Both pages lose every mark at once: until they stay unchanged for an hour, this may be an outage or a redesign. */
const lostMark = (from: string, learnedAt: string): TruthChange[] => [
	WELL,
	{ at: from, status: 'operational', also: ['unknown'], hidden: true },
	{ at: learnedAt, status: 'operational' },
];

export const PAGES: readonly Scenario[] = [
	scenario({
		id: 'calm',
		title: 'A day on which nothing happens',
		weather: [],
		truth: [WELL],
	}),
	scenario({
		id: 'courtesy-200',
		title: 'Courtesy page with HTTP 200',
		weather: spell(FROM, TO, courtesy(200)),
		truth: outage(FROM, TO),
	}),
	scenario({
		id: 'courtesy-503',
		title: 'Courtesy page with HTTP 503',
		weather: spell(FROM, TO, courtesy(503)),
		truth: outage(FROM, TO),
	}),
	scenario({
		id: 'courtesy-unheard-of',
		title: 'Courtesy page in words that no list contains',
		weather: spell(FROM, TO, {
			state: 'courtesy',
			httpStatus: 200,
			text: `Ops, qualcosa non va.
In questo momento le caselle non sono raggiungibili. Siamo spiacenti per l'inconveniente: i nostri sistemisti ci stanno lavorando e contiamo di riportare presto tutto alla normalità.`,
		}),
		truth: outage(FROM, TO),
	}),
	scenario({
		id: 'maintenance-page',
		title: 'Maintenance page, not announced',
		weather: spell(FROM, TO, { state: 'maintenance', httpStatus: 200 }),
		truth: outage(FROM, TO, { status: 'under_maintenance' }),
	}),
	scenario({
		id: 'maintenance-announced',
		title: 'Maintenance announced in the feed, and a maintenance page with HTTP 503',
		weather: spell(FROM, TO, { state: 'maintenance', httpStatus: 503 }),
		feed: [
			official(at('09:00'), {
				status: 'scheduled',
				impact: 'maintenance',
				text: 'Manutenzione programmata dalle 10:00 alle 14:00.',
			}),
			official(FROM, {
				status: 'in_progress',
				text: 'Manutenzione in corso.',
				claims: [{ topic: 'status', stance: 'maintenance' }],
			}),
			official(TO, {
				status: 'completed',
				text: 'Manutenzione terminata, servizi accessibili.',
				claims: [{ topic: 'status', stance: 'restored' }],
			}),
		],
		truth: [
			WELL,
			{ at: FROM, status: 'under_maintenance' },
			// The feed is read some minutes after the page is back: until then its last statement holds.
			{ at: TO, status: 'operational', also: ['under_maintenance'] },
			{ at: at('14:40'), status: 'operational' },
		],
	}),
	scenario({
		id: 'http-505',
		title: 'Bare HTTP 505',
		weather: spell(FROM, TO, { state: 'http_error', httpStatus: 505 }),
		truth: outage(FROM, TO),
	}),
	scenario({
		id: 'http-503',
		title: 'Bare HTTP 503 for twenty minutes',
		weather: spell(FROM, at('10:20'), { state: 'http_error', httpStatus: 503 }),
		truth: outage(FROM, at('10:20')),
	}),
	scenario({
		id: 'credentials-refused',
		title: 'Good passwords refused while the login page is alive; the feed says so after forty minutes',
		weather: spell(FROM, TO, { state: 'credentials_refused' }),
		feed: [
			official(at('10:40'), {
				status: 'identified',
				text: 'Alcuni utenti vedono rifiutate le credenziali. Non cambiate la password.',
				claims: [{ topic: 'status', stance: 'outage' }],
			}),
			official(TO, {
				status: 'resolved',
				text: 'Accessi ripristinati.',
				claims: [{ topic: 'status', stance: 'restored' }],
			}),
		],
		truth: [
			WELL,
			// It is visible only after a login, which the extension never does.
			{ at: FROM, status: 'partial_outage', also: ['operational', 'major_outage'], hidden: true },
			{ at: at('10:40'), status: 'partial_outage', also: ['major_outage'], told: true },
			{ at: TO, status: 'operational', told: true },
		],
	}),
	scenario({
		id: 'blank-page',
		title: 'A blank page with HTTP 200: neither up nor, alone, down',
		weather: spell(FROM, TO, { state: 'blank' }),
		truth: outage(FROM, TO, { hidden: true, also: ['unknown'] }),
	}),
	scenario({
		id: 'redesign-other-form',
		title: 'The login page becomes another form',
		weather: [{ at: FROM, weather: { state: 'redesign', as: 'other_form' } }],
		truth: [WELL],
	}),
	scenario({
		id: 'redesign-script-shell',
		title: 'The login page becomes a shell that only scripts fill',
		endAt: at('18:00', 1),
		weather: [{ at: FROM, weather: { state: 'redesign', as: 'script_shell' } }],
		truth: lostMark(FROM, at('11:15')),
	}),
	scenario({
		id: 'redesign-foreign-then-outage',
		title: 'A redesign without any known mark, and an outage the day after',
		endAt: at('18:00', 1),
		weather: [
			{ at: FROM, weather: { state: 'redesign', as: 'foreign' } },
			{ at: at('10:00', 1), weather: { state: 'http_error', httpStatus: 503 } },
			{ at: at('12:00', 1), weather: { state: 'redesign', as: 'foreign' } },
		],
		truth: [
			...lostMark(FROM, at('11:15')),
			{ at: at('10:00', 1), status: 'major_outage' },
			{ at: at('12:00', 1), status: 'operational' },
		],
	}),
	scenario({
		id: 'foreign-from-install',
		title: 'Shipped marks that never matched, from the first install on',
		weather: [{ at: CALM_SINCE, weather: { state: 'redesign', as: 'foreign' } }],
		truth: lostMark(CALM_SINCE, at('08:15')).slice(1),
	}),
	scenario({
		id: 'foreign-without-middleware',
		title: 'Shipped marks that never matched, and no middleware at the guessed address',
		weather: [
			{ at: CALM_SINCE, weather: { state: 'redesign', as: 'foreign' } },
			{ at: CALM_SINCE, places: ['middleware'], weather: { state: 'http_error', httpStatus: 404 } },
		],
		truth: [
			// A product and a parked page cannot be distinguished until the page has stayed unchanged for an hour.
			{ at: CALM_SINCE, status: 'operational', also: ['unknown'], hidden: true },
			{ at: at('08:15'), status: 'operational' },
		],
	}),
	...(['meta', 'script'] as const).map((by) =>
		scenario({
			id: `forwarding-${by}`,
			title: `A page that only forwards, by ${by}`,
			weather: [{ at: FROM, weather: { state: 'forwarding', by } }],
			truth: [WELL],
		}),
	),
	...(['enormous', 'bomb'] as const).map((state) =>
		scenario({
			id: state,
			title: state === 'bomb' ? 'A compressed bomb behind the login form' : 'An enormous login page',
			weather: spell(FROM, at('11:00'), { state, megabytes: 100 }),
			truth: [WELL],
		}),
	),
];
