/** The five answers in English. */

import type { AnswerWords } from '../it/answers';

export const answers: AnswerWords = {
	title: 'The answers',
	ended: 'The outage that has just ended',
	titleFor: (names) => `The answers about ${names}`,
	question: {
		what: 'What is happening?',
		cause: 'Why?',
		eta: 'When will it be back?',
		data: 'Are my mails safe?',
		attack: 'Was it an attack?',
		scope: 'What is affected?',
	},
	notTold: 'Not communicated',
	withdrawn: 'No longer communicated: what had been said was taken back',
	status: {
		outage: 'The outage has been declared.',
		maintenance: 'Maintenance has been declared.',
		recovering: 'A step-by-step reopening has been declared.',
		restored: 'A full return has been declared.',
	},
	reported: {
		outage: 'The press speaks of an outage.',
		maintenance: 'The press speaks of maintenance.',
		recovering: 'The press speaks of a step-by-step reopening.',
		restored: 'The press speaks of a full return.',
	},
	nothingDeclared: 'Nobody has declared anything yet.',
	cause: {
		storage: 'A fault in the systems that store the mail',
		software_update: 'A software defect or update',
		datacenter: 'A problem in a data centre',
		network: 'A network problem',
		maintenance: 'Maintenance',
		unspecified: 'A technical problem, no further details',
	},
	data: {
		safe: 'Yes: they say no message has been lost',
		at_risk: 'Not certain: loss of messages is not ruled out',
		lost: 'No: they say messages have been lost',
	},
	attack: {
		denied: 'No: they rule it out',
		suspected: 'Unclear: they do not rule it out',
		confirmed: 'Yes: they confirm it',
	},
	deniedBefore: 'Unclear: they ruled it out before, and no longer say so',
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
		hit: (list) => `Affected: ${list}`,
		notHit: (list) => `Not affected: ${list}`,
	},
	contradicted: 'Another source says otherwise:',
};
