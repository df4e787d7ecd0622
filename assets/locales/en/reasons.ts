/** The reasons in English. */

import { PROVIDER, PROVIDERS } from '../../../monitor/core/providers';
import type { OwnTroubleWords, ReasonWords } from '../it/reasons';

export const reasons: ReasonWords = {
	never_checked: 'The first check has not finished yet.',
	never_answered_here:
		'From this computer the mail has never answered: your network may not let it through, or it may be down.',
	silent_everywhere:
		'Nothing of the mail services answers, not even the portals: they may be down, or your network may not let them through.',
	probes_well: 'Sign-in and webmail answer as they should.',
	probes_well_generic: 'The pages answer and look like the right ones.',
	probes_well_learned: 'The pages answer and are those seen when the mail worked.',
	own_visit_failed:
		'You opened the webmail and it did not load. By itself this does not say that the service is down.',
	own_calls_failed:
		'In your own open webmail a request failed. It tells of your mailbox, not by itself of the service.',
	own_mark: 'You noted that it does not work for you. It concerns your mailbox.',
	courtesy_notice: 'The site shows a notice instead of the mail.',
	maintenance_notice: 'The site says it is under maintenance.',
	http_error: 'The site answers with an error.',
	backend_down: 'The site opens, but the mail behind it does not answer.',
	timeout: 'The site does not answer: we waited ten seconds.',
	unreachable: 'The site cannot be reached.',
	unreachable_name: 'The address of the site cannot be found.',
	unreachable_refused: 'The site refuses the connection.',
	unreachable_reset: 'The site breaks the connection.',
	unreachable_tls: 'The secure connection to the site fails.',
	unexpected_content: 'The site shows a page we do not recognise. That alone does not mean the mail is down.',
	refused: 'The site turned our check away. This says nothing about your mail.',
	stopped:
		'The browser itself stopped the check, as it does after several errors from a site: it says nothing about the mail.',
	intercepted: 'The check ended up on another site.',
	cut_off: 'The page began to arrive and broke off: the site answers, but we did not see enough.',
	cookie_needed: 'The site answers, but shows nothing more without a cookie.',
	slow_answer: 'The page arrives, but very slowly: it may be your line.',
	asked_to_wait: 'The site asks us to wait before the next check.',
	clock_ahead: 'The clock of this computer is ahead: the time of their servers says so.',
	clock_behind: 'The clock of this computer is behind: the time of their servers says so.',
	one_component: 'One part of the service works, the other does not.',
	being_confirmed: 'A check went wrong. We check again before raising the alarm.',
	being_restored: 'It answers again. We wait for more proof before calling it solved.',
	reopening_progressively: 'It is reopening step by step: your mailbox may come back after others.',
	portal_well: 'The rest of the site answers: the trouble is with the mail.',
	unconfirmed_by_anyone: 'Nobody has confirmed it yet.',
	confirmed_by_feed: 'The fault is confirmed.',
	declared_elsewhere: 'The site answers, but they say that the fault goes on.',
	declared_resolved_not_here: 'They call it solved, but from here it still does not work.',
	maintenance_declared: 'They have announced maintenance.',
	reported_by_press: 'Several newspapers report trouble.',
	sentinels_outage: 'Part of the service does not answer the sentinels.',
	sentinels_degraded: 'Part of the service answers the sentinels badly.',
	sentinels_back_end: 'The site opens, but the sentinels see that the mail behind it does not answer.',
	sentinels_confirm: 'It does not answer the sentinels either, from other networks.',
	sentinels_see_it_up: 'The site answers the sentinels, from other networks: it may be only from here.',
	maintenance_overrun:
		'A declared maintenance should be over by now, and the site answers: we no longer count it.',
	incident_expired: 'A declared outage has had no news for two days: we no longer count it.',
	offline: 'This computer is not connected to the internet.',
	captive_portal: 'The network you use asks you to sign in first.',
	no_internet: 'Other sites do not answer either: the trouble is your connection.',
	no_permission: 'PostaViva is not allowed to check the site.',
	blocked_by_client: 'Another extension blocks the check.',
	blocked_by_policy: 'The rules of whoever manages this browser forbid the check.',
	proxy: 'The proxy of the network you are on does not let the check through.',
	tunnel_refused: 'The network you are on blocks the mail, or its proxy cannot reach it.',
	no_ipv4: 'Your connection reaches only a part of the internet: IPv4 may be missing.',
	interrupted: 'The last check stopped before it ended.',
	stale: 'The last check is too old to tell how things are now.',
	probe_disarmed: 'A page has changed: we do not count it for now.',
};

export const ownTrouble: OwnTroubleWords = {
	offline: {
		says: 'This computer is not connected: of the mail, right now, we can say nothing.',
		steps: {
			first: 'Look whether the Wi-Fi or the cable is connected.',
			second: 'Look whether flight mode is on.',
			third: 'Once you are back online we check again by ourselves.',
		},
	},
	captive_portal: {
		says: 'The network you use wants a sign-in first, as in hotels and trains.',
		steps: {
			first: 'Open any page.',
			second: 'Sign in to the network when it asks.',
			third: 'Come back here and check again.',
		},
	},
	no_internet: {
		says: 'Other sites do not answer either: of the mail, right now, we can say nothing.',
		steps: {
			first: 'Look whether the Wi-Fi or the cable is connected.',
			second: 'Turn the modem off and on again.',
			third: 'Try your phone without Wi-Fi: if it works there, it is your line at home.',
		},
	},
	no_permission: {
		says: 'Without it we cannot look whether the mail works.',
		steps: {
			first: 'Press below, then “Allow”. We open only the public pages of the services, never your mail.',
		},
	},
	blocked_by_policy: {
		says: 'Whoever manages this computer does not let us look at the mail.',
		steps: {
			first: 'Ask whoever manages the computer.',
			second: 'Meanwhile, try your phone, on another network.',
		},
	},
	proxy: {
		says: 'The proxy of this network does not let us through: of the mail, right now, we can say nothing.',
		steps: {
			first: 'Open any page.',
			second: 'If the proxy asks for a password, enter it.',
			third: 'Come back here and check again.',
		},
	},
	tunnel_refused: {
		says: 'It may be the mail, or a block on this network.',
		steps: {
			first: 'Try another network, your phone’s for example.',
			second: 'If it opens there, this network blocks it.',
		},
	},
	no_ipv4: {
		says: 'It may be the mail, or your connection, which reaches only part of the web.',
		steps: {
			first: 'Turn the modem off and on again.',
			second: 'Try your phone without Wi-Fi: if it works there, it is your line at home.',
		},
	},
	blocked_by_client: {
		says: 'It blocks our checks: of the mail, right now, we can say nothing.',
		steps: {
			first: `If you use an ad blocker, turn it off for ${PROVIDERS.map((id) => PROVIDER[id].domain).join(' and ')}.`,
			second: 'Come back here and check again.',
		},
	},
};
