/** The popup's words about an outage, in English. */

import type { OutageWords } from '../it/outage';

export const mailbox: OutageWords['mailbox'] = {
	title: 'The mailboxes',
	open: 'Open webmail',
	openOf: (name) => `Open webmail ${name} (opens in a tab)`,
	try: 'Try webmail',
	tryOf: (name) => `Try webmail ${name} (opens in a tab)`,
	onAndOff: 'Answers on and off',
	answering: 'Answers again',
	notYet: 'Not yet',
	neverSeen: 'not known yet',
	last: {
		operational: (when) => `it worked ${when}`,
		degraded_performance: (when) => `trouble was reported ${when}`,
		partial_outage: (when) => `it worked in part ${when}`,
		major_outage: (when) => `it was down ${when}`,
		under_maintenance: (when) => `it was under maintenance ${when}`,
		unknown: (when) => `it was not known ${when}`,
	},
};

export const track: OutageWords['track'] = {
	title: 'How far it is',
	mail: 'Mail',
	announced: 'Reopening announced',
	answers: (name) => `${name} answers`,
	onAndOff: (name) => `${name} answers on and off`,
	lastAt: (when) => `last ${when}`,
	back: 'Back',
	ifHolds: (until) => `if it holds ${until}`,
	soFar: 'What we know so far',
	checks: 'Checks',
	failed: (n) => `Check ${n}: failed`,
	check: (n) => `Check ${n}`,
	decides: (n) => `Check ${n}: if it fails, we tell you`,
	soon: 'in a moment',
	connectionFine: 'Your connection works: other sites answer.',
};

export const siteMessage: OutageWords['siteMessage'] = {
	title: 'The notice on the site',
	works: 'The site announces works',
	word: 'The site says',
	rest: 'Read the rest',
	on: (names) => `On ${names}`,
	seen: (since, last) => `${since} · still there ${last}`,
};

export const parts: OutageWords['parts'] = {
	title: 'Parts of the service',
	silent: { one: 'No source has mentioned one more', other: (n) => `No source has mentioned ${n} more` },
	halted: { one: '1 down', other: (n) => `${n} down` },
	works: { one: '1 works', other: (n) => `${n} work` },
};

export const how: OutageWords['how'] = {
	title: 'How we know',
	lead: (seen, name, said, lead) => `Seen by us ${seen}, said by ${name} ${said}: ${lead} earlier.`,
};

export const announced: OutageWords['announced'] = {
	title: 'Maintenance announced',
	window: (names, when) => `${names}: ${when}.`,
};

export const triage: OutageWords['triage'] = {
	title: 'It does not open for me',
	lead: 'From here the pages answer. If it fails for you, it may be one of these: which one cannot be seen from outside.',
	sign: {
		browser: 'In this browser only?',
		consent: 'It wants cookies or a subscription?',
		password: 'Password refused?',
		full: 'Nothing comes in any more?',
		spam: 'A message is missing?',
		sending: 'You cannot send?',
		asleep: 'Not signed in for months?',
		program: 'Only in the app or in Outlook?',
	},
	what: {
		browser: 'Try a private window, or your phone.',
		consent:
			'Since 15 November 2023 the free mailbox wants one or the other on the site. Apps and mail programs do not.',
		password: 'At times the provider changes it, for safety: sign in on the site and follow what it says.',
		full: 'The mailbox may be full: what comes in is rejected. Delete something.',
		spam: 'Look into the spam folder on the site: who downloads by POP3 does not see it.',
		sending: 'There is a limit to messages: wait a few hours.',
		asleep: 'After 90 days without signing in, a free mailbox may be suspended: sign in on the site.',
		program: 'Check the names of the servers below, and the password.',
	},
	quota: (gigabytes) => `Room in the free mailbox: ${gigabytes} GB.`,
	servers: (imap, pop, smtp) => `Servers: ${imap} (IMAP), ${pop} (POP3), ${smtp} (sending).`,
	help: (name) => `The help pages of ${name}`,
	mark: 'It fails for me too',
	marked: (when) => `Noted ${when}. It stays in this browser.`,
	read: 'Data collected in November 2026. Where they differ, what the help page says holds.',
};

export const letters: OutageWords['letters'] = {
	title: 'The letters of those days',
	fate: {
		late: 'came late',
		queued: 'kept waiting',
		bounced: 'rejected, the senders were told',
		lost: 'lost',
	},
	delivered: (when) => `delivered ${when}`,
};

export const summary: OutageWords['summary'] = {
	seen: (when) => `Seen by PostaViva ${when}.`,
	since: (when) => `, since ${when}`,
	promise: (promise, name) => `Back when? ${promise}, says ${name}.`,
	noPromise: 'When it will be back they have not said.',
	scam: 'Beware of scams: who writes to you to “reactivate” the mailbox is lying.',
};

export const advice: OutageWords['advice'] = {
	title: 'What to do',
	titleAfter: 'In the next days',
	passwordShort: 'Do not change your password.',
	password: 'If the right one is refused, the problem is theirs.',
	elsewhere: 'Waiting for something urgent? Have it sent to another address: here it may come late.',
	pec: 'PEC (certified mail) works: use it for what matters.',
	again: 'Does not open yet? Try again in a few hours, nothing else is needed.',
	backLate: 'Mail of these days may come late: wait before you take it for lost.',
	scamTitle: 'Beware of scams:',
	scam: 'who writes to you to “reactivate” your mailbox is lying.',
	scamAfter: 'messages are going round that ask you to “reactivate” your mailbox. Do not open them.',
	onlyFrom: (button) => `Sign in only through “${button}”.`,
};
