/** The popup in English. */

import type { PopupWords } from '../it/popup';

export const headline: PopupWords['headline'] = {
	operational: { one: (name) => `${name} works`, both: 'Mail works' },
	suspected: { one: (name) => `${name}: we are verifying`, both: 'We are verifying the mail' },
	degraded_performance: { one: (name) => `${name}: trouble reported`, both: 'Mail trouble reported' },
	partial_outage: { one: (name) => `${name} works only in part`, both: 'Mail works only in part' },
	major_outage: { one: (name) => `${name} is down`, both: 'Mail is down' },
	under_maintenance: { one: (name) => `${name} is under maintenance`, both: 'Mail is under maintenance' },
	recovering: { one: (name) => `${name} is coming back`, both: 'Mail is coming back' },
	unknown: {
		one: (name) => `We do not know whether ${name} works`,
		both: 'We do not know whether mail works',
	},
	never_checked: { one: (name) => `First check of ${name}`, both: 'First check under way' },
	stale: { one: (name) => `We do not know how ${name} is now`, both: 'We do not know how things are now' },
	ownTrouble: {
		one: (name) => `${name}: the trouble seems to be your connection`,
		both: 'The trouble seems to be your connection',
	},
	no_permission: {
		one: (name) => `Permission for ${name} is missing`,
		both: 'Permission to check is missing',
	},
	blocked_by_client: { one: (name) => `The check of ${name} is blocked`, both: 'The check is blocked' },
};

export const popup: PopupWords['popup'] = {
	name: 'PostaViva',
	history: 'History',
	settings: 'Settings',
	openWebmail: 'Open webmail',
	openWebmailOf: (name) => `Open webmail of ${name}`,
	parts: 'Parts of the service',
	moreParts: (n) => `${n} more, not told`,
	reasons: 'Why we say so',
	siteNotice: 'The site shows this notice',
	siteNoticeSame: (name) => `The site shows the same notice as ${name}`,
	siteNoticeSeen: (first, last) => `Seen ${first}, still there ${last}`,
	isItYou: 'Is it you?',
	grant: 'Give permission',
	timeline: 'What has been said',
	olderUpdates: { one: '1 earlier update', other: (n) => `${n} earlier updates` },
	publishedAt: (host) => `Read on ${host}`,
	unknownSite: (host) => `Unverified address, so it cannot be opened: ${host}`,
	lookalike: (host) => `Beware, an address that imitates the real one: ${host}`,
	check: 'Check now',
	checking: 'Checking…',
	checked: (when) => `Checked ${when}`,
	neverChecked: 'Never checked so far',
	next: (when) => `next ${when}`,
	mute: 'Mute',
	muteTitle: 'Mute notices',
	muteHour: 'For an hour',
	muteTomorrow: 'Until tomorrow at 8',
	muteRestored: 'Until the mail is back',
	mutedUntil: (when) => `Notices muted until ${when}`,
	mutedUntilRestored: 'Notices muted until the mail is back',
	unmute: 'Unmute',
	notAffiliated: 'PostaViva is not affiliated with Italiaonline.',
	mirrorOnly: 'The browser’s storage does not answer: we show the last known state, without history.',
	wiped: 'The browser has deleted the history. We start it again from here.',
	newerVersion: 'The data come from a newer version of PostaViva: update it to see them again.',
};

export const advice: PopupWords['advice'] = {
	title: 'What to do now',
	password: 'Do not change your password. If the right one is refused, the problem is theirs.',
	late: 'Messages sent to you today may arrive late. Have urgent ones sent elsewhere.',
	other: 'For doctor, school or bank, phone them or give another address.',
	pec: 'PEC (certified mail) is reported to work: use it for important things.',
	gradual: 'If your mailbox does not open yet, try again in a few hours: they do not all reopen together.',
	backLate: 'Mail of these days may still arrive late. Wait before you take a message for lost.',
	phishingTitle: 'Beware of scams',
	phishing:
		'After an outage, fake messages ask you to “reactivate” your mailbox. Do not open their links or type your password: sign in only through the “Open webmail” button.',
};

export const charts: PopupWords['charts'] = {
	daysTitle: (n) => `Last ${n} days`,
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
