/** The words of the history page and the outage report. */

import type { ComponentStatus } from '../../../monitor/core/status';
import type { Widen } from '../shape';

export const history = {
	title: 'Cronologia',
	settings: 'Impostazioni',
	filter: 'Mostra',
	all: 'Tutte',
	year: {
		title: 'L’ultimo anno',
		help: 'Una barra al giorno. Dove la barra manca, il computer era spento o scollegato: di quei giorni non sappiamo nulla.',
	},
	episodes: {
		title: 'I guasti visti da questo browser',
		none: 'Nessuno finora.',
		now: {
			operational: (name: string) => `${name} funziona`,
			degraded_performance: (name: string) => `${name} ha problemi`,
			partial_outage: (name: string) => `${name} funziona solo in parte`,
			major_outage: (name: string) => `${name} non funziona`,
			under_maintenance: (name: string) => `${name} è in manutenzione`,
			unknown: (name: string) => `${name} ha problemi`,
		} satisfies Record<ComponentStatus, (name: string) => string>,
		past: {
			operational: (name: string) => `${name} ha avuto problemi`,
			degraded_performance: (name: string) => `${name} ha avuto problemi`,
			partial_outage: (name: string) => `${name} ha funzionato solo in parte`,
			major_outage: (name: string) => `${name} è stata ferma`,
			under_maintenance: (name: string) => `${name} è stata in manutenzione`,
			unknown: (name: string) => `${name} ha avuto problemi`,
		} satisfies Record<ComponentStatus, (name: string) => string>,
		began: (when: string) => `Tutto è cominciato ${when}`,
		lasted: (lasted: string) => `Per ${lasted}`,
		ongoing: (lasted: string) => `Da ${lasted}`,
		restored: (when: string) => `La posta è tornata ${when}`,
		gaps: (gap: string) => `di cui ${gap} non visti (computer spento o scollegato)`,
		turns: (n: number) => `Si è fermata ${n} volte prima di tornare davvero`,
		setbacks: { one: '1 ritorno non ha retto', other: (n: number) => `${n} ritorni non hanno retto` },
		slips: {
			one: 'La promessa è slittata una volta',
			other: (n: number) => `La promessa è slittata ${n} volte`,
		},
		said: 'Che cosa hanno detto',
		nothingSaid: 'Nessuno ne ha parlato.',
		report: 'Prepara il resoconto',
	},
	archive: {
		title: 'I grandi guasti del 2023',
		help: 'Ricostruiti da quello che hanno detto la società e i giornali: questo browser non li ha visti.',
		lasted: (lasted: string) => `In tutto ${lasted}`,
	},
};

export const report = {
	title: 'Resoconto del guasto',
	help: 'Per un reclamo o un rimborso: che cosa ha visto questo browser e che cosa hanno detto, con le date.',
	provider: 'Servizio',
	from: 'Dal',
	to: 'al',
	print: 'Stampa',
	csv: 'Scarica CSV',
	made: (when: string) => `Preparato ${when}`,
	period: (from: string, to: string) => `Periodo: da ${from} a ${to}`,
	summary: 'In breve',
	outages: { one: '1 guasto', other: (n: number) => `${n} guasti` },
	total: (lasted: string) => `In tutto: ${lasted}`,
	observed: (observed: string) => `Visto da qui: ${observed}`,
	gaps: (gap: string) => `Non visto (computer spento o scollegato): ${gap}`,
	watched: (days: string) => `Giorni in cui questo browser ha controllato: ${days}`,
	ofDays: (seen: string, all: string) => `${seen} su ${all}`,
	seenTitle: 'Che cosa ha visto questo browser',
	saidTitle: 'Che cosa hanno detto',
	noneSeen: 'Nessun guasto in questo periodo.',
	noneSaid: 'In questo periodo nessuno ha detto nulla che abbiamo letto.',
	column: {
		kind: 'tipo',
		provider: 'servizio',
		from: 'inizio',
		to: 'fine',
		lasted: 'durata',
		unobserved: 'non visto',
		turns: 'interruzioni',
		source: 'fonte',
		text: 'testo',
	},
	kind: { outage: 'disservizio', statement: 'dichiarazione', letters: 'lettere' },
	ongoing: 'in corso',
	honesty:
		'I controlli partono da soli, a intervalli: inizio e fine sono quelli visti, con qualche minuto di margine. Dove questo browser non ha guardato è scritto: di quel tempo non sappiamo nulla. PostaViva non è affiliata a Italiaonline.',
};

export type HistoryWords = { history: Widen<typeof history>; report: Widen<typeof report> };
