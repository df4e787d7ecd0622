/** Loads for a program that overrides DNS: as much of `fetch` as the check needs, over node:https. */

import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request as requestTls } from 'node:https';
import { Readable } from 'node:stream';
import type { ProbePorts } from '../monitor/check/ports';
import type { NetworkCause } from '../monitor/core/evidence/probe-result';
import { err, ok, type Result } from '../monitor/core/result';
import type { Route } from './routes';

const MAX_REDIRECTS = 20;
const NULL_BODY = new Set([204, 205, 304]);

type Failure = { cause: NetworkCause };

/** The port through which a check loads pages. Whatever a server answers is a value: all sentinels meet the same answer. */
export function loadBy(route: Route): ProbePorts['load'] {
	return async (url, { signal, method = 'GET', redirect = 'follow' }) => {
		let address = url;
		for (let hops = 0; hops <= MAX_REDIRECTS; hops++) {
			const answered = await once(address, method, signal ?? null, route);
			if (!answered.ok) return answered;
			const { statusCode: status = 0, headers } = answered.value;
			const moves = status >= 300 && status < 400 && headers.location !== undefined;
			if (!moves || redirect === 'manual') return ok(responseOf(answered.value, method, address));
			answered.value.destroy();
			const next = URL.parse(headers.location ?? '', address);
			if (next === null || !/^https?:$/.test(next.protocol)) return err({ cause: 'unknown' });
			address = next.href;
		}
		return err({ cause: 'redirect_loop' });
	};
}

function responseOf(answer: IncomingMessage, method: string, url: string): Response {
	const headers = new Headers();
	for (const [name, value] of Object.entries(answer.headers))
		if (value !== undefined) headers.set(name, String(value));
	const status = answer.statusCode ?? 0;
	const empty = NULL_BODY.has(status) || method === 'HEAD';
	if (empty) answer.resume();
	// Node's web stream is the web's: the types are declared twice.
	const body = empty ? null : (Readable.toWeb(answer) as unknown as ReadableStream<Uint8Array>);
	// Servers send statuses that the constructor refuses, such as 999.
	const legal = status >= 200 && status < 600 ? status : 599;
	return Object.defineProperties(new Response(body, { status: legal, headers }), {
		status: { value: status },
		url: { value: url },
	});
}

function once(
	address: string,
	method: string,
	signal: AbortSignal | null,
	{ resolve, ca }: Route,
): Promise<Result<IncomingMessage, Failure>> {
	const { protocol, hostname, port, pathname, search, host } = new URL(address);
	const secure = protocol === 'https:';
	const to = resolve(hostname, Number(port) || (secure ? 443 : 80));
	const options = {
		host: to.host,
		port: to.port,
		method,
		path: pathname + search,
		agent: false,
		headers: {
			host,
			accept: 'text/html,application/json;q=0.9,*/*;q=0.5',
			'user-agent': 'PostaViva-sentinel',
		},
		...(signal === null ? {} : { signal }),
	};
	return new Promise((done) => {
		const sent = secure
			? requestTls({ ...options, servername: hostname, ...(ca === null ? {} : { ca }) })
			: requestPlain(options);
		sent.on('response', (answer) => done(ok(answer)));
		sent.on('error', (error: NodeJS.ErrnoException) => done(err({ cause: causeOf(error.code ?? '') })));
		sent.end();
	});
}

function causeOf(code: string): NetworkCause {
	if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'name_not_resolved';
	if (code === 'ECONNREFUSED') return 'refused';
	if (code === 'ECONNRESET') return 'reset';
	return /CERT|ALTNAME|SELF_SIGNED|UNABLE_TO|SSL|EPROTO/.test(code) ? 'tls' : 'unknown';
}
