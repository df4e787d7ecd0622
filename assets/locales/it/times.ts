/** Italian, and how it expresses times. */

import type { Widen } from '../shape';

export const times = {
	/** For `Intl`. */
	tag: 'it-IT',
	/** Its name in the list of languages. */
	name: 'Italiano',
	today: 'oggi',
	yesterday: 'ieri',
	tomorrow: 'domani',
	at: (clock: string) => `alle ${clock}`,
	// A full hour is spoken as a number, except one o'clock and midnight.
	promised: (clock: string) => clock.replace(/^(0[2-9]|[12]\d):00$/, (_, hour) => `${Number(hour)}`),
	since: { clock: (clock: string) => `dalle ${clock}`, moment: (moment: string) => `da ${moment}` },
	until: { clock: (clock: string) => `fino alle ${clock}`, moment: (moment: string) => `fino a ${moment}` },
	window: {
		clocks: (from: string, to: string) => `dalle ${from} alle ${to}`,
		moments: (from: string, to: string) => `da ${from} a ${to}`,
	},
	range: (from: string, to: string) => `${from} a ${to}`,
	underAMinute: 'meno di un minuto',
	zone: { name: 'ora italiana', note: 'Tutti gli orari sono in ora italiana.' },
};
export type TimeWords = Widen<typeof times>;
