/** History and outage report in English. */

import type { HistoryWords } from '../it/history';

export const history: HistoryWords['history'] = {
	title: 'History',
	settings: 'Settings',
	filter: 'Show',
	all: 'All',
	year: {
		title: 'The last year',
		help: 'A bar a day. Where a bar is missing, the computer was off or offline: of those days we know nothing.',
	},
	episodes: {
		title: 'Outages seen by this browser',
		none: 'None so far.',
		began: (when) => `Began ${when}`,
		lasted: (lasted) => `Lasted ${lasted}`,
		ongoing: (lasted) => `Going on for ${lasted}`,
		restored: (when) => `Back ${when}`,
		gaps: (gap) => `of which ${gap} not seen (computer off or offline)`,
		turns: (n) => `It stopped ${n} times before it was really back`,
		setbacks: { one: '1 comeback did not hold', other: (n) => `${n} comebacks did not hold` },
		slips: { one: 'The promise slipped once', other: (n) => `The promise slipped ${n} times` },
		said: 'What was said',
		nothingSaid: 'No source spoke of it.',
		report: 'Prepare the report',
	},
	archive: {
		title: 'The great outages of 2023',
		help: 'Put together from official statements and the press: this browser did not see them.',
		lasted: (lasted) => `Lasted ${lasted}`,
	},
};

export const report: HistoryWords['report'] = {
	title: 'Outage report',
	help: 'For a complaint or a refund: what this browser saw and what was stated, with dates.',
	provider: 'Service',
	from: 'From',
	to: 'to',
	print: 'Print',
	csv: 'Download CSV',
	made: (when) => `Prepared ${when}`,
	period: (from, to) => `Period: ${from} to ${to}`,
	summary: 'In short',
	outages: { one: '1 outage', other: (n) => `${n} outages` },
	total: (lasted) => `Total duration: ${lasted}`,
	observed: (observed) => `Directly observed: ${observed}`,
	gaps: (gap) => `Not observed (computer off or offline): ${gap}`,
	watched: (days) => `Days on which this browser checked: ${days}`,
	ofDays: (seen, all) => `${seen} of ${all}`,
	seenTitle: 'What this browser saw',
	saidTitle: 'What was stated',
	noneSeen: 'No outage in this period.',
	noneSaid: 'No statement collected in this period.',
	column: {
		kind: 'kind',
		provider: 'service',
		from: 'start',
		to: 'end',
		lasted: 'duration',
		unobserved: 'not observed',
		turns: 'interruptions',
		source: 'source',
		text: 'text',
	},
	kind: { outage: 'outage', statement: 'statement' },
	ongoing: 'going on',
	honesty:
		'Checks are automatic and made at intervals: start and end are those observed, within a few minutes. Periods not observed are stated and blamed on nobody. PostaViva is not affiliated with Italiaonline.',
};
