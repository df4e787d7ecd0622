/** Starts a local Libero, Virgilio, feed and control host on one loopback TLS port, and returns the controls. */

import type { IncomingMessage } from 'node:http';
import type { FeedDocument, Pacing } from '../monitor/core/model/incident';
import { makeCertificate } from './certificates';
import { createClock, type VirtualClock } from './clock';
import { answerControl } from './control/api';
import { createDirector, type Director } from './director';
import { answerFeed } from './feed-host';
import { HOSTS, roleOf } from './hosts';
import { controlAnswer, elsewherePage } from './pages/around';
import { html, type Reply } from './reply';
import { respond } from './respond';
import { instant, type Scenario } from './scenario';
import { type Greeting, openTransport } from './transport';
import { settle, type Weather, type WeatherTarget } from './weather';

export type LoggedRequest = {
	/** Virtual time. */
	at: number;
	host: string;
	/** With its query. */
	path: string;
	method: string;
	headers: Record<string, string | string[] | undefined>;
};

export type SimulatorOptions = {
	/** 0 or absent: any free port. */
	port?: number;
	scenario?: Scenario;
	/** Virtual ms per real ms; absent: as fast as the client asks. */
	speed?: number;
	/** How far the scenario's signed feed asks all clients to slow down. */
	pacing?: Pacing;
};

export type Simulator = {
	port: number;
	spki: string;
	certificatePem: string;
	hosts: readonly string[];
	/** From now on, until null returns control to the scenario. */
	setWeather(target: WeatherTarget, weather: Weather | null): void;
	/** Replaces what the signed feed publishes: a document, a raw body, or the scenario's own again. */
	setFeed(feed: FeedDocument | { raw: string; contentType?: string } | null): void;
	/** Replaces what the sentinels publish, signed or not, or returns control to the scenario. */
	setStatement(raw: string | null): void;
	clock: VirtualClock;
	/** Every request that reached HTTP, oldest first; clear it with `requests.length = 0`. */
	requests: LoggedRequest[];
	close(): Promise<void>;
};

/** The log helps assertions; the limit keeps a week in time-lapse from leaking memory. */
const MAX_LOG = 20_000;

/** Created once per process, so that a browser that trusts one simulator trusts the next. */
let certificates: ReturnType<typeof makeCertificates> | undefined;

async function makeCertificates() {
	const [trusted, expired, stranger] = await Promise.all([
		makeCertificate(HOSTS, 30),
		makeCertificate(HOSTS, -3),
		makeCertificate(['portal.hotel.example'], 30),
	]);
	return { trusted, expired, stranger };
}

export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
	certificates ??= makeCertificates();
	const { trusted, expired, stranger } = await certificates;
	const { scenario } = options;
	const clock = createClock(scenario && instant(scenario.startAt), options.speed);
	const director = createDirector(scenario, clock, options.pacing);
	const requests: LoggedRequest[] = [];

	const transport = await openTransport({
		port: options.port ?? 0,
		certificates: { trusted, expired, stranger },
		greet: (host) => greetingOf(director, clock, host),
		async answer(request, gone) {
			const host = (request.headers.host ?? '').split(':')[0] ?? '';
			const path = request.url ?? '/';
			if (requests.length === MAX_LOG) requests.splice(0, MAX_LOG / 2);
			requests.push({
				at: clock.now(),
				host,
				path,
				method: request.method ?? 'GET',
				headers: request.headers,
			});
			return dated(await answer(director, clock, { host, path, request, gone }), clock.now());
		},
	});

	return {
		port: transport.port,
		spki: trusted.spki,
		certificatePem: trusted.pem,
		hosts: HOSTS,
		setWeather: director.setWeather,
		setFeed: director.setFeed,
		setStatement: director.setStatement,
		clock,
		requests,
		close: transport.close,
	};
}

/** A server's clock is that of its world. */
function dated(reply: Reply, at: number): Reply {
	if (reply.kind !== 'http') return reply;
	return { ...reply, headers: { date: new Date(at).toUTCString(), ...reply.headers } };
}

/** How a connection starts, from the current weather of its host. */
function greetingOf(director: Director, clock: VirtualClock, host: string): Greeting {
	const role = roleOf(host);
	const weather = settle(
		director.weatherOf(host, '/'),
		role?.role === 'provider' ? role.provider : undefined,
		clock.now(),
	);
	switch (weather.state) {
		case 'tls_expired':
			return 'expired';
		case 'captive_portal':
			return 'stranger';
		case 'reset':
		case 'refused':
		case 'name_not_found':
			return 'cut';
		default:
			return 'trusted';
	}
}

type Asked = { host: string; path: string; request: IncomingMessage; gone: AbortSignal };

async function answer(director: Director, clock: VirtualClock, asked: Asked): Promise<Reply> {
	const { host, path, request } = asked;
	const role = roleOf(host, path);
	if (role?.role === 'control_page') return answerControl(director, clock, asked);
	const weather = director.weatherOf(host, path);
	const at = clock.now();
	if (role?.role === 'provider') {
		const { cookie } = request.headers;
		return respond(weather, {
			provider: role.provider,
			place: role.place,
			host,
			path,
			at,
			...(cookie === undefined ? {} : { cookie }),
		});
	}
	// Hosts without a provider fail like one, and otherwise serve their own content.
	if (weather.state !== 'healthy') {
		return respond(weather, { provider: 'libero', place: 'portal', host, path, at });
	}
	if (role?.role === 'feed' || role?.role === 'press') return answerFeed(director, role.role, asked, at);
	return role?.role === 'control' ? controlAnswer(host) : html(elsewherePage());
}
