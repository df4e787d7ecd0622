/** The control host: virtual time for the time-lapse build, and manual control of the weather. */

import type { IncomingMessage } from 'node:http';
import { isProviderId, PROVIDER, PROVIDERS } from '../../monitor/core/providers';
import { romeIso } from '../../monitor/core/time';
import type { VirtualClock } from '../clock';
import type { Director } from '../director';
import { bareError } from '../pages/outage';
import { html, json, type Reply } from '../reply';
import { PLACES, type Place, settle } from '../weather';
import { CONTROL_SCRIPT, CONTROL_STYLE, controlDocument } from './page';
import { presetNamed } from './presets';

type Asked = { path: string; request: IncomingMessage; gone: AbortSignal };

/** Extension workers make cross-origin requests, and have no permission for this host. */
const OPEN = { 'access-control-allow-origin': '*', 'cache-control': 'no-store' };

export async function answerControl(director: Director, clock: VirtualClock, asked: Asked): Promise<Reply> {
	const url = new URL(asked.path, 'https://control.invalid');
	switch (`${asked.request.method} ${url.pathname}`) {
		case 'GET /':
			return html(controlDocument(director.scenario?.title));
		case 'GET /control.css':
			return asset('text/css', CONTROL_STYLE);
		case 'GET /control.js':
			return asset('text/javascript', CONTROL_SCRIPT);
		case 'GET /now':
			return json(JSON.stringify({ now: clock.now() }), OPEN);
		case 'GET /advance': {
			const to = Number(url.searchParams.get('to'));
			if (!Number.isFinite(to)) return html(bareError(400), 400);
			return json(JSON.stringify(await clock.advance(to, { signal: asked.gone })), OPEN);
		}
		case 'GET /planned':
			return json(JSON.stringify({ at: clock.plannedAt }), OPEN);
		case 'GET /state':
			return json(JSON.stringify(stateOf(director, clock)), OPEN);
		case 'POST /weather':
			return setWeather(director, url.searchParams);
		case 'POST /pace':
			return setPace(clock, url.searchParams);
		default:
			return html(bareError(404), 404);
	}
}

function asset(type: string, body: string): Reply {
	return { kind: 'http', status: 200, headers: { 'content-type': type, 'cache-control': 'no-store' }, body };
}

/** The state for the control page. */
function stateOf(director: Director, clock: VirtualClock) {
	const at = clock.now();
	const weatherOf = (host: string, path: string, provider: (typeof PROVIDERS)[number]) =>
		settle(director.weatherOf(host, path), provider, at);
	return {
		now: romeIso(at),
		paused: clock.paused,
		speed: Number.isFinite(clock.speed) ? clock.speed : null,
		weather: Object.fromEntries(
			PROVIDERS.map((id) => [
				id,
				Object.fromEntries(
					PLACES.map((place) => [place, weatherOf(...addressOf(PROVIDER[id].domain, place), id).state]),
				),
			]),
		),
	};
}

function addressOf(domain: string, place: Place): [host: string, path: string] {
	const label = { login: 'login', webmail: 'mail', middleware: 'mail1', portal: 'www', help: 'aiuto' }[place];
	return [`${label}.${domain}`, place === 'middleware' ? '/appsuite/api/' : '/'];
}

/** `?provider=libero&place=login&preset=courtesy`; without a preset the scenario decides again, without a place all of the mail is set. */
function setWeather(director: Director, query: URLSearchParams): Reply {
	const provider = query.get('provider');
	const place = PLACES.find((id) => id === query.get('place'));
	const preset = presetNamed(query.get('preset') ?? '');
	if (!isProviderId(provider) || (query.get('preset') && preset === undefined))
		return html(bareError(400), 400);
	director.setWeather({ provider, ...(place === undefined ? {} : { place }) }, preset?.weather ?? null);
	return json('{}');
}

/** `?paused=true` or `?speed=4320`. */
function setPace(clock: VirtualClock, query: URLSearchParams): Reply {
	const speed = Number(query.get('speed'));
	if (query.has('paused')) clock.paused = query.get('paused') === 'true';
	if (speed > 0) clock.speed = speed;
	return json('{}');
}
