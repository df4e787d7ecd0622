/** Names and words of status in English. */

import type { StatusWords } from '../it/status';

export const status: StatusWords['status'] = {
	operational: 'Works',
	degraded_performance: 'Trouble reported',
	partial_outage: 'Works in part',
	major_outage: 'Down',
	under_maintenance: 'Under maintenance',
	unknown: 'Not known',
};

export const since: StatusWords['since'] = { troubled: (since) => `in trouble ${since}` };

export const phase: StatusWords['phase'] = {
	suspected: 'Being verified',
	recovering: 'Coming back',
};

export const component: StatusWords['component'] = {
	webmail: 'Webmail',
	login: 'Sign-in',
	'imap-pop': 'Receiving (IMAP/POP)',
	smtp: 'Sending (SMTP)',
	'app-android': 'Android app',
	'app-ios': 'iPhone app',
	delivery: 'Delivery',
	pec: 'PEC',
};

export const layer: StatusWords['layer'] = { middleware: 'Engine of the webmail' };

export const basis: StatusWords['basis'] = {
	seen: 'seen from here',
	told: 'told',
	watched: 'seen by sentinels',
	not_told: 'no source says',
	unarmed: 'not counted yet',
	disarmed: 'not counted for now',
};

export const source: StatusWords['source'] = {
	seen: 'Seen by this browser',
	official: 'Said by Italiaonline',
	signed: 'From PostaViva’s own feed',
	sentinel: 'Seen by PostaViva’s sentinels',
	added: 'From a source you added',
	press: 'From the press',
	help: 'From Italiaonline’s help pages',
	site: 'From the notice on the site',
};

export const sourceName: StatusWords['sourceName'] = {
	seen: 'this browser',
	official: 'Italiaonline',
	signed: 'PostaViva’s editors',
	sentinel: 'PostaViva’s sentinels',
	added: 'a source you added',
	press: 'the press',
	site: 'notice on the site',
	help: 'help pages',
};

export const sentinels: StatusWords['sentinels'] = {
	state: {
		outage: 'Does not answer',
		degraded: 'Answers in part',
		recovering: 'Answers again',
		answering: 'Answers',
		blind: 'The sentinels cannot see',
	},
	networks: (by, of) => (of === 1 ? '1 network' : `${by} of ${of} networks`),
	beside: (state, networks, when) => `from the sentinels: ${state}, ${networks}, ${when}`,
};

export const incidentStatus: StatusWords['incidentStatus'] = {
	investigating: 'Being looked into',
	identified: 'Cause found',
	monitoring: 'Recovering',
	resolved: 'Declared solved',
	postmortem: 'Final explanation',
	scheduled: 'Planned maintenance',
	in_progress: 'Maintenance under way',
	verifying: 'Maintenance being verified',
	completed: 'Maintenance completed',
	unknown: 'Update',
};
