/** The worker's words in English. */

import type { WorkerWords } from '../it/worker';

export const en: WorkerWords = {
	state: {
		operational: 'works',
		degraded_performance: 'works, but the press reports trouble',
		partial_outage: 'works only in part',
		major_outage: 'is down',
		under_maintenance: 'is under maintenance',
		unknown: 'we do not know whether it works',
	},
	recovering: 'is coming back, but not for certain yet',
	troubled: (since) => `in trouble ${since}`,
	suspected: 'possible trouble, being verified',
	unknown: {
		never_checked: 'not checked yet',
		stale: 'we do not know whether it works: no recent check',
		never_answered_here: 'we do not know whether it works: this network may not let it through',
		silent_everywhere: 'we do not know whether it works: nothing of theirs answers, not even the portals',
		offline: 'cannot be checked: this computer is offline',
		captive_portal: 'cannot be checked: this network asks you to sign in first',
		no_internet: 'cannot be checked: your own connection is down',
		no_permission: 'cannot be checked: permission is missing',
		blocked_by_client: 'cannot be checked: another extension blocks the request',
		blocked_by_policy: 'cannot be checked: the rules of this browser forbid it',
		proxy: 'cannot be checked: the proxy of this network lets nothing through',
		tunnel_refused: 'we do not know whether it works: this network blocks it, or cannot reach it',
		no_ipv4: 'we do not know whether it works: the connection works only in part',
		interrupted: 'we do not know whether it works: the check was interrupted',
	},
	checked: (when) => `Last checked: ${when}`,
	neverChecked: 'Never checked so far',
	notice: {
		ports: {
			down: (name, ports) => `${name}: ${ports} down`,
			downSince: (since) => `The sentinels get no answer, ${since}. Do not change your password.`,
			back: (name, ports) => `${name}: ${ports} up`,
			backAfter: (lasted) => `It answers the sentinels again, after ${lasted}.`,
		},
		one: {
			outage: {
				title: (name) => `${name} is down`,
				body: (since) => `Their fault, ${since}. Keep your password: we tell you when it is back.`,
			},
			maintenance: {
				title: (name) => `${name} is under maintenance`,
				body: (since) => `The site says so, ${since}. Nothing to do: we tell you when it is back.`,
			},
			restored: {
				title: (name) => `${name} works again`,
				body: (lasted) => `It was down for ${lasted}. Held-up mail may come late.`,
				bodyPlain: 'Held-up mail may come late.',
			},
			relapse: {
				title: (name) => `${name} has stopped again`,
				body: (when) => `It was back, but stopped answering ${when}. We tell you when it returns.`,
			},
			update: {
				title: (name) => `${name}: there is news`,
				body: (when) => `A new message on the outage, ${when}.`,
			},
		},
		both: {
			outage: {
				title: (names) => `${names} are down`,
				body: (since) => `Their fault, ${since}. Keep your password: we say when they are back.`,
			},
			maintenance: {
				title: (names) => `${names}: maintenance`,
				body: (since) => `The site says so, ${since}. Nothing to do: we say when they are back.`,
			},
			restored: {
				title: (names) => `${names} work again`,
				body: (lasted) => `They were down for up to ${lasted}. Held-up mail may come late.`,
				bodyPlain: 'Held-up mail may come late.',
			},
			relapse: {
				title: (names) => `${names}: down again`,
				body: (when) => `They were back, but stopped answering ${when}. We say when they return.`,
			},
			update: {
				title: (names) => `${names}: there is news`,
				body: (when) => `A new message on the outage, ${when}.`,
			},
		},
	},
};
