/** The worker's words in Italian: toolbar title and desktop notices. Kept apart so that the worker loads no other words. */

import type { ReasonKey } from '../../../monitor/core/assessment/state';
import type { ComponentStatus } from '../../../monitor/core/status';

/** Why the status is unknown, for the reasons that have a separate sentence. */
type UnknownWords = Record<
	Extract<
		ReasonKey,
		| 'never_checked'
		| 'stale'
		| 'never_answered_here'
		| 'silent_everywhere'
		| 'offline'
		| 'captive_portal'
		| 'no_internet'
		| 'no_permission'
		| 'blocked_by_client'
		| 'blocked_by_policy'
		| 'proxy'
		| 'tunnel_refused'
		| 'no_ipv4'
		| 'interrupted'
	>,
	string
>;

export const it = {
	/** After the provider's name: "Libero Mail: non funziona". */
	state: {
		operational: 'funziona',
		degraded_performance: 'funziona, ma la stampa segnala problemi',
		partial_outage: 'funziona solo in parte',
		major_outage: 'non funziona',
		under_maintenance: 'è in manutenzione',
		unknown: 'non sappiamo se funziona',
	} satisfies Record<ComponentStatus, string>,
	recovering: 'sta tornando, ma non è ancora sicuro',
	/** After "recovering": the start of the trouble. */
	troubled: (since: string) => `con problemi ${since}`,
	suspected: 'un possibile problema, lo stiamo verificando',
	unknown: {
		never_checked: 'non ancora controllata',
		stale: 'non sappiamo se funziona: nessun controllo recente',
		never_answered_here: 'non sappiamo se funziona: forse questa rete non la lascia passare',
		silent_everywhere: 'non sappiamo se funziona: non risponde nulla di loro, neanche i portali',
		offline: 'non si può controllare: questo computer non è collegato',
		captive_portal: 'non si può controllare: questa rete chiede prima di accedere',
		no_internet: 'non si può controllare: la tua connessione non funziona',
		no_permission: 'non si può controllare: manca il permesso',
		blocked_by_client: 'non si può controllare: un’altra estensione blocca la richiesta',
		blocked_by_policy: 'non si può controllare: lo impediscono le regole di questo browser',
		proxy: 'non si può controllare: il proxy di questa rete non lascia passare',
		tunnel_refused: 'non sappiamo se funziona: questa rete la blocca, o non la raggiunge',
		no_ipv4: 'non sappiamo se funziona: la connessione va solo in parte',
		interrupted: 'non sappiamo se funziona: il controllo è stato interrotto',
	} satisfies UnknownWords,
	checked: (when: string) => `Ultimo controllo: ${when}`,
	neverChecked: 'Mai controllata finora',
	/** Systems cut titles after 35 characters and bodies after 85: what matters comes first. */
	notice: {
		/** `ports`: "IMAP+SMTP". */
		ports: {
			down: (name: string, ports: string) => `${name}: ${ports} giù`,
			downSince: (since: string) => `Alle sentinelle non risponde, ${since}. Non cambiare la password.`,
			back: (name: string, ports: string) => `${name}: ${ports} ok`,
			backAfter: (lasted: string) => `Alle sentinelle risponde di nuovo, dopo ${lasted}.`,
		},
		/** After a mailbox's name. */
		one: {
			outage: {
				title: (name: string) => `${name} non funziona`,
				body: (since: string) => `Guasto loro, ${since}. Non cambiare la password: ti avvisiamo al ritorno.`,
			},
			maintenance: {
				title: (name: string) => `${name} è in manutenzione`,
				body: (since: string) => `Lo dice il sito, ${since}. Non devi fare niente: ti avvisiamo al ritorno.`,
			},
			restored: {
				title: (name: string) => `${name} funziona di nuovo`,
				body: (lasted: string) => `È stata ferma per ${lasted}. La posta arretrata può arrivare tardi.`,
				bodyPlain: 'La posta arretrata può arrivare tardi.',
			},
			relapse: {
				title: (name: string) => `${name} si è fermata di nuovo`,
				body: (when: string) => `Era tornata, ma ${when} ha smesso di rispondere. Ti avvisiamo al ritorno.`,
			},
			update: {
				title: (name: string) => `${name}: c’è una novità`,
				body: (when: string) => `Un nuovo messaggio sul guasto, ${when}.`,
			},
		},
		/** For both: the later time, and the longer duration. */
		both: {
			outage: {
				title: (names: string) => `${names} non funzionano`,
				body: (since: string) => `Guasto loro, ${since}. Non cambiare la password: ti avvisiamo al ritorno.`,
			},
			maintenance: {
				title: (names: string) => `${names} in manutenzione`,
				body: (since: string) => `Lo dice il sito, ${since}. Non devi fare niente: ti avvisiamo al ritorno.`,
			},
			restored: {
				title: (names: string) => `${names} sono tornate`,
				body: (lasted: string) => `Ferme fino a ${lasted}. La posta arretrata può arrivare tardi.`,
				bodyPlain: 'La posta arretrata può arrivare tardi.',
			},
			relapse: {
				title: (names: string) => `${names} ferme di nuovo`,
				body: (when: string) => `Erano tornate, ma ${when} non rispondono più. Ti avvisiamo al ritorno.`,
			},
			update: {
				title: (names: string) => `${names}: c’è una novità`,
				body: (when: string) => `Un nuovo messaggio sul guasto, ${when}.`,
			},
		},
	},
};

/** The words that every language must have: a missing one does not compile. */
export type WorkerWords = typeof it;
