/** The popup's words about an outage: mailboxes, recovery, statements, advice. */

import type { DeliveryFate } from '../../../monitor/core/model/incident';
import type { ComponentStatus } from '../../../monitor/core/status';
import type { Widen } from '../shape';

export const mailbox = {
	title: 'Le caselle',
	open: 'Apri la posta',
	openOf: (name: string) => `Apri la posta ${name} (si apre in una scheda)`,
	try: 'Prova la posta',
	tryOf: (name: string) => `Prova la posta ${name} (si apre in una scheda)`,
	onAndOff: 'Risponde a tratti',
	answering: 'Risponde di nuovo',
	notYet: 'Non ancora',
	neverSeen: 'non lo sappiamo ancora',
	/** The last observation: "alle 09:52 funzionava". */
	last: {
		operational: (when: string) => `${when} funzionava`,
		degraded_performance: (when: string) => `${when} c’erano segnalazioni`,
		partial_outage: (when: string) => `${when} andava solo in parte`,
		major_outage: (when: string) => `${when} non funzionava`,
		under_maintenance: (when: string) => `${when} era in manutenzione`,
		unknown: (when: string) => `${when} non si sapeva`,
	} satisfies Record<ComponentStatus, (when: string) => string>,
};

/** The progress of a doubt or a recovery. */
export const track = {
	title: 'A che punto siamo',
	mail: 'La posta',
	announced: 'Riapertura annunciata',
	answers: (name: string) => `${name} risponde`,
	onAndOff: (name: string) => `${name} risponde a tratti`,
	lastAt: (when: string) => `l’ultima volta ${when}`,
	back: 'Tornata',
	ifHolds: (until: string) => `se regge ${until}`,
	soFar: 'Che cosa sappiamo finora',
	checks: 'Controlli',
	failed: (n: number) => `${n}º: andato male`,
	check: (n: number) => `${n}º controllo`,
	decides: (n: number) => `${n}º: se fallisce, ti avvisiamo`,
	soon: 'tra poco',
	connectionFine: 'La tua connessione va: altri siti rispondono.',
};

export const siteMessage = {
	title: 'L’avviso sul sito',
	works: 'Il sito annuncia lavori',
	word: 'Il sito avvisa',
	rest: 'Leggi il resto',
	on: (names: string) => `Su ${names}`,
	seen: (since: string, last: string) => `${since} · c’era ancora ${last}`,
};

export const parts = {
	title: 'Le parti del servizio',
	silent: {
		one: 'Di un’altra nessuno ha detto nulla',
		other: (n: number) => `Di altre ${n} nessuno ha detto nulla`,
	},
	halted: { one: '1 ferma', other: (n: number) => `${n} ferme` },
	works: { one: '1 va', other: (n: number) => `${n} vanno` },
};

export const how = {
	title: 'Come lo sappiamo',
	lead: (seen: string, name: string, said: string, lead: string) =>
		`Visto da noi ${seen}, detto da ${name} ${said}: ${lead} prima.`,
};

export const announced = {
	title: 'Manutenzione annunciata',
	window: (names: string, when: string) => `${names}: ${when}.`,
};

/** "It does not open for me": possible causes, never a definite one. */
export const triage = {
	title: 'A me non si apre',
	lead: 'Da qui le pagine rispondono. Se a te non va, può essere una di queste cose: quale, da fuori non si vede.',
	sign: {
		browser: 'Solo in questo browser?',
		consent: 'Chiede cookie o abbonamento?',
		password: 'Password rifiutata?',
		full: 'Non ricevi più niente?',
		spam: 'Manca un messaggio?',
		sending: 'Non riesci a spedire?',
		asleep: 'Non entravi da mesi?',
		program: 'Solo nell’app o in Outlook?',
	},
	what: {
		browser: 'Prova una finestra anonima, o il telefono.',
		consent:
			'Dal 15 novembre 2023 la casella gratuita, sul sito, vuole l’uno o l’altro. App e programmi di posta ne sono fuori.',
		password: 'A volte la cambia il gestore, per sicurezza: entra dal sito e segui quello che dice.',
		full: 'La casella può essere piena: quello che arriva viene respinto. Cancella qualcosa.',
		spam: 'Guarda nello spam dal sito: chi scarica con POP3 lo spam non lo vede.',
		sending: 'C’è un limite ai messaggi: aspetta qualche ora.',
		asleep: 'Dopo 90 giorni senza entrare, una casella gratuita può essere sospesa: entra dal sito.',
		program: 'Controlla i nomi dei server qui sotto, e la password.',
	},
	quota: (gigabytes: string) => `Spazio della casella gratuita: ${gigabytes} GB.`,
	servers: (imap: string, pop: string, smtp: string) =>
		`Server: ${imap} (IMAP), ${pop} (POP3), ${smtp} (invio).`,
	help: (name: string) => `Le pagine di aiuto di ${name}`,
	mark: 'Anche a me non va',
	marked: (when: string) => `Segnato ${when}. Resta in questo browser.`,
	read: 'Dati raccolti a novembre 2026. Se non tornano, vale quello che dice la pagina di aiuto.',
};

/** The fate of messages in an outage. */
export const letters = {
	title: 'Le lettere di quei giorni',
	fate: {
		late: 'arrivate in ritardo',
		queued: 'messe in attesa',
		bounced: 'respinte, chi scriveva è stato avvisato',
		lost: 'perse',
	} satisfies Record<DeliveryFate, string>,
	delivered: (when: string) => `consegnate ${when}`,
};

/** The outage in three lines, for relatives. */
export const summary = {
	seen: (when: string) => `Lo ha visto PostaViva ${when}.`,
	since: (when: string) => `, da ${when}`,
	promise: (promise: string, name: string) => `Quando torna? ${promise}, dice ${name}.`,
	noPromise: 'Quando torna non l’hanno detto.',
	scam: 'Occhio alle truffe: chi scrive di «riattivare» la casella mente.',
};

export const advice = {
	title: 'Che cosa fare',
	titleAfter: 'Nei prossimi giorni',
	passwordShort: 'Non cambiare la password.',
	password: 'Se quella giusta viene rifiutata, il problema è loro.',
	elsewhere: 'Aspetti qualcosa di urgente? Fattelo mandare a un altro indirizzo: qui può arrivare tardi.',
	pec: 'La PEC funziona: usala per le cose importanti.',
	again: 'Non si apre ancora? Riprova tra qualche ora, non serve altro.',
	backLate: 'La posta di questi giorni può arrivare in ritardo: aspetta prima di darla per persa.',
	scamTitle: 'Occhio alle truffe:',
	scam: 'chi ti scrive di «riattivare» la casella mente.',
	scamAfter: 'ora girano messaggi che chiedono di «riattivare» la casella. Non aprirli.',
	onlyFrom: (button: string) => `Entra solo da «${button}».`,
};

export type OutageWords = {
	mailbox: Widen<typeof mailbox>;
	track: Widen<typeof track>;
	siteMessage: Widen<typeof siteMessage>;
	parts: Widen<typeof parts>;
	how: Widen<typeof how>;
	announced: Widen<typeof announced>;
	triage: Widen<typeof triage>;
	letters: Widen<typeof letters>;
	summary: Widen<typeof summary>;
	advice: Widen<typeof advice>;
};
