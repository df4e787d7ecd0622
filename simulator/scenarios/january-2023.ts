/**
 * January 2023 (docs/facts.md#january-2023): a storage vendor's bug, six days without mail, a courtesy page, changing statements,
 * and a reopening mailbox by mailbox. Where FACTS is approximate, hours are chosen within its range; the texts are ours.
 */

import type { ClaimContent } from '../../monitor/core/model/incident';
import { type DoorChange, type FeedUpdate, instant, type Scenario, type WeatherChange } from '../scenario';
import type { Weather } from '../weather';

const OPENING =
	'Gentile cliente,\nil servizio di posta Libero Mail e Virgilio Mail è temporaneamente non disponibile';
const SORRY = 'Ci scusiamo per il disagio.';

const NOTICE = {
	first: `${OPENING} a causa di un problema tecnico.
I nostri tecnici stanno lavorando per ripristinarlo nel più breve tempo possibile.
Non si è verificata alcuna perdita di dati e il disservizio non è dovuto a un attacco esterno.
${SORRY}`,
	/** The sentence on the attack is gone, and doubts return. */
	withoutAttack: `${OPENING} a causa di un problema tecnico.
I nostri tecnici stanno lavorando per ripristinarlo nel più breve tempo possibile.
Non si è verificata alcuna perdita di dati.
${SORRY}`,
	dataCentre: `${OPENING}. Il problema, che riguarda uno dei nostri data center, è stato identificato ed è in corso di risoluzione.
Non si tratta di un attacco esterno.
${SORRY}`,
	storage: `${OPENING}: il disservizio è causato da un bug del sistema operativo di una nuova tecnologia di storage di un fornitore esterno.
La nostra priorità è tutelare l'integrità dei dati. Prevediamo di riattivare il servizio entro le prossime 24/48 ore.
${SORRY}`,
	reopening: `Gentile cliente,
stiamo rimettendo online il servizio: le caselle saranno ripristinate progressivamente nelle prossime ore.
Se la tua casella non è ancora accessibile, riprova più tardi.
${SORRY}`,
};

const courtesy = (text: string): Weather => ({ state: 'courtesy', httpStatus: 200, text });

/** Some users are let in and some are not; the share grows. */
const reopening = (goodShare: number): Weather => ({
	state: 'alternating',
	good: { state: 'healthy' },
	bad: courtesy(NOTICE.reopening),
	goodShare,
	slotMs: 90_000,
});

const weather: WeatherChange[] = [
	// The first peak of reports: it responds, but slowly.
	{ at: '2023-01-22T22:00:00+01:00', weather: { state: 'slow', delayMs: 600 } },
	{ at: '2023-01-22T23:30:00+01:00', weather: { state: 'healthy' } },
	{ at: '2023-01-23T07:00:00+01:00', weather: courtesy(NOTICE.first) },
	{ at: '2023-01-23T13:00:00+01:00', weather: courtesy(NOTICE.withoutAttack) },
	{ at: '2023-01-24T09:30:00+01:00', weather: courtesy(NOTICE.dataCentre) },
	{ at: '2023-01-25T16:00:00+01:00', weather: courtesy(NOTICE.storage) },
	{ at: '2023-01-26T14:45:00+01:00', weather: reopening(0.3) },
	{ at: '2023-01-27T12:00:00+01:00', weather: reopening(0.55) },
	{ at: '2023-01-28T08:00:00+01:00', weather: reopening(0.8) },
	{ at: '2023-01-28T20:00:00+01:00', weather: { state: 'healthy' } },
];

const INCIDENT = 'libero-virgilio-2023-01';
const HIT: ClaimContent = {
	topic: 'scope',
	hit: ['webmail', 'login', 'imap-pop', 'smtp', 'app-android', 'app-ios', 'delivery'],
	notHit: ['pec'],
};
const OUTAGE: ClaimContent = { topic: 'status', stance: 'outage' };
const RECOVERING: ClaimContent = { topic: 'status', stance: 'recovering' };

const official = { incident: INCIDENT, source: 'official', publisher: 'Italiaonline' } as const;
const editors = { incident: INCIDENT, source: 'signed', publisher: 'PostaViva' } as const;

const feed: FeedUpdate[] = [
	{
		...editors,
		at: '2023-01-23T08:15:00+01:00',
		name: 'Libero Mail e Virgilio Mail non disponibili',
		status: 'investigating',
		impact: 'critical',
		components: [
			{ id: 'webmail', status: 'major_outage' },
			{ id: 'login', status: 'major_outage' },
			{ id: 'imap-pop', status: 'major_outage' },
			{ id: 'pec', status: 'operational' },
		],
		text: 'Molti utenti non riescono ad accedere alla posta. Al posto del login compare un avviso. Le caselle PEC funzionano.',
		claims: [OUTAGE, HIT],
	},
	{
		...official,
		at: '2023-01-23T09:30:00+01:00',
		status: 'investigating',
		text: 'Avviso sulla webmail: nessuna perdita di dati, e il disservizio non è dovuto a un attacco esterno.',
		claims: [OUTAGE, { topic: 'data', stance: 'safe' }, { topic: 'attack', stance: 'denied' }],
	},
	{
		...editors,
		at: '2023-01-23T13:20:00+01:00',
		status: 'investigating',
		text: 'Il nuovo avviso non contiene più la frase sull’attacco. La smentita non è più pubblicata.',
		claims: [{ topic: 'attack', stance: 'suspected' }],
	},
	{
		...official,
		at: '2023-01-23T16:00:00+01:00',
		status: 'investigating',
		components: [
			{ id: 'webmail', status: 'major_outage' },
			{ id: 'login', status: 'major_outage' },
			{ id: 'imap-pop', status: 'major_outage' },
			{ id: 'smtp', status: 'major_outage' },
			{ id: 'pec', status: 'operational' },
		],
		text: 'È chiuso anche l’invio tramite SMTP.',
		claims: [OUTAGE, HIT],
	},
	{
		...official,
		at: '2023-01-24T10:00:00+01:00',
		status: 'identified',
		text: 'Esclusa l’ipotesi di un attacco: il problema, in uno dei data center, è stato identificato ed è in corso di risoluzione.',
		claims: [OUTAGE, { topic: 'cause', kind: 'datacenter' }, { topic: 'attack', stance: 'denied' }],
	},
	{
		...official,
		at: '2023-01-24T19:30:00+01:00',
		status: 'identified',
		text: 'Il direttore tecnico: un problema infrastrutturale imprevisto, non nei sistemi sviluppati da Italiaonline e non dipendente da attacchi esterni. Nuove informazioni nelle prossime ore.',
		claims: [OUTAGE, { topic: 'attack', stance: 'denied' }],
	},
	{
		...official,
		at: '2023-01-25T16:00:00+01:00',
		status: 'identified',
		text: 'La causa è un bug del sistema operativo di una nuova tecnologia di storage di un fornitore esterno. La priorità è l’integrità dei dati. Servizio di nuovo attivo entro le prossime 24/48 ore.',
		claims: [
			OUTAGE,
			{ topic: 'cause', kind: 'storage' },
			{
				topic: 'eta',
				fromAt: instant('2023-01-26T16:00:00+01:00'),
				toAt: instant('2023-01-27T16:00:00+01:00'),
			},
		],
	},
	{
		...official,
		at: '2023-01-26T14:45:00+01:00',
		status: 'monitoring',
		text: 'Il servizio viene rimesso online: le caselle saranno ripristinate progressivamente nelle prossime ore.',
		claims: [RECOVERING],
	},
	{
		incident: INCIDENT,
		source: 'press',
		publisher: 'Stampa',
		at: '2023-01-26T18:30:00+01:00',
		status: 'monitoring',
		text: 'L’app per Android funziona a molti prima della webmail.',
		claims: [RECOVERING, { topic: 'scope', hit: [], notHit: ['app-android'] }],
	},
	{
		...official,
		at: '2023-01-27T11:00:00+01:00',
		status: 'monitoring',
		text: 'Riparazione completata, progressivo ritorno alla normalità. Molti utenti sono ancora esclusi.',
		claims: [RECOVERING],
	},
	{
		...official,
		at: '2023-01-28T20:00:00+01:00',
		status: 'resolved',
		components: [
			{ id: 'webmail', status: 'operational' },
			{ id: 'login', status: 'operational' },
			{ id: 'imap-pop', status: 'operational' },
			{ id: 'smtp', status: 'operational' },
			{ id: 'pec', status: 'operational' },
		],
		text: 'Tutte le caselle sono di nuovo accessibili a tutti. La posta inviata nei giorni scorsi può arrivare in ritardo.',
		claims: [{ topic: 'status', stance: 'restored' }],
	},
];

/** The closing times of sending and incoming mail are known; those of IMAP and POP are chosen within the reports of those days. */
const doors: DoorChange[] = [
	{ at: '2023-01-23T07:00:00+01:00', components: ['imap-pop'], shut: 'turned_away' },
	{ at: '2023-01-23T16:00:00+01:00', components: ['smtp'], shut: 'no_connection' },
	{ at: '2023-01-23T16:00:00+01:00', components: ['delivery'], shut: 'turned_away' },
	{ at: '2023-01-26T13:00:00+01:00', components: ['delivery'], shut: null },
	{ at: '2023-01-27T11:00:00+01:00', components: ['imap-pop', 'smtp'], shut: null },
];

export const january2023: Scenario = {
	id: 'january-2023',
	title: 'January 2023: a storage vendor’s bug, six days without mail',
	startAt: '2023-01-22T18:00:00+01:00',
	endAt: '2023-01-29T06:00:00+01:00',
	weather,
	feed,
	doors,
	truth: [
		{ at: '2023-01-22T18:00:00+01:00', status: 'operational' },
		{ at: '2023-01-23T07:00:00+01:00', status: 'major_outage' },
		{
			at: '2023-01-26T14:45:00+01:00',
			status: 'major_outage',
			phase: 'recovering',
			also: ['partial_outage'],
		},
		{ at: '2023-01-28T20:00:00+01:00', status: 'operational' },
	],
};
