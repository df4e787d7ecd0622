/** The five answers: what sources stated about the outage, or that they stated nothing. */

import type { AttackStance, CauseKind, DataStance } from '../../../monitor/core/model/incident';
import type { Widen } from '../shape';

export const answers = {
	title: 'Le risposte',
	ended: 'Come è andata',
	titleFor: (names: string) => `Le risposte su ${names}`,
	question: {
		cause: 'Perché?',
		eta: 'Quando torna?',
		data: 'Le mie mail sono al sicuro?',
		attack: 'È stato un attacco?',
		scope: 'Che cosa è fermo e che cosa va?',
	},
	/** Where space is short. */
	short: {
		cause: 'Perché?',
		eta: 'Quando torna?',
		data: 'Le mie mail?',
		attack: 'Un attacco?',
		scope: 'Che cosa va?',
	},
	notTold: 'Non l’hanno detto',
	withdrawn: 'L’avevano detto, poi l’hanno ritirato',
	/** All topics that no source has mentioned, in one sentence. */
	silence: {
		cause: 'Perché',
		eta: 'quando torna',
		data: 'le mail',
		attack: 'un attacco',
		untold: 'di questo nessuno ha ancora parlato.',
		read: (when: string) => `Notizie guardate ${when}.`,
	},
	cause: {
		storage: 'Guasto agli archivi della posta',
		software_update: 'Un difetto o un aggiornamento dei loro programmi',
		datacenter: 'Problema in un loro centro dati',
		network: 'Problema della loro rete',
		maintenance: 'Lavori di manutenzione',
		unspecified: 'Guasto tecnico, non dicono quale',
	} satisfies Record<CauseKind, string>,
	data: {
		safe: 'Nessuna è persa, dicono',
		at_risk: 'Non è sicuro: non escludono perdite',
		lost: 'Alcune sono perse, dicono',
	} satisfies Record<DataStance, string>,
	attack: {
		denied: 'No, lo escludono',
		suspected: 'Non si sa: non lo escludono',
		confirmed: 'Sì, lo confermano',
	} satisfies Record<AttackStance, string>,
	deniedBefore: 'Non si sa: prima lo escludevano, ora non lo dicono più',
	eta: {
		by: (to: string) => `entro ${to}`,
		between: (from: string, to: string) => `tra ${from} e ${to}`,
		left: (span: string) => `tra ${span}`,
		leftRange: (range: string) => `mancano da ${range}`,
		overdue: (window: string) => `Doveva tornare ${window}`,
		late: (span: string) => `in ritardo di ${span}`,
		promised: (window: string) => `Dicevano: ${window}`,
		/** The page knows that it was back. */
		back: { late: (span: string) => `tornata con ${span} di ritardo`, inTime: 'tornata in tempo' },
		/** A source stated that it was back. */
		declaredOver: {
			late: (span: string) => `data per risolta con ${span} di ritardo`,
			inTime: 'data per risolta in tempo',
		},
		slipped: 'Prima avevano detto:',
	},
	scope: {
		hit: (list: string) => `Non vanno: ${list}`,
		notHit: (list: string) => `Vanno: ${list}`,
	},
	contradicted: 'C’è chi dice altro:',
};

export type AnswerWords = Widen<typeof answers>;
