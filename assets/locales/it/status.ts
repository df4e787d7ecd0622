/** Names and words of status, shared by every page. */

import type { SentenceSource } from '../../../monitor/core/assessment/state';
import type { IncidentStatus } from '../../../monitor/core/model/incident';
import type { SentinelState } from '../../../monitor/core/sentinel/statement';
import type { ComponentId, ComponentStatus } from '../../../monitor/core/status';
import type { Widen } from '../shape';

export const status = {
	operational: 'Funziona',
	degraded_performance: 'Problemi segnalati',
	partial_outage: 'Funziona in parte',
	major_outage: 'Non funziona',
	under_maintenance: 'In manutenzione',
	unknown: 'Non lo sappiamo',
} satisfies Record<ComponentStatus, string>;

/** During a recovery "since" refers to the trouble, not to the recovery. */
export const since = { troubled: (since: string) => `con problemi ${since}` };

/** They replace the status, except for `stable`. */
export const phase = {
	suspected: 'In verifica',
	recovering: 'Sta tornando',
};

export const component = {
	webmail: 'Posta sul sito',
	login: 'Accesso',
	'imap-pop': 'Ricezione (IMAP/POP)',
	smtp: 'Invio (SMTP)',
	'app-android': 'App Android',
	'app-ios': 'App iPhone',
	delivery: 'Consegna',
	pec: 'PEC',
} satisfies Record<ComponentId, string>;

/** What is probed behind the webmail that users see. */
export const layer = { middleware: 'Motore della posta sul sito' };

export const basis = {
	seen: 'visto da qui',
	told: 'detto',
	watched: 'visto dalle sentinelle',
	not_told: 'nessuno l’ha detto',
	unarmed: 'non conta ancora',
	disarmed: 'per ora non conta',
};

/** The start of an attribution: "Visto da questo browser, oggi alle 14:45". */
export const source = {
	seen: 'Visto da questo browser',
	sentinel: 'Visto dalle sentinelle di PostaViva',
	official: 'Detto da Italiaonline',
	signed: 'Dal notiziario di PostaViva',
	added: 'Da una fonte aggiunta da te',
	press: 'Dalla stampa',
	help: 'Dalle pagine di aiuto di Italiaonline',
	site: 'Dall’avviso sul sito',
} satisfies Record<SentenceSource, string>;

/** The name for a source that gives none. */
export const sourceName = {
	seen: 'questo browser',
	sentinel: 'sentinelle di PostaViva',
	official: 'Italiaonline',
	signed: 'redazione di PostaViva',
	added: 'una fonte aggiunta da te',
	press: 'la stampa',
	site: 'avviso sul sito',
	help: 'pagine di aiuto',
} satisfies Record<SentenceSource, string>;

/** What the sentinels saw. An open port does not prove that mail works, so no word here claims that it does. */
export const sentinels = {
	state: {
		outage: 'Non risponde',
		degraded: 'Risponde in parte',
		recovering: 'Risponde di nuovo',
		answering: 'Risponde',
		blind: 'Le sentinelle non vedono',
	} satisfies Record<SentinelState, string>,
	networks: (by: number, of: number) =>
		of === 1 ? '1 rete' : `${by} ${by === 1 ? 'rete' : 'reti'} su ${of}`,
	/** Next to a row that another source reports on. */
	beside: (state: string, networks: string, when: string) =>
		`dalle sentinelle: ${state}, ${networks}, ${when}`,
};

export const incidentStatus = {
	investigating: 'In esame',
	identified: 'Causa trovata',
	monitoring: 'Sta tornando',
	resolved: 'Dato per risolto',
	postmortem: 'Spiegazione finale',
	scheduled: 'Lavori in programma',
	in_progress: 'Lavori in corso',
	verifying: 'Lavori finiti, da verificare',
	completed: 'Lavori finiti',
	unknown: 'Messaggio',
} satisfies Record<IncidentStatus, string>;

export type StatusWords = {
	status: Widen<typeof status>;
	since: Widen<typeof since>;
	phase: Widen<typeof phase>;
	component: Widen<typeof component>;
	layer: Widen<typeof layer>;
	basis: Widen<typeof basis>;
	source: Widen<typeof source>;
	sourceName: Widen<typeof sourceName>;
	sentinels: Widen<typeof sentinels>;
	incidentStatus: Widen<typeof incidentStatus>;
};
