/** The headline of the popup in English. */

import type { HeadlineWords } from '../it/headline';

export const headline: HeadlineWords['headline'] = {
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

export const hero: HeadlineWords['hero'] = {
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

export const sources: HeadlineWords['sources'] = {
	seen: (when) => `Seen here ${when}`,
	seenHere: (when) => `Seen by this browser ${when}`,
	site: (when) => `notice on the site ${when}`,
	outage: (name, when) => `confirmed by ${name} ${when}`,
	maintenance: (name, when) => `works, says ${name} ${when}`,
	recovering: (name, when) => `reopening, says ${name} ${when}`,
	restored: (name, when) => `solved, says ${name} ${when}`,
	reported: (name, when) => `reported by ${name} ${when}`,
};
