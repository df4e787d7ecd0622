/** The five answers: what was said of the outage, or that it was not said. */

import type {
	AttackStance,
	CauseKind,
	DataStance,
	StatusStance,
} from '../../../monitor/core/incidents/model';
import type { Widen } from '../shape';

export const answers = {
	title: 'Le risposte',
	ended: 'Il disservizio appena finito',
	titleFor: (names: string) => `Le risposte su ${names}`,
	question: {
		what: 'Che cosa succede?',
		cause: 'Perché?',
		eta: 'Quando torna?',
		data: 'Le mie mail sono al sicuro?',
		attack: 'È stato un attacco?',
		scope: 'Che cosa è colpito?',
	},
	notTold: 'Non comunicato',
	withdrawn: 'Non più comunicato: quello che era stato detto è stato ritirato',
	status: {
		outage: 'Il disservizio è dichiarato.',
		maintenance: 'È dichiarata una manutenzione.',
		recovering: 'È dichiarata una riapertura graduale.',
		restored: 'È dichiarato il ritorno completo.',
	} satisfies Record<StatusStance, string>,
	/** The press declares nothing: it reports. */
	reported: {
		outage: 'La stampa parla di un disservizio.',
		maintenance: 'La stampa parla di una manutenzione.',
		recovering: 'La stampa parla di una riapertura graduale.',
		restored: 'La stampa parla di un ritorno completo.',
	} satisfies Record<StatusStance, string>,
	nothingDeclared: 'Nessuno ha ancora dichiarato nulla.',
	cause: {
		storage: 'Un guasto ai sistemi che conservano la posta',
		software_update: 'Un difetto o un aggiornamento del software',
		datacenter: 'Un problema in un centro dati',
		network: 'Un problema di rete',
		maintenance: 'Una manutenzione',
		unspecified: 'Un problema tecnico, senza altri dettagli',
	} satisfies Record<CauseKind, string>,
	data: {
		safe: 'Sì: dicono che nessun messaggio è andato perso',
		at_risk: 'Non è certo: la perdita di messaggi non è esclusa',
		lost: 'No: dicono che dei messaggi sono andati persi',
	} satisfies Record<DataStance, string>,
	attack: {
		denied: 'No: lo escludono',
		suspected: 'Non è chiaro: non lo escludono',
		confirmed: 'Sì: lo confermano',
	} satisfies Record<AttackStance, string>,
	deniedBefore: 'Non è chiaro: prima lo escludevano, ora non lo dicono più',
	eta: {
		by: (to: string) => `entro ${to}`,
		between: (from: string, to: string) => `tra ${from} e ${to}`,
		left: (span: string) => `tra ${span}`,
		leftRange: (range: string) => `mancano da ${range}`,
		overdue: (window: string) => `Doveva tornare ${window}`,
		late: (span: string) => `in ritardo di ${span}`,
		promised: (window: string) => `Dicevano: ${window}`,
		/** It was back, as far as the page knows. */
		back: { late: (span: string) => `tornata con ${span} di ritardo`, inTime: 'tornata in tempo' },
		/** Somebody said that it was back. */
		declaredOver: {
			late: (span: string) => `data per risolta con ${span} di ritardo`,
			inTime: 'data per risolta in tempo',
		},
		slipped: 'Prima avevano detto:',
	},
	scope: {
		hit: (list: string) => `Colpiti: ${list}`,
		notHit: (list: string) => `Non colpiti: ${list}`,
	},
	contradicted: 'Un’altra fonte dice altro:',
};

export type AnswerWords = Widen<typeof answers>;
