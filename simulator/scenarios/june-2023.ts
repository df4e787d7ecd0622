/**
 * June 2023 (docs/facts.md#june-2023): a planned maintenance that overran, "resolved" declared too early, a relapse the next morning.
 * Where FACTS gives only a part of the day, an hour of it is chosen; the texts are ours.
 */

import type { ClaimContent } from '../../monitor/core/model/incident';
import type { FeedUpdate, Scenario, WeatherChange } from '../scenario';
import type { Weather } from '../weather';

const MAINTENANCE: Weather = { state: 'maintenance', httpStatus: 200 };
const HTTP_505: Weather = { state: 'http_error', httpStatus: 505 };
const UNSTABLE: Weather = {
	state: 'courtesy',
	httpStatus: 503,
	text: `Gentile cliente,
il servizio non è al momento disponibile a causa di un'instabilità dell'infrastruttura e-mail.
Stiamo lavorando per ripristinarlo. Le caselle PEC non sono coinvolte.
Ci scusiamo per il disagio.`,
};

const byTurns = (bad: Weather, goodShare: number): Weather => ({
	state: 'alternating',
	good: { state: 'healthy' },
	bad,
	goodShare,
	slotMs: 90_000,
});

const weather: WeatherChange[] = [
	{ at: '2023-06-13T23:00:00+02:00', weather: MAINTENANCE },
	// It should have been over. The two brands fail in the two ways that users reported.
	{ at: '2023-06-14T07:00:00+02:00', providers: ['virgilio'], weather: HTTP_505 },
	// Declared complete at noon; it works from one o'clock.
	{ at: '2023-06-14T11:00:00+02:00', weather: byTurns(MAINTENANCE, 0.4) },
	{ at: '2023-06-14T13:00:00+02:00', weather: { state: 'healthy' } },
	{ at: '2023-06-15T07:30:00+02:00', providers: ['libero'], weather: HTTP_505 },
	{ at: '2023-06-15T07:40:00+02:00', providers: ['virgilio'], weather: UNSTABLE },
	{ at: '2023-06-15T11:00:00+02:00', providers: ['libero'], weather: UNSTABLE },
	{ at: '2023-06-18T09:00:00+02:00', weather: byTurns(UNSTABLE, 0.5) },
	{ at: '2023-06-19T09:00:00+02:00', weather: { state: 'healthy' } },
];

const official = { source: 'official', publisher: 'Italiaonline' } as const;
const OUTAGE: ClaimContent = { topic: 'status', stance: 'outage' };

const feed: FeedUpdate[] = [
	{
		...official,
		at: '2023-06-13T23:00:00+02:00',
		incident: 'maintenance-2023-06-13',
		name: 'Manutenzione programmata di Libero Mail e Virgilio Mail',
		status: 'in_progress',
		impact: 'major',
		text: 'Manutenzione programmata nella notte tra il 13 e il 14 giugno.',
		claims: [
			{ topic: 'status', stance: 'maintenance' },
			{ topic: 'cause', kind: 'maintenance' },
		],
	},
	{
		...official,
		at: '2023-06-14T12:00:00+02:00',
		incident: 'maintenance-2023-06-13',
		status: 'completed',
		text: 'Intervento completato: i servizi sono pienamente accessibili.',
		claims: [{ topic: 'status', stance: 'restored' }],
	},
	{
		source: 'signed',
		publisher: 'PostaViva',
		at: '2023-06-15T09:00:00+02:00',
		incident: 'libero-virgilio-2023-06',
		name: 'Libero Mail e Virgilio Mail di nuovo non disponibili',
		status: 'investigating',
		impact: 'critical',
		text: 'Da questa mattina la posta è di nuovo irraggiungibile. Ad alcuni vengono rifiutate le credenziali giuste.',
		claims: [OUTAGE],
	},
	{
		...official,
		at: '2023-06-17T10:00:00+02:00',
		incident: 'libero-virgilio-2023-06',
		status: 'identified',
		text: 'Un’instabilità dell’infrastruttura e-mail. Il servizio non è disponibile, ad eccezione delle caselle PEC.',
		claims: [
			OUTAGE,
			{ topic: 'cause', kind: 'unspecified' },
			{ topic: 'scope', hit: ['webmail', 'login', 'imap-pop', 'smtp'], notHit: ['pec'] },
		],
	},
	{
		...official,
		at: '2023-06-18T09:00:00+02:00',
		incident: 'libero-virgilio-2023-06',
		status: 'monitoring',
		text: 'Riapertura progressiva delle caselle. L’accesso dalle app è aperto.',
		claims: [{ topic: 'status', stance: 'recovering' }],
	},
	{
		...official,
		at: '2023-06-19T12:00:00+02:00',
		incident: 'libero-virgilio-2023-06',
		status: 'resolved',
		text: 'Le caselle sono pienamente accessibili.',
		claims: [{ topic: 'status', stance: 'restored' }],
	},
];

export const june2023: Scenario = {
	id: 'june-2023',
	title: 'June 2023: a maintenance that overran, a false all-clear and a relapse',
	startAt: '2023-06-13T18:00:00+02:00',
	endAt: '2023-06-20T00:00:00+02:00',
	weather,
	feed,
	truth: [
		{ at: '2023-06-13T18:00:00+02:00', status: 'operational' },
		{ at: '2023-06-13T23:00:00+02:00', status: 'under_maintenance' },
		{
			at: '2023-06-14T07:00:00+02:00',
			providers: ['libero'],
			status: 'under_maintenance',
			also: ['major_outage'],
		},
		// The feed calls it maintenance until noon; the page is an error.
		{
			at: '2023-06-14T07:00:00+02:00',
			providers: ['virgilio'],
			status: 'major_outage',
			also: ['under_maintenance'],
		},
		{
			at: '2023-06-14T11:00:00+02:00',
			status: 'under_maintenance',
			phase: 'recovering',
			also: ['partial_outage', 'major_outage'],
		},
		{ at: '2023-06-14T13:00:00+02:00', status: 'operational' },
		{ at: '2023-06-15T07:30:00+02:00', providers: ['libero'], status: 'major_outage' },
		{ at: '2023-06-15T07:40:00+02:00', providers: ['virgilio'], status: 'major_outage' },
		{
			at: '2023-06-18T09:00:00+02:00',
			status: 'major_outage',
			phase: 'recovering',
			also: ['partial_outage'],
		},
		// The site is healthy from nine; the incident is declared over at noon.
		{ at: '2023-06-19T09:00:00+02:00', status: 'operational', also: ['partial_outage', 'major_outage'] },
		{ at: '2023-06-19T12:00:00+02:00', status: 'operational' },
	],
};
