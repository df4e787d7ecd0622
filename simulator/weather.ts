/** The weather of one layer of one provider: what it does to whoever asks, at one moment. Plain data, so that scenarios can be written in it. */

import type { LayerId, ProviderId } from '../monitor/core/providers';
import type { BoxHidden, StrangePage } from './pages/strangers';

/** What the simulator plays of a provider: the probed layers, the news portal and the help site. */
export const PLACES = ['login', 'webmail', 'middleware', 'portal', 'help'] as const;
export type Place = LayerId | 'portal' | 'help';

/** Where mail is played; a change of weather that names no place is about these. */
export const MAIL_PLACES = ['login', 'webmail', 'middleware'] as const satisfies readonly Place[];

export type Weather =
	/** `landing`: where the webmail address leads a visitor without a session. */
	| { state: 'healthy'; landing?: 'login' | 'shell' }
	/** A notice in the voice of the service, in place of the page. `text`: its paragraphs. */
	| { state: 'courtesy'; httpStatus: number; text?: string }
	| { state: 'maintenance'; httpStatus: number; text?: string }
	/** A bare error page: 503, 505, 403, 429, … */
	| { state: 'http_error'; httpStatus: number; retryAfterS?: number }
	/** Good passwords refused: the login page as ever, with the error of a failed login on it. */
	| { state: 'credentials_refused' }
	| { state: 'slow'; delayMs: number }
	/** The healthy page, filled up to so many bytes, on a line of this rate. */
	| { state: 'slow_line'; bytes: number; bytesPerS: number }
	/** This share of the healthy page, and then the connection breaks. */
	| { state: 'cut_off'; share: number }
	/** Sends on to itself with a cookie, and shows its page only to who brings it back. */
	| { state: 'cookie_wanted' }
	/** Sent to a host that is not the provider's. */
	| { state: 'redirect_away'; to: string }
	/** A new page that works: another login form, a shell that only scripts fill, or one that shares no name with today's. */
	| { state: 'redesign'; as: 'other_form' | 'script_shell' | 'foreign' }
	/** A page that only sends on, to the healthy page under another path. */
	| { state: 'forwarding'; by: 'meta' | 'script' }
	/** The healthy page with a box of words before its form; `hidden`: the page itself keeps it from sight. */
	| { state: 'box'; text: string; hidden?: BoxHidden }
	/** A page that some stranger has met (pages/strangers.ts). */
	| { state: 'unexpected'; as: StrangePage; httpStatus: number }
	/** The pages stay, and the middleware says with HTTP 200 that what lies behind it is down. */
	| { state: 'backend_down'; category: 5 | 6 }
	/** JSON of somebody else. */
	| { state: 'json'; httpStatus: number; body: string }
	/** Sent on to the portal, which has an e-mail field of its own. */
	| { state: 'to_portal' }
	/** A page without any meaning: neither the product nor a notice. */
	| { state: 'blank' }
	/** The healthy page, and then no end of it; `bomb` sends it compressed. */
	| { state: 'enormous'; megabytes: number }
	| { state: 'bomb'; megabytes: number }
	| { state: 'hang' }
	| { state: 'reset' }
	| { state: 'refused' }
	| { state: 'tls_expired' }
	| { state: 'name_not_found' }
	/** Somebody between us and them answers in their name. */
	| { state: 'captive_portal' }
	/** Good or bad by turns: in each slot of time the same for all who ask about that provider. */
	| { state: 'alternating'; good: Weather; bad: Weather; goodShare: number; slotMs: number };

export const HEALTHY: Weather = { state: 'healthy' };

/** A weather without turns. */
export type SettledWeather = Exclude<Weather, { state: 'alternating' }>;

/** What an alternating weather is at one moment; any other weather is itself. */
export function settle(weather: Weather, provider: ProviderId | undefined, at: number): SettledWeather {
	let settled = weather;
	while (settled.state === 'alternating') {
		const turn = shareOf(`${provider ?? ''}/${Math.floor(at / settled.slotMs)}`);
		settled = turn < settled.goodShare ? settled.good : settled.bad;
	}
	return settled;
}

/** A number in [0, 1) that depends on the text alone: FNV-1a with a last mixing, as neighbouring slots must not look alike. */
function shareOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
