/** What the popup says besides statuses, reasons and answers. */

import type { DeliveryFate } from '../../../monitor/core/incidents/model';
import type { ComponentStatus } from '../../../monitor/core/status';
import type { Widen } from '../shape';

/** A headline for one provider and for both. */
export type Subject = { one: (name: string) => string; both: string };

export const headline = {
	operational: { one: (name: string) => `${name} funziona`, both: 'La posta funziona' },
	restored: { one: (name: string) => `${name} è tornata`, both: 'La posta è tornata' },
	suspected: { one: (name: string) => `${name}: verifichiamo`, both: 'Stiamo verificando' },
	degraded_performance: {
		one: (name: string) => `${name}: segnalati problemi`,
		both: 'Segnalati problemi alla posta',
	},
	partial_outage: {
		one: (name: string) => `${name} va solo in parte`,
		both: 'La posta va solo in parte',
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
	never_checked: { one: (name: string) => `${name}: primo controllo`, both: 'Primo controllo in corso' },
	stale: { one: (name: string) => `${name}: adesso non lo sappiamo`, both: 'Adesso non lo sappiamo' },
	offline: { one: (name: string) => `${name}: sei senza internet`, both: 'Sei senza internet' },
	captive_portal: {
		one: (name: string) => `${name}: la rete chiede di accedere`,
		both: 'La rete chiede di accedere',
	},
	no_internet: { one: (name: string) => `${name}: sei senza internet`, both: 'Sei senza internet' },
	no_permission: { one: (name: string) => `${name}: manca il permesso`, both: 'Manca il permesso' },
	blocked_by_policy: {
		one: (name: string) => `${name}: controllo bloccato`,
		both: 'Questo computer ci blocca',
	},
	proxy: { one: (name: string) => `${name}: il proxy ci ferma`, both: 'Il proxy ci ferma' },
	tunnel_refused: {
		one: (name: string) => `Non sappiamo se ${name} funziona`,
		both: 'Non sappiamo se la posta funziona',
	},
	no_ipv4: {
		one: (name: string) => `Non sappiamo se ${name} funziona`,
		both: 'Non sappiamo se la posta funziona',
	},
	blocked_by_client: {
		one: (name: string) => `${name}: controllo bloccato`,
		both: 'Un’altra estensione ci blocca',
	},
};

/** The lines below the headline. */
export const hero = {
	well: (name: string) => `${name} risponde come deve.`,
	wellAll: (names: string) => `${names} rispondono come devono.`,
	fault: 'È un guasto loro, non tuo.',
	faultSilent: 'È un guasto loro: altri siti rispondono.',
	works: 'Ci stanno lavorando loro: tu non devi fare niente.',
	otherReturns: (name: string) => `${name} intanto sta tornando.`,
	gradual: 'Un po’ alla volta, non tutte insieme.',
	beingRestored: 'Risponde di nuovo: aspettiamo che regga.',
	stopped: (when: string) => `Ferma da ${when}`,
	after: (when: string, lasted: string) => `${when}, dopo ${lasted}`,
	stale: (when: string, ago: string) => `L’ultimo controllo è di ${ago} fa, ${when}.`,
	atThatTime: {
		operational: 'Allora funzionava.',
		degraded_performance: 'Allora c’era chi segnalava problemi.',
		partial_outage: 'Allora andava solo in parte.',
		major_outage: 'Allora non funzionava.',
		under_maintenance: 'Allora era in manutenzione.',
		unknown: 'Nemmeno allora si sapeva.',
	} satisfies Record<ComponentStatus, string>,
};

/** Who says it, in one line. */
export const sources = {
	seen: (when: string) => `Visto da qui ${when}`,
	seenHere: (when: string) => `Visto da questo browser ${when}`,
	site: (when: string) => `avviso sul sito ${when}`,
	outage: (name: string, when: string) => `conferma di ${name} ${when}`,
	maintenance: (name: string, when: string) => `lavori, dice ${name} ${when}`,
	recovering: (name: string, when: string) => `riapre, dice ${name} ${when}`,
	restored: (name: string, when: string) => `risolto, dice ${name} ${when}`,
	reported: (name: string, when: string) => `ne parla ${name} ${when}`,
};

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
	/** What was seen last: "alle 09:52 funzionava". */
	last: {
		operational: (when: string) => `${when} funzionava`,
		degraded_performance: (when: string) => `${when} c’erano segnalazioni`,
		partial_outage: (when: string) => `${when} andava solo in parte`,
		major_outage: (when: string) => `${when} non funzionava`,
		under_maintenance: (when: string) => `${when} era in manutenzione`,
		unknown: (when: string) => `${when} non si sapeva`,
	} satisfies Record<ComponentStatus, (when: string) => string>,
};

/** How far a doubt or a recovery is. */
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

export const popup = {
	name: 'PostaViva',
	history: 'Cronologia',
	settings: 'Impostazioni',
	more: 'Per saperne di più',
	grant: 'Dai il permesso',
	toTry: 'Che cosa provare',
	doneCheck: 'Ho fatto, controlla',
	staleHelp: 'Forse il computer era in pausa. Un controllo dura pochi secondi.',
	notify: 'Avviso al ritorno',
	copy: 'Copia riassunto',
	copyShort: 'Copia',
	copied: 'Copiato',
	notCopied: 'Non si può copiare',
	report: 'Resoconto per il reclamo',
	said: 'Che cosa hanno detto',
	olderUpdates: { one: 'Un altro messaggio', other: (n: number) => `Altri ${n} messaggi` },
	publishedAt: (host: string) => `Leggi su ${host}`,
	unknownSite: (host: string) => `Indirizzo non verificato, quindi non apribile: ${host}`,
	lookalike: (host: string) => `Attenzione, indirizzo che imita quello vero: ${host}`,
	checkBar: 'Controllo',
	check: 'Controlla ora',
	checking: 'Controllo in corso…',
	checked: (when: string) => `Controllato ${when}`,
	neverChecked: 'Mai controllato finora',
	next: (when: string) => `prossimo ${when}`,
	noticesOn: 'Avvisi accesi',
	mute: 'silenzia',
	muteHour: 'Per un’ora',
	muteTomorrow: 'Fino a domani alle 8',
	muteRestored: 'Fino al ritorno della posta',
	mutedUntil: (when: string) => `Avvisi silenziati fino a ${when}`,
	mutedUntilRestored: 'Avvisi silenziati fino al ritorno della posta',
	unmute: 'Riattiva',
	notAffiliated: 'PostaViva non è affiliata a Italiaonline.',
	mirrorOnly: 'La memoria del browser non risponde: vedi l’ultimo stato noto, senza cronologia.',
	wiped: 'Il browser ha cancellato la cronologia. La ricominciamo da qui.',
	newerVersion: 'I dati sono di una versione più nuova di PostaViva: aggiornala per rivederli.',
};

export const siteNotice = {
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

/** "It does not open for me": what it may be. Never what it is. */
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
	read: 'Dati raccolti a novembre 2026. Se non tornano, vale quello che dice la pagina di aiuto.',
};

/** What became of letters in an outage. */
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

export const charts = {
	daysTitle: { one: 'Oggi', other: (n: number) => `Ultimi ${n} giorni` },
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
	hero: Widen<typeof hero>;
	sources: Widen<typeof sources>;
	mailbox: Widen<typeof mailbox>;
	track: Widen<typeof track>;
	popup: Widen<typeof popup>;
	siteNotice: Widen<typeof siteNotice>;
	parts: Widen<typeof parts>;
	how: Widen<typeof how>;
	announced: Widen<typeof announced>;
	triage: Widen<typeof triage>;
	letters: Widen<typeof letters>;
	summary: Widen<typeof summary>;
	advice: Widen<typeof advice>;
	charts: Widen<typeof charts>;
};
