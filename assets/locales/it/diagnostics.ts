/** What the diagnostics say. Exact rather than gentle: they are read when something is wrong. */

import type { Trigger } from '../../../monitor/core/assessment/history';
import type { StorageHealth } from '../../../monitor/core/assessment/snapshot';
import type { Transition } from '../../../monitor/core/assessment/transition';
import type { Connectivity } from '../../../monitor/core/evidence/connectivity';
import type {
	MarkStrength,
	NetworkCause,
	ProbeResultKind,
} from '../../../monitor/core/evidence/probe-result';
import type { Widen } from '../shape';

export const diagnostics = {
	title: 'Diagnostica',
	help: 'Per capire che cosa vede PostaViva. Non contiene nulla di personale.',
	copy: 'Copia come testo',
	copied: 'Copiato',
	notCopied: 'Il browser ha rifiutato la copia.',
	refresh: 'Aggiorna',
	grant: 'Dai il permesso',
	section: {
		general: 'In generale',
		permissions: 'Permessi',
		checks: 'Ultimi controlli',
		probes: 'Sonde',
		feeds: 'Fonti',
		storage: 'Memoria',
		boots: 'Avvii',
		log: 'Annotazioni',
	},
	version: 'Versione',
	browser: 'Browser',
	languageOf: 'Lingua',
	alarm: 'Prossima sveglia',
	alarmAt: (when: string, minutes: string) => `${when}, poi ogni ${minutes}`,
	noAlarm: 'Nessuna: PostaViva non si sveglierà da sola',
	nothingAsked: 'nessuna pagina chiesta',
	interrupted: 'Controllo iniziato e non finito',
	granted: 'Concesso',
	missing: 'Manca',
	never: 'Mai',
	none: 'Niente da mostrare',
	armed: (when: string) => `Contata, da ${when}`,
	unarmed: 'Non ancora contata: deve prima rispondere bene',
	disarmed: (when: string) => `Per ora non contata, da ${when}`,
	lastResult: 'Ultimo esito',
	askedAt: (when: string) => `chiesto ${when}`,
	learned: (when: string) => `pagina imparata ${when}`,
	fingerprint: 'Impronta della pagina',
	good: (when: string) => `letta bene ${when}`,
	tried: (when: string) => `provata ${when}`,
	unarmedFeed: 'indirizzo presunto, non ancora contato',
	sequence: (n: string) => `sequenza ${n}`,
	wipedAt: (when: string) => `svuotata dal browser ${when}`,
	troubleSince: (error: string, when: string) => `${error}, da ${when}`,
	result: {
		reachable: 'risponde',
		notice: 'mostra un avviso',
		http_error: 'errore',
		unreachable: 'non si raggiunge',
		timeout: 'non risponde in tempo',
		unexpected_content: 'pagina sconosciuta',
		refused: 'ci respinge',
		intercepted: 'finita altrove',
		no_permission: 'manca il permesso',
	} satisfies Record<ProbeResultKind, string>,
	strength: {
		shipped: 'segno noto',
		generic: 'segno generico',
		learned: 'segno imparato',
	} satisfies Record<MarkStrength, string>,
	cause: {
		name_not_resolved: 'nome non trovato',
		refused: 'collegamento rifiutato',
		reset: 'collegamento interrotto',
		tls: 'collegamento sicuro fallito',
		aborted: 'richiesta annullata',
		offline: 'computer scollegato',
		blocked_by_client: 'bloccata da un’estensione',
		unknown: 'causa sconosciuta',
	} satisfies Record<NetworkCause, string>,
	trigger: {
		alarm: 'sveglia',
		startup: 'avvio',
		install: 'installazione',
		check_now: '«Controlla ora»',
		catch_up: 'recupero',
		own_visit: 'tua visita',
	} satisfies Record<Trigger, string>,
	connectivity: {
		not_asked: 'rete non interrogata',
		fine: 'rete a posto',
		own_trouble: 'problema da questa parte',
	} satisfies Record<Connectivity['kind'], string>,
	health: {
		well: 'A posto',
		mirror_only: 'Il database non risponde: si va avanti con la copia di riserva',
		wiped: 'Il database è stato svuotato',
		newer_version: 'Il database è di una versione più nuova',
	} satisfies Record<StorageHealth, string>,
	trouble: {
		unavailable: 'database non disponibile',
		newer: 'database di una versione più nuova',
		blocked: 'database occupato da un’altra pagina',
		full: 'spazio esaurito',
		failed: 'errore del database',
	},
	notShown: {
		shown: 'mostrato',
		too_old: 'non mostrato: troppo vecchio',
		switched_off: 'non mostrato: spento nelle impostazioni',
		muted: 'non mostrato: silenziato',
		superseded: 'non mostrato: superato da un altro',
	} satisfies Record<NonNullable<Transition['outcome']>, string>,
};

export type DiagnosticWords = { diagnostics: Widen<typeof diagnostics> };
