/** The settings in English. */

import type { OptionWords } from '../it/options';

export const options: OptionWords['options'] = {
	title: 'Settings',
	saved: 'Saved',
	notSaved: 'Could not be saved: the browser’s storage does not answer.',
	history: 'History',
	providers: {
		title: 'Which mailboxes to check',
		help: 'At least one. We check public pages only: no password is needed and we do not read your mail.',
	},
	period: {
		title: 'How often',
		label: 'When all is well, check every',
		minutes: (n) => (n === 1 ? '1 minute' : `${n} minutes`),
		help: 'When there is trouble the rhythm changes by itself, and never weighs on a service that is already struggling.',
	},
	notices: {
		title: 'Desktop notices',
		outage: 'Mail stops',
		restored: 'Mail is back',
		relapse: 'Mail stops again',
		update: 'There is a new update during an outage',
		test: 'Try a notice',
		tested: 'Notice sent. If you do not see it, look at your system’s notification settings.',
		testFailed: 'The system refused the notice: look at the browser’s notification settings.',
		quiet: 'Quiet hours',
		quietFrom: 'From',
		quietTo: 'to',
		quietHelp: 'The notice that mail is back is not lost: it comes when quiet hours end.',
	},
	feeds: {
		title: 'Whose news to read',
		help: 'Sources explain; whether mail works is always told by your own browser.',
		signed: 'PostaViva’s own feed, signed',
		official: 'Official help pages',
		press: 'Search in the news',
		pressHelp: 'Optional: the browser will ask you for permission to read it.',
		custom: 'Sources you added',
		none: 'None so far.',
		enabled: (name) => `Read ${name}`,
		address: 'Address (https)',
		name: 'Name',
		add: 'Add',
		check: 'Verify',
		remove: 'Remove',
		checkOf: (name) => `Verify ${name}`,
		removeOf: (name) => `Remove ${name}`,
		badAddress: 'A complete https address without spaces is needed.',
		duplicate: 'This source is already there.',
		full: (n) => `No more than ${n} sources.`,
		checking: 'Verifying…',
		readable: (format, incidents) => `Readable: ${format}, ${incidents}.`,
		incidents: { one: '1 item', other: (n) => `${n} items` },
	},
	evidence: {
		title: 'What counts as evidence',
		ownVisits: 'Also count when I open the webmail myself',
		ownVisitsHelp:
			'We only look at whether the page loads, never at what is in it. Nothing leaves your computer.',
	},
	badge: {
		title: 'Icon',
		whenWell: 'Show “OK” when all is well, too',
	},
	language: {
		title: 'Language',
		label: 'Language of PostaViva',
		auto: 'As in the browser',
	},
	data: {
		title: 'Your data',
		help: 'They stay in this browser. No account, no tracking.',
		export: 'Export everything',
		import: 'Import from a file',
		importHelp: 'Importing replaces the settings and adds to the history.',
		imported: 'Import succeeded.',
		exportFailed: 'The browser’s storage does not answer: there is nothing to export.',
		importFailed: {
			too_large: 'The file is too large: nothing was changed.',
			malformed: 'The file cannot be read: nothing was changed.',
			not_ours: 'The file is not an export of PostaViva: nothing was changed.',
			newer_version: 'The file comes from a newer version of PostaViva: nothing was changed.',
			bad_row: 'The file is damaged: nothing was changed.',
		},
		storageFailed: 'The browser’s storage refused the data: nothing was changed.',
		wipe: 'Delete the history…',
		wipeHelp:
			'Days, outages and collected news disappear. This cannot be undone: export first if you need them.',
		wipeNow: 'Delete for good',
		wiped: 'History deleted.',
	},
	before: {
		title: 'Before the next outage',
		address:
			'Give a second address, of another mail service, to your bank, SPID and INPS: if this one stops, codes still arrive.',
		copy: 'Keep a copy of your messages on the computer, with a mail program connected by IMAP.',
	},
	affiliation: 'PostaViva is a free project and is not affiliated with Italiaonline.',
};

export const feedError: OptionWords['feedError'] = {
	unreachable: 'Cannot be reached',
	moved: 'Forwards to another address that cannot be read: it may have moved. Add the new address',
	timeout: 'Does not answer in time',
	http_error: 'Answers with an error',
	too_large: 'Is too large',
	wrong_type: 'Is not a text',
	html: 'Is a web page, not a feed',
	truncated: 'Is incomplete',
	malformed: 'Is badly written',
	too_deep: 'Is too intricate',
	unknown_format: 'Has a format we do not know',
	bad_encoding: 'Has unreadable characters',
	bad_signature: 'Its signature is not valid',
	unknown_key: 'Is signed with an unknown key',
	rollback: 'Is older than what was read before',
	expired: 'Has expired',
	issued_in_future: 'Bears a date in the future',
	no_permission: 'Permission to read it is missing',
};

export const feedGap: OptionWords['feedGap'] = {
	incident_list: 'Its list of incidents is missing: what was open stays open',
	maintenance_list: 'Its list of maintenances is missing',
	dates: 'Some items have no date that can be read: they do not count',
};
