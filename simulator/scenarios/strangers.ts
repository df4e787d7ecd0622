/** Pages seen in the wild, not written here: the kinds that a reader tested only on our own pages gets wrong. */

import type { StrangePage } from '../pages/strangers';
import type { Scenario, TruthChange } from '../scenario';
import type { Weather } from '../weather';
import { at, CALM_SINCE, outage, scenario, spell, WELL } from './day';

const FROM = at('10:00');
const TO = at('14:00');
const HEALTHY: Weather = { state: 'healthy' };

const unexpected = (as: StrangePage, httpStatus = 200): Weather => ({ state: 'unexpected', as, httpStatus });
const box = (text: string): Weather => ({ state: 'box', text });

/** Refused, or shown a page without meaning, while the service is healthy for others. */
const unseen: TruthChange[] = [
	WELL,
	{ at: FROM, status: 'operational', also: ['unknown'], hidden: true },
	{ at: TO, status: 'operational' },
];
const unseenFromInstall: TruthChange[] = [
	{ at: CALM_SINCE, status: 'operational', also: ['unknown'], hidden: true },
	{ at: TO, status: 'operational' },
];
/** A failure that this browser cannot recognise. */
const unknowable = outage(FROM, TO, { hidden: true, also: ['unknown'] });

/** The same kind of page after a healthy period, and at the first run. */
function turnedAway(id: string, title: string, weather: Weather): Scenario[] {
	return [
		scenario({ id, title, weather: spell(FROM, TO, weather), truth: unseen }),
		scenario({
			id: `${id}-from-install`,
			title: `${title}, from the first run on`,
			weather: spell(CALM_SINCE, TO, weather),
			truth: unseenFromInstall,
		}),
	];
}

const BOXES_BESIDE_A_FORM: readonly [id: string, text: string][] = [
	['all-clear', 'La posta è tornata pienamente accessibile. Ci scusiamo per il disagio.'],
	['late-mail', 'I messaggi inviati ieri stanno arrivando con ritardo: ci scusiamo per l’inconveniente.'],
	['works-tonight', 'Questa notte dalle 23 il servizio non sarà disponibile. Ci scusiamo per il disagio.'],
	['works-sunday', 'Domenica 17 dalle 2 alle 6 l’accesso alle caselle sarà sospeso per manutenzione.'],
	['compensation', 'Per scusarci del disservizio di giugno offriamo due mesi gratuiti.'],
	['call-centre', 'L’assistenza telefonica non è al momento disponibile. Ci scusiamo per il disagio.'],
	['policy', 'Dal 1° aprile l’accesso IMAP non sarà più disponibile per le caselle gratuite.'],
	['phishing', 'Non rispondere a chi scrive «la tua casella è sospesa»: non siamo noi.'],
];

const KEPT_FROM_SIGHT = ['rule', 'dialog', 'class', 'aria', 'attribute', 'paragraph'] as const;
const TROUBLE = 'Il servizio di posta è momentaneamente non disponibile.';

const NOTICES: readonly [id: string, weather: Weather, status: 'major_outage' | 'under_maintenance'][] = [
	['short', unexpected('short_notice'), 'major_outage'],
	['with-hour', unexpected('notice_with_hour'), 'under_maintenance'],
	['in-pieces', unexpected('notice_in_pieces'), 'major_outage'],
	[
		'beside-form',
		box('Al momento alcune caselle non sono raggiungibili. Stiamo risolvendo il problema.'),
		'major_outage',
	],
];

export const STRANGERS: readonly Scenario[] = [
	...([5, 6] as const).map((category) =>
		scenario({
			id: `backend-down-${category}`,
			title: `The pages are up and the middleware says that its back end is down, category ${category}`,
			weather: spell(FROM, TO, { state: 'backend_down', category }),
			truth: outage(FROM, TO, { also: ['partial_outage'] }),
		}),
	),
	scenario({
		id: 'backend-down-from-install',
		title: 'Installed while the pages are up and the back end is down',
		weather: spell(CALM_SINCE, TO, { state: 'backend_down', category: 5 }),
		truth: [
			{ at: CALM_SINCE, status: 'major_outage', also: ['partial_outage'] },
			{ at: TO, status: 'operational' },
		],
	}),
	...BOXES_BESIDE_A_FORM.map(([id, text]) =>
		scenario({
			id: `beside-form-${id}`,
			title: `Words beside a form that works: ${id}`,
			weather: spell(FROM, TO, box(text)),
			truth: [WELL],
		}),
	),
	scenario({
		id: 'all-clear-after-outage',
		title: 'After an outage the login page is back with an all-clear and an apology on it',
		weather: [
			{ at: FROM, weather: { state: 'courtesy', httpStatus: 200 } },
			{ at: TO, weather: box('Le caselle sono tutte accessibili. Ci scusiamo per il disagio.') },
		],
		truth: outage(FROM, TO),
	}),
	...KEPT_FROM_SIGHT.map((hidden) =>
		scenario({
			id: `unseen-box-${hidden}`,
			title: `An error box waits in the page, kept from sight by ${hidden}`,
			weather: [{ at: FROM, weather: { state: 'box', text: TROUBLE, hidden } }],
			truth: [WELL],
		}),
	),
	...NOTICES.map(([id, weather, status]) =>
		scenario({
			id: `notice-${id}`,
			title: `A notice of one sentence: ${id}`,
			weather: spell(FROM, TO, weather),
			truth: outage(FROM, TO, { status }),
		}),
	),
	scenario({
		id: 'installed-in-outage',
		title:
			'Installed in an outage: one plural sentence beside the usual scripts, and a middleware that fails',
		weather: [
			{ at: CALM_SINCE, weather: unexpected('short_notice') },
			{ at: CALM_SINCE, places: ['middleware'], weather: { state: 'http_error', httpStatus: 503 } },
			{ at: TO, weather: HEALTHY },
		],
		truth: [
			{ at: CALM_SINCE, status: 'major_outage' },
			{ at: TO, status: 'operational' },
		],
	}),
	...turnedAway('wall-f5', 'A wall of F5 with HTTP 200', unexpected('wall_f5')),
	...turnedAway('wall-imperva', 'A wall of Imperva with HTTP 200', unexpected('wall_imperva')),
	...turnedAway('wall-challenge-503', 'A challenge with HTTP 503', unexpected('wall_challenge', 503)),
	...turnedAway('wall-words', 'A throttle page in words', unexpected('wall_words')),
	...turnedAway('filter-page', 'The page of an office’s filter', unexpected('filter')),
	...([202, 405, 406, 418, 428] as const).map((httpStatus) =>
		scenario({
			id: `turned-away-${httpStatus}`,
			title: `Turned away with HTTP ${httpStatus}`,
			weather: spell(FROM, TO, { state: 'http_error', httpStatus }),
			truth: unseen,
		}),
	),
	...([403, 404] as const).map((httpStatus) =>
		scenario({
			id: `gateway-json-${httpStatus}`,
			title: `Both pages turn us away and a gateway answers JSON with HTTP ${httpStatus}`,
			weather: [
				{ at: CALM_SINCE, weather: { state: 'http_error', httpStatus: 403 } },
				{
					at: CALM_SINCE,
					places: ['middleware'],
					weather: { state: 'json', httpStatus, body: '{"message":"no Route matched with those values"}' },
				},
				{ at: TO, weather: HEALTHY },
			],
			truth: unseenFromInstall,
		}),
	),
	scenario({
		id: 'sent-to-portal',
		title: 'Mail and login send everybody on to the portal',
		weather: spell(FROM, TO, { state: 'to_portal' }),
		truth: unknowable,
	}),
	scenario({
		id: 'sent-to-portal-from-install',
		title: 'The same from the first run on',
		weather: spell(CALM_SINCE, TO, { state: 'to_portal' }),
		truth: [
			{ at: CALM_SINCE, status: 'major_outage', hidden: true, also: ['unknown'] },
			{ at: TO, status: 'operational' },
		],
	}),
	scenario({
		id: 'notice-by-picture',
		title: 'Both pages are one picture, and the middleware is alive',
		weather: spell(FROM, TO, unexpected('notice_by_picture')),
		truth: unknowable,
	}),
	scenario({
		id: 'forward-with-tracker',
		title: 'A page that only forwards, beside a tracking script',
		weather: [{ at: FROM, places: ['webmail'], weather: unexpected('forward_with_tracker') }],
		truth: [WELL],
	}),
	scenario({
		id: 'app-suite-8',
		title: 'The webmail becomes App Suite 8, whose scripts have relative addresses',
		weather: [{ at: FROM, places: ['webmail'], weather: unexpected('app_suite_8') }],
		truth: [WELL],
	}),
];
