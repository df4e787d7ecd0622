/** English, and how it expresses times. */

import type { TimeWords } from '../it/times';

export const times: TimeWords = {
	tag: 'en-GB',
	name: 'English',
	today: 'today',
	yesterday: 'yesterday',
	tomorrow: 'tomorrow',
	at: (clock) => `at ${clock}`,
	promised: (clock) => clock,
	since: { clock: (clock) => `since ${clock}`, moment: (moment) => `since ${moment}` },
	until: { clock: (clock) => `until ${clock}`, moment: (moment) => `until ${moment}` },
	window: {
		clocks: (from, to) => `from ${from} to ${to}`,
		moments: (from, to) => `from ${from} to ${to}`,
	},
	range: (from, to) => `${from} to ${to}`,
	underAMinute: 'less than a minute',
	zone: { name: 'Italian time', note: 'All times are in Italian time.' },
};
