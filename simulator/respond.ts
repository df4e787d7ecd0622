/** The response of a provider in a given weather. Pure: the TLS server and the in-process harness serve the same pages. */

import { PROVIDER, type ProviderId } from '../monitor/core/providers';
import { helpPage, portalPage } from './pages/around';
import { CREDENTIALS_REFUSED, loginPage } from './pages/login';
import { bareError, blankPage, courtesyPage, maintenancePage } from './pages/outage';
import { foreignPage, forwardingPage, otherFormPage, scriptShellPage } from './pages/redesign';
import { backEndDown, boxPage, strangePage } from './pages/strangers';
import { appSuiteShell, configuration, middlewareAnswer } from './pages/webmail';
import { type HttpReply, html, json, type Reply, redirect } from './reply';
import { type Place, type SettledWeather, settle, type Weather } from './weather';

type PlayedRequest = {
	provider: ProviderId;
	place: Place;
	host: string;
	/** With its query, if any. */
	path: string;
	at: number;
	/** The request's Cookie header, if any. */
	cookie?: string;
};

/** The target of a forwarding page and its path: on the same host, so that it stays in the provider's domain. */
const FORWARDED = '/accesso/';

/** Turns a request into a reply for `weather`. Same weather and request, same reply. */
export function respond(weather: Weather, request: PlayedRequest): Reply {
	return respondSettled(settle(weather, request.provider, request.at), request);
}

function respondSettled(weather: SettledWeather, request: PlayedRequest): Reply {
	const { provider } = request;
	switch (weather.state) {
		case 'healthy':
			return healthy(request, weather.landing ?? 'login');
		case 'courtesy':
			return html(courtesyPage(provider, weather.text), weather.httpStatus);
		case 'maintenance':
			return html(maintenancePage(provider, weather.text), weather.httpStatus);
		case 'http_error': {
			const retry = weather.retryAfterS === undefined ? {} : { 'retry-after': String(weather.retryAfterS) };
			return html(bareError(weather.httpStatus), weather.httpStatus, retry);
		}
		case 'credentials_refused':
			return onPages(request, loginPage(provider, { error: CREDENTIALS_REFUSED }));
		case 'slow':
			return { ...healthy(request, 'login'), delayMs: weather.delayMs };
		case 'slow_line': {
			const page = healthy(request, 'login');
			const body = page.body.padEnd(page.body === '' ? 0 : weather.bytes);
			return { ...page, body, flow: { bytesPerS: weather.bytesPerS } };
		}
		case 'cut_off': {
			const page = healthy(request, 'login');
			return { ...page, flow: { cutAt: Math.floor(page.body.length * weather.share) } };
		}
		case 'cookie_wanted':
			return request.cookie?.includes(SEEN) === true ? healthy(request, 'login') : withCookie(request);
		case 'redirect_away':
			return redirect(weather.to);
		case 'redesign':
			return onPages(request, redesigned(provider, weather.as));
		case 'forwarding':
			if (request.path.startsWith(FORWARDED)) return html(loginPage(provider));
			return onPages(request, forwardingPage(`https://${request.host}${FORWARDED}`, weather.by));
		case 'box':
			return onPages(request, boxPage(provider, weather.text, weather.hidden));
		case 'unexpected':
			return request.place === 'middleware'
				? json(middlewareAnswer())
				: html(strangePage(provider, weather.as), weather.httpStatus);
		case 'backend_down':
			return request.place === 'middleware' ? json(backEndDown(weather.category)) : healthy(request, 'login');
		case 'json':
			return { ...json(weather.body), status: weather.httpStatus };
		case 'to_portal':
			return request.place === 'middleware'
				? json(middlewareAnswer())
				: redirect(`https://www.${PROVIDER[provider].domain}/`);
		case 'blank':
			return html(blankPage());
		case 'enormous':
		case 'bomb':
			return {
				...html(loginPage(provider)),
				filler: { bytes: weather.megabytes * 1024 * 1024, gzip: weather.state === 'bomb' },
			};
		default:
			// Failures below HTTP have the name of their weather.
			return { kind: weather.state };
	}
}

const SEEN = 'seen=1';

/** The middleware never requires a cookie: API clients would not send one. */
function withCookie(request: PlayedRequest): HttpReply {
	if (request.place === 'middleware') return healthy(request, 'login');
	const onward = redirect(`https://${request.host}${request.path}`);
	return { ...onward, headers: { ...onward.headers, 'set-cookie': `${SEEN}; Secure; Path=/` } };
}

function healthy(request: PlayedRequest, landing: 'login' | 'shell'): HttpReply {
	const { provider, place, path } = request;
	const { domain } = PROVIDER[provider];
	switch (place) {
		case 'portal':
			return html(portalPage(provider));
		case 'help':
			return path === '/' ? html(helpPage(provider)) : html(bareError(404), 404);
		case 'middleware':
			return json(path.includes('/manifests') ? configuration() : middlewareAnswer());
		case 'login':
			return /^\/($|\?)/.test(path) ? html(loginPage(provider)) : html(bareError(404), 404);
		case 'webmail':
			if (path.startsWith('/appsuite/')) return html(appSuiteShell(provider));
			return redirect(
				landing === 'shell'
					? `https://mail1.${domain}/appsuite/`
					: `https://login.${domain}/?service_id=webmail&ret_url=https%3A%2F%2Fmail1.${domain}%2Fappsuite%2F`,
			);
	}
}

/** A page for people: the middleware behind it still returns JSON. */
function onPages(request: PlayedRequest, body: string): HttpReply {
	return request.place === 'middleware' ? json(middlewareAnswer()) : html(body);
}

function redesigned(provider: ProviderId, as: 'other_form' | 'script_shell' | 'foreign'): string {
	const pages = { other_form: otherFormPage, script_shell: scriptShellPage, foreign: foreignPage };
	return pages[as](provider);
}
