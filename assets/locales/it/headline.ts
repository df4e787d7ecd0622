/** The headline of the popup and the lines below it. */

import type { ComponentStatus } from '../../../monitor/core/status';
import type { Widen } from '../shape';

/** A headline for one provider, and one for both. */
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

/** The source, in one line. */
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

export type HeadlineWords = {
	headline: Record<keyof typeof headline, Subject>;
	hero: Widen<typeof hero>;
	sources: Widen<typeof sources>;
};
