/** The popup in English. */

import type { PopupWords } from '../it/popup';

export const headline: PopupWords['headline'] = {
	operational: { one: (name) => `${name} works`, both: 'Mail works' },
	restored: { one: (name) => `${name} is back`, both: 'Mail is back' },
	suspected: { one: (name) => `${name}: checking again`, both: 'We are checking again' },
	degraded_performance: { one: (name) => `${name}: trouble reported`, both: 'Mail trouble reported' },
	partial_outage: { one: (name) => `${name} works only in part`, both: 'Mail works only in part' },
	major_outage: { one: (name) => `${name} is down`, both: 'Mail is down' },
	under_maintenance: { one: (name) => `${name} is under maintenance`, both: 'Mail is under maintenance' },
	recovering: { one: (name) => `${name} is coming back`, both: 'Mail is coming back' },
	unknown: {
		one: (name) => `We do not know whether ${name} works`,
		both: 'We do not know whether mail works',
	},
	never_checked: { one: (name) => `${name}: first check`, both: 'First check under way' },
	stale: { one: (name) => `${name}: not known right now`, both: 'Not known right now' },
	offline: { one: (name) => `${name}: you are offline`, both: 'You are offline' },
	captive_portal: {
		one: (name) => `${name}: the network wants a sign-in`,
		both: 'The network wants a sign-in',
	},
	no_internet: { one: (name) => `${name}: you are offline`, both: 'You are offline' },
	no_permission: { one: (name) => `${name}: permission is missing`, both: 'Permission is missing' },
	blocked_by_policy: { one: (name) => `${name}: check blocked`, both: 'This computer blocks us' },
	proxy: { one: (name) => `${name}: the proxy stops us`, both: 'The proxy stops us' },
	tunnel_refused: {
		one: (name) => `We do not know whether ${name} works`,
		both: 'We do not know whether mail works',
	},
	no_ipv4: {
		one: (name) => `We do not know whether ${name} works`,
		both: 'We do not know whether mail works',
	},
	blocked_by_client: { one: (name) => `${name}: check blocked`, both: 'Another extension blocks us' },
};

export const hero: PopupWords['hero'] = {
	well: (name) => `${name} answers as it should.`,
	wellAll: (names) => `${names} answer as they should.`,
	fault: 'It is their fault, not yours.',
	faultSilent: 'It is their fault: other sites answer.',
	works: 'They are working on it: you need do nothing.',
	otherReturns: (name) => `${name}, meanwhile, is coming back.`,
	gradual: 'Bit by bit, not all at once.',
	beingRestored: 'It answers again: we wait to see whether it holds.',
	stopped: (when) => `Down since ${when}`,
	after: (when, lasted) => `${when}, after ${lasted}`,
	stale: (when, ago) => `The last check was ${ago} ago, ${when}.`,
	atThatTime: {
		operational: 'It worked then.',
		degraded_performance: 'Trouble was reported then.',
		partial_outage: 'It worked only in part then.',
		major_outage: 'It was down then.',
		under_maintenance: 'It was under maintenance then.',
		unknown: 'It was not known then, either.',
	},
};

export const sources: PopupWords['sources'] = {
	seen: (when) => `Seen here ${when}`,
	seenHere: (when) => `Seen by this browser ${when}`,
	site: (when) => `notice on the site ${when}`,
	outage: (name, when) => `confirmed by ${name} ${when}`,
	maintenance: (name, when) => `works, says ${name} ${when}`,
	recovering: (name, when) => `reopening, says ${name} ${when}`,
	restored: (name, when) => `solved, says ${name} ${when}`,
	reported: (name, when) => `reported by ${name} ${when}`,
};

export const mailbox: PopupWords['mailbox'] = {
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

export const track: PopupWords['track'] = {
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

export const popup: PopupWords['popup'] = {
	name: 'PostaViva',
	history: 'History',
	settings: 'Settings',
	more: 'More about it',
	grant: 'Give permission',
	toTry: 'What to try',
	doneCheck: 'Done, check again',
	staleHelp: 'Perhaps the computer was asleep. A check takes seconds.',
	notify: 'Tell me when back',
	copy: 'Copy summary',
	copyShort: 'Copy',
	copied: 'Copied',
	notCopied: 'Cannot be copied',
	report: 'Report for a complaint',
	said: 'What they have said',
	olderUpdates: { one: 'One more message', other: (n) => `${n} more messages` },
	publishedAt: (host) => `Read on ${host}`,
	unknownSite: (host) => `Unverified address, so it cannot be opened: ${host}`,
	lookalike: (host) => `Beware, an address that imitates the real one: ${host}`,
	checkBar: 'Check',
	check: 'Check now',
	checking: 'Checking…',
	checked: (when) => `Checked ${when}`,
	neverChecked: 'Never checked so far',
	next: (when) => `next ${when}`,
	noticesOn: 'Notices on',
	mute: 'mute',
	muteHour: 'For an hour',
	muteTomorrow: 'Until tomorrow at 8',
	muteRestored: 'Until the mail is back',
	mutedUntil: (when) => `Notices muted until ${when}`,
	mutedUntilRestored: 'Notices muted until the mail is back',
	unmute: 'Unmute',
	notAffiliated: 'PostaViva is not affiliated with Italiaonline.',
	mirrorOnly: 'The browser’s storage does not answer: you see the last known state, without history.',
	wiped: 'The browser has deleted the history. We start it again from here.',
	newerVersion: 'The data come from a newer version of PostaViva: update it to see them again.',
};

export const siteNotice: PopupWords['siteNotice'] = {
	title: 'The notice on the site',
	works: 'The site announces works',
	word: 'The site says',
	rest: 'Read the rest',
	on: (names) => `On ${names}`,
	seen: (since, last) => `${since} · still there ${last}`,
};

export const parts: PopupWords['parts'] = {
	title: 'Parts of the service',
	silent: { one: 'Nobody has spoken of one more', other: (n) => `Nobody has spoken of ${n} more` },
	halted: { one: '1 down', other: (n) => `${n} down` },
	works: { one: '1 works', other: (n) => `${n} work` },
};

export const how: PopupWords['how'] = {
	title: 'How we know',
	lead: (seen, name, said, lead) => `Seen by us ${seen}, said by ${name} ${said}: ${lead} earlier.`,
};

export const announced: PopupWords['announced'] = {
	title: 'Maintenance announced',
	window: (names, when) => `${names}: ${when}.`,
};

export const triage: PopupWords['triage'] = {
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
	read: 'Data collected in November 2026. Where they differ, what the help page says holds.',
};

export const letters: PopupWords['letters'] = {
	title: 'The letters of those days',
	fate: {
		late: 'came late',
		queued: 'kept waiting',
		bounced: 'rejected, the senders were told',
		lost: 'lost',
	},
	delivered: (when) => `delivered ${when}`,
};

export const summary: PopupWords['summary'] = {
	seen: (when) => `Seen by PostaViva ${when}.`,
	since: (when) => `, since ${when}`,
	promise: (promise, name) => `Back when? ${promise}, says ${name}.`,
	noPromise: 'When it will be back they have not said.',
	scam: 'Beware of scams: who writes to you to “reactivate” the mailbox is lying.',
};

export const advice: PopupWords['advice'] = {
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

export const charts: PopupWords['charts'] = {
	daysTitle: { one: 'Today', other: (n) => `Last ${n} days` },
	halted: (span) => `down for ${span}`,
	neverHalted: 'never seen down',
	daysNone: 'No day seen yet',
	day: {
		operational: 'Worked',
		degraded_performance: 'Trouble reported',
		partial_outage: 'Partial trouble',
		major_outage: 'Down',
		under_maintenance: 'Maintenance',
		unknown: 'Seen, but could not be judged',
		gap: 'No data',
	},
	dayHalted: (what, lasted) => `${what} for ${lasted}`,
	today: 'today',
	table: { when: 'Period', what: 'Status', caption: (name) => `${name}, day by day` },
	span: (from, to) => `${from} – ${to}`,
	latencyTitle: 'Response, last 24 hours',
	latencySummary: (usual, worst) => `usually ${usual}, at most ${worst}`,
	latencyNone: 'No response measured yet',
	latencyTable: { when: 'Hour', what: 'Average response', caption: 'Response times, hour by hour' },
};
