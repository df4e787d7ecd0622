/** The page of the first run in English. */

import type { WelcomeWords } from '../it/welcome';

export const welcome: WelcomeWords = {
	title: 'Welcome to PostaViva',
	ready: 'PostaViva is ready',
	lead: 'When your mail fails, it tells you whether the problem is theirs or yours, why, and when it is back.',
	language: { label: 'Language', auto: 'Language of the browser' },
	which: { title: 'Which mail do you use?', both: 'Both' },
	plain: [
		'No account, no tracking, no statistics.',
		'It does not read your mail and needs no password of yours.',
		'Every ten minutes it opens the public sign-in pages, as anyone would.',
		'What it sees stays in this browser.',
	],
	what: {
		title: 'What the icon says',
		signs: {
			green: 'works',
			amber: 'trouble reported, or works in part',
			red: 'is down',
			blue: 'is coming back',
			violet: 'under maintenance',
			you: 'the trouble is your own connection',
			unknown: 'not known: old data, or permission missing',
		},
	},
	allow: {
		help: 'To look whether it works, permission to open its public pages is needed. Only those, never your mail.',
		granted: 'Permission is there: from now on we look.',
		grant: 'Give permission',
	},
	pin: {
		title: 'Keep the icon in view',
		chrome: 'Press the puzzle piece beside the address bar, then the pin next to PostaViva.',
		firefox:
			'Press the puzzle piece beside the address bar, then the cog next to PostaViva and “Pin to toolbar”.',
	},
	phone: {
		title: 'It checks while Firefox is open',
		when: 'On a phone PostaViva looks only while Firefox is open. You find it in the menu ⋮, under “Extensions”.',
	},
	extras: {
		title: 'If you like',
		press: 'Also read the news of the press during an outage',
		pressHelp: 'The browser will ask you for permission. You can change your mind in the settings.',
		test: 'Try a notice',
		tested: 'Notice sent. If you do not see it, look at your system’s notification settings.',
		testFailed: 'The system refused the notice: look at the browser’s notification settings.',
	},
	settings: 'Settings',
	affiliation: 'PostaViva is a free project and is not affiliated with Italiaonline.',
};
