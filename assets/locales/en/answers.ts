/** The five answers in English. */

import type { AnswerWords } from '../it/answers';

export const answers: AnswerWords = {
	title: 'The answers',
	ended: 'How it went',
	titleFor: (names) => `The answers about ${names}`,
	question: {
		cause: 'Why?',
		eta: 'When is it back?',
		data: 'Are my mails safe?',
		attack: 'Was it an attack?',
		scope: 'What is down, and what works?',
	},
	short: {
		cause: 'Why?',
		eta: 'Back when?',
		data: 'My mails?',
		attack: 'An attack?',
		scope: 'What works?',
	},
	notTold: 'They have not said',
	withdrawn: 'They had said, then took it back',
	silence: {
		cause: 'Why',
		eta: 'when it is back',
		data: 'the mails',
		attack: 'an attack',
		untold: 'no source has said anything about this yet.',
		read: (when) => `News read ${when}.`,
	},
	cause: {
		storage: 'A fault in the mail storage',
		software_update: 'A defect or an update of their software',
		datacenter: 'Trouble in one of their data centres',
		network: 'Trouble in their network',
		maintenance: 'Maintenance work',
		unspecified: 'A technical fault, they do not say which',
	},
	data: {
		safe: 'None is lost, they say',
		at_risk: 'Not certain: they do not rule out losses',
		lost: 'Some are lost, they say',
	},
	attack: {
		denied: 'No, they rule it out',
		suspected: 'Not known: they do not rule it out',
		confirmed: 'Yes, they confirm it',
	},
	deniedBefore: 'Not known: they ruled it out before, and no longer say so',
	eta: {
		by: (to) => `by ${to}`,
		between: (from, to) => `between ${from} and ${to}`,
		left: (span) => `in ${span}`,
		leftRange: (range) => `${range} to go`,
		overdue: (window) => `It was due ${window}`,
		late: (span) => `${span} late`,
		promised: (window) => `They had said: ${window}`,
		back: { late: (span) => `back ${span} late`, inTime: 'back in time' },
		declaredOver: { late: (span) => `declared solved ${span} late`, inTime: 'declared solved in time' },
		slipped: 'They had said before:',
	},
	scope: {
		hit: (list) => `Down: ${list}`,
		notHit: (list) => `Working: ${list}`,
	},
	contradicted: 'Others say otherwise:',
};
