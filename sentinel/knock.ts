/** Probes one mail server: connects, runs the dialogue, and returns the outcome as a value. */

import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { SentinelReason } from '../monitor/core/sentinel/statement';
import { isImplicitTls, startDialogue } from './dialogue';
import type { Endpoint } from './doors';
import type { Route } from './routes';

export type Knocked =
	| { kind: 'answers'; ms: number }
	| { kind: 'fails'; reason: SentinelReason; ms: number; detail: string };

type Knocking = {
	route: Route;
	/** The client name sent to SMTP servers. */
	name: string;
	/** Aborts when the whole dialogue takes too long. */
	patience: AbortSignal;
	/** An answer that took longer is slow. */
	slowMs: number;
};

/** A greeting longer than this is no greeting. */
const MAX_CHARACTERS = 8_192;

/** Never rejects. */
export function knock(endpoint: Endpoint, { route, name, patience, slowMs }: Knocking): Promise<Knocked> {
	const { host, protocol } = endpoint;
	const startedAt = performance.now();
	return new Promise((resolve) => {
		const socket = open(endpoint, route);
		const end = (outcome: { reason: SentinelReason; detail: string } | null) => {
			patience.removeEventListener('abort', giveUp);
			const ms = Math.round(performance.now() - startedAt);
			if (outcome !== null) resolve({ kind: 'fails', ...outcome, ms });
			else if (ms > slowMs) resolve({ kind: 'fails', reason: 'slow', ms, detail: `${host} ${ms} ms` });
			else resolve({ kind: 'answers', ms });
			// No code reads the rest of the dialogue.
			socket.end();
			setTimeout(() => socket.destroy(), 1_000).unref();
		};
		const fail = (reason: SentinelReason, detail: string) => end({ reason, detail: `${host} ${detail}` });
		let heard = '';
		let said = 0;
		const giveUp = () => {
			fail(said > 0 ? 'slow' : 'silent', 'no end');
			socket.destroy();
		};
		patience.addEventListener('abort', giveUp);
		const dialogue = startDialogue(protocol, name);
		socket.setEncoding('latin1');
		socket.on('data', (piece: string) => {
			said += piece.length;
			heard += piece;
			if (said > MAX_CHARACTERS) return fail('wrong_protocol', 'a greeting without end');
			for (let at = heard.indexOf('\n'); at >= 0; at = heard.indexOf('\n')) {
				const line = heard.slice(0, at).replace(/\r$/, '');
				heard = heard.slice(at + 1);
				const step = dialogue.hear(line);
				if (step.kind === 'bad') return fail(step.reason, JSON.stringify(line.slice(0, 80)));
				if (step.kind === 'say' || step.kind === 'well') socket.write(`${step.line}\r\n`);
				if (step.kind === 'well') return end(null);
			}
		});
		socket.on('error', (error: NodeJS.ErrnoException) =>
			fail(reasonOf(error.code ?? ''), error.code ?? error.message),
		);
		socket.on('close', () => fail('cut_off', 'closed'));
	});
}

function open({ host, port, protocol }: Endpoint, { resolve, ca }: Route): Socket {
	const to = resolve(host, port);
	if (!isImplicitTls(protocol)) return connectPlain({ host: to.host, port: to.port });
	return connectTls({ host: to.host, port: to.port, servername: host, ...(ca === null ? {} : { ca }) });
}

const NOT_CONNECTED = new Set([
	...['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'EADDRNOTAVAIL'],
]);

function reasonOf(code: string): SentinelReason {
	if (NOT_CONNECTED.has(code)) return 'no_connection';
	if (code === 'ETIMEDOUT') return 'silent';
	if (/CERT|ALTNAME|SELF_SIGNED|UNABLE_TO|ISSUER/.test(code)) return 'bad_certificate';
	return /^ERR_SSL|EPROTO/.test(code) ? 'no_tls' : 'cut_off';
}
