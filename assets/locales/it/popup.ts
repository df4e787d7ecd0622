/** The popup's words other than statuses, reasons and answers. */

import type { Widen } from '../shape';

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

export const charts = {
	daysTitle: { one: 'Oggi', other: (n: number) => `Ultimi ${n} giorni` },
	/** For a mailbox. */
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
	popup: Widen<typeof popup>;
	charts: Widen<typeof charts>;
};
