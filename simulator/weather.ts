/** The weather of one layer of one provider: how it responds to a client at one moment. Plain data, so that scenarios can contain it. */

import type { LayerId, ProviderId } from '../monitor/core/providers';
import type { BoxHidden, StrangePage } from './pages/strangers';

/** The simulated parts of a provider: the probed layers, the news portal and the help site. */
export const PLACES = ['login', 'webmail', 'middleware', 'portal', 'help'] as const;
export type Place = LayerId | 'portal' | 'help';

/** The places of the mail service; a change of weather without places applies to these. */
export const MAIL_PLACES = ['login', 'webmail', 'middleware'] as const satisfies readonly Place[];

/** The target of a weather: a provider, one of its places, both providers (no provider named), or any other host. */
export type WeatherTarget = { provider?: ProviderId; place?: Place } | { host: string };

export type Weather =
	/** `landing`: where the webmail address redirects a visitor without a session. */
	| { state: 'healthy'; landing?: 'login' | 'shell' }
	/** A notice in the service's own voice, in place of the page. `text`: its paragraphs. */
	| { state: 'courtesy'; httpStatus: number; text?: string }
	| { state: 'maintenance'; httpStatus: number; text?: string }
	/** A bare error page: 503, 505, 403, 429, … */
	| { state: 'http_error'; httpStatus: number; retryAfterS?: number }
	/** Valid passwords are refused: the usual login page, with the error of a failed login. */
	| { state: 'credentials_refused' }
	| { state: 'slow'; delayMs: number }
	/** The healthy page, padded to this many bytes, on a line of this rate. */
	| { state: 'slow_line'; bytes: number; bytesPerS: number }
	/** This share of the healthy page, then the connection breaks. */
	| { state: 'cut_off'; share: number }
	/** Redirects to itself with a cookie, and shows its page only to clients that return it. */
	| { state: 'cookie_wanted' }
	/** Redirected to a host outside the provider. */
	| { state: 'redirect_away'; to: string }
	/** A new page that works: another login form, a shell that scripts fill, or one with none of today's names. */
	| { state: 'redesign'; as: 'other_form' | 'script_shell' | 'foreign' }
	/** A page that only redirects, to the healthy page under another path. */
	| { state: 'forwarding'; by: 'meta' | 'script' }
	/** The healthy page with a text box before its form; `hidden`: the page itself hides it. */
	| { state: 'box'; text: string; hidden?: BoxHidden }
	/** A page seen in the wild (pages/strangers.ts). */
	| { state: 'unexpected'; as: StrangePage; httpStatus: number }
	/** The pages stay, and the middleware reports with HTTP 200 that its back end is down. */
	| { state: 'backend_down'; category: 5 | 6 }
	/** JSON from another service. */
	| { state: 'json'; httpStatus: number; body: string }
	/** Redirected to the portal, which has its own e-mail field. */
	| { state: 'to_portal' }
	/** A page without meaning: neither the product nor a notice. */
	| { state: 'blank' }
	/** The healthy page, followed by an endless body; `bomb` sends it compressed. */
	| { state: 'enormous'; megabytes: number }
	| { state: 'bomb'; megabytes: number }
	| { state: 'hang' }
	| { state: 'reset' }
	| { state: 'refused' }
	| { state: 'tls_expired' }
	| { state: 'name_not_found' }
	/** A third party on the path responds in their name. */
	| { state: 'captive_portal' }
	/** Alternates between good and bad: in each time slot, the same for all clients of that provider. */
	| { state: 'alternating'; good: Weather; bad: Weather; goodShare: number; slotMs: number };

export const HEALTHY: Weather = { state: 'healthy' };

/** A weather without alternation. */
export type SettledWeather = Exclude<Weather, { state: 'alternating' }>;

/** The value of an alternating weather at one moment; any other weather is unchanged. */
export function settle(weather: Weather, provider: ProviderId | undefined, at: number): SettledWeather {
	let settled = weather;
	while (settled.state === 'alternating') {
		const turn = shareOf(`${provider ?? ''}/${Math.floor(at / settled.slotMs)}`);
		settled = turn < settled.goodShare ? settled.good : settled.bad;
	}
	return settled;
}

/** A number in [0, 1) that depends only on the text: FNV-1a with a final mix, so that neighbouring slots differ. */
function shareOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
	hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
	return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
