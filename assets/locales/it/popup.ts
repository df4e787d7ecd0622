/** What the popup says besides statuses, reasons and answers. */

import type { Widen } from '../shape';

/** A headline for one provider and for both. */
export type Subject = { one: (name: string) => string; both: string };

export const headline = {
	operational: { one: (name: string) => `${name} funziona`, both: 'La posta funziona' },
	suspected: { one: (name: string) => `${name}: stiamo verificando`, both: 'Stiamo verificando la posta' },
	degraded_performance: {
		one: (name: string) => `${name}: segnalati problemi`,
		both: 'Segnalati problemi alla posta',
	},
	partial_outage: {
		one: (name: string) => `${name} funziona solo in parte`,
		both: 'La posta funziona solo in parte',
	},
	major_outage: { one: (name: string) => `${name} non funziona`, both: 'La posta non funziona' },
	under_maintenance: {
		one: (name: string) => `${name} è in manutenzione`,
		both: 'La posta è in manutenzione',
	},
	recovering: { one: (name: string) => `${name} sta tornando`, both: 'La posta sta tornando' },
	unknown: {
		one: (name: string) => `Non sappiamo se ${name} funziona`,
		both: 'Non sappiamo se la posta funziona',
	},
	never_checked: { one: (name: string) => `Primo controllo di ${name}`, both: 'Primo controllo in corso' },
	stale: {
		one: (name: string) => `Non sappiamo come va ${name} adesso`,
		both: 'Non sappiamo come va adesso',
	},
	ownTrouble: {
		one: (name: string) => `${name}: il problema sembra la tua connessione`,
		both: 'Il problema sembra la tua connessione',
	},
	no_permission: {
		one: (name: string) => `Manca il permesso per ${name}`,
		both: 'Manca il permesso di controllare',
	},
	blocked_by_client: {
		one: (name: string) => `Il controllo di ${name} è bloccato`,
		both: 'Il controllo è bloccato',
	},
};

export const popup = {
	name: 'PostaViva',
	history: 'Cronologia',
	settings: 'Impostazioni',
	openWebmail: 'Apri la posta',
	openWebmailOf: (name: string) => `Apri la posta di ${name}`,
	parts: 'Le parti del servizio',
	moreParts: (n: number) => `Altre ${n}, non comunicate`,
	reasons: 'Perché lo diciamo',
	siteNotice: 'Il sito mostra questo avviso',
	siteNoticeSame: (name: string) => `Il sito mostra lo stesso avviso di ${name}`,
	siteNoticeSeen: (first: string, last: string) => `Visto ${first}, ancora presente ${last}`,
	isItYou: 'È un problema tuo?',
	grant: 'Dai il permesso',
	timeline: 'Che cosa è stato detto',
	olderUpdates: { one: '1 aggiornamento precedente', other: (n: number) => `${n} aggiornamenti precedenti` },
	publishedAt: (host: string) => `Leggi su ${host}`,
	unknownSite: (host: string) => `Indirizzo non verificato, quindi non apribile: ${host}`,
	lookalike: (host: string) => `Attenzione, indirizzo che imita quello vero: ${host}`,
	check: 'Controlla ora',
	checking: 'Controllo in corso…',
	checked: (when: string) => `Controllato ${when}`,
	neverChecked: 'Mai controllato finora',
	next: (when: string) => `prossimo ${when}`,
	mute: 'Silenzia',
	muteTitle: 'Silenzia gli avvisi',
	muteHour: 'Per un’ora',
	muteTomorrow: 'Fino a domani alle 8',
	muteRestored: 'Fino al ritorno della posta',
	mutedUntil: (when: string) => `Avvisi silenziati fino a ${when}`,
	mutedUntilRestored: 'Avvisi silenziati fino al ritorno della posta',
	unmute: 'Riattiva',
	notAffiliated: 'PostaViva non è affiliata a Italiaonline.',
	mirrorOnly: 'La memoria del browser non risponde: mostriamo l’ultimo stato noto, senza cronologia.',
	wiped: 'La cronologia è stata cancellata dal browser. Da qui in poi la ricominciamo.',
	newerVersion: 'I dati sono di una versione più nuova di PostaViva: aggiornala per rivederli.',
};

export const advice = {
	title: 'Che cosa fare adesso',
	password: 'Non cambiare la password. Se quella giusta viene rifiutata, il problema è loro.',
	late: 'I messaggi che ti mandano oggi possono arrivare in ritardo. Quelli urgenti fatteli rimandare altrove.',
	other: 'Per medico, scuola o banca telefona, o da’ un altro indirizzo.',
	pec: 'La PEC risulta funzionare: usala per le cose importanti.',
	gradual: 'Se la tua casella non si apre ancora, riprova tra qualche ora: non riaprono tutte insieme.',
	backLate:
		'La posta di questi giorni può ancora arrivare in ritardo. Prima di dare per perso un messaggio, aspetta.',
	phishingTitle: 'Attenzione alle truffe',
	phishing:
		'Dopo un disservizio girano messaggi falsi che chiedono di «riattivare» la casella. Non aprire i loro link e non scrivere la password: entra solo dal pulsante «Apri la posta».',
};

export const charts = {
	daysTitle: (n: number) => `Ultimi ${n} giorni`,
	/** Of a mailbox. */
	halted: (span: string) => `ferma per ${span}`,
	neverHalted: 'mai vista ferma',
	daysNone: 'Ancora nessun giorno visto',
	day: {
		operational: 'Funzionava',
		degraded_performance: 'Problemi segnalati',
		partial_outage: 'Problemi parziali',
		major_outage: 'Non funzionava',
		under_maintenance: 'Manutenzione',
		unknown: 'Visto, ma senza poter giudicare',
		gap: 'Nessun dato',
	},
	dayHalted: (what: string, lasted: string) => `${what} per ${lasted}`,
	today: 'oggi',
	table: { when: 'Periodo', what: 'Stato', caption: (name: string) => `${name}, giorno per giorno` },
	span: (from: string, to: string) => `${from} – ${to}`,
	latencyTitle: 'Risposta, ultime 24 ore',
	latencySummary: (usual: string, worst: string) => `di solito ${usual}, massimo ${worst}`,
	latencyNone: 'Ancora nessuna risposta misurata',
	latencyTable: { when: 'Ora', what: 'Risposta media', caption: 'Tempi di risposta, ora per ora' },
};

export type PopupWords = {
	headline: Record<keyof typeof headline, Subject>;
	popup: Widen<typeof popup>;
	advice: Widen<typeof advice>;
	charts: Widen<typeof charts>;
};
