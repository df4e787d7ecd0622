/** The TLS server that plays replies, including failures below HTTP. Handles sockets; independent of providers. */

import type { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { createSecureContext, type SecureContext, type TLSSocket } from 'node:tls';
import { createGzip } from 'node:zlib';
import type { Certificate } from './certificates';
import type { HttpReply, Reply } from './reply';

/** What to do with a connection, chosen by the server name in its first packet. */
export type Greeting = 'trusted' | 'expired' | 'stranger' | 'cut';

type TransportOptions = {
	port: number;
	certificates: Record<Exclude<Greeting, 'cut'>, Certificate>;
	/** Called for each new connection. */
	greet(host: string): Greeting;
	/** Called for each request. */
	answer(request: IncomingMessage, gone: AbortSignal): Promise<Reply>;
};

type Transport = { port: number; close(): Promise<void> };

/** The maximum lifetime of a connection, whatever is played on it. */
const LONGEST_MS = 120_000;

/** Listens on loopback only. */
export async function openTransport(options: TransportOptions): Promise<Transport> {
	const { certificates } = options;
	const contexts = {
		trusted: contextOf(certificates.trusted),
		expired: contextOf(certificates.expired),
		stranger: contextOf(certificates.stranger),
	};
	const sockets = new Set<Socket>();
	const server: Server = createServer(
		{
			cert: certificates.trusted.pem,
			key: certificates.trusted.privateKeyPem,
			SNICallback(
				this: TLSSocket,
				host: string,
				done: (error: Error | null, context?: SecureContext) => void,
			) {
				const greeting = options.greet(host);
				if (greeting === 'cut') this.destroy();
				else done(null, contexts[greeting]);
			},
		},
		(request, response) => {
			const gone = new AbortController();
			response.once('close', () => gone.abort());
			options
				.answer(request, gone.signal)
				.then((reply) => play(reply, request, response))
				.catch(() => request.socket.destroy());
		},
	);
	// Browsers reuse connections. When one is cut at a request, they retry on a new one, and its handshake decides.
	server.keepAliveTimeout = 10_000;
	server.on('connection', (socket: Socket) => {
		sockets.add(socket);
		socket.setTimeout(LONGEST_MS, () => socket.destroy());
		socket.once('close', () => sockets.delete(socket));
	});
	server.on('tlsClientError', (_error, socket) => socket.destroy());
	server.on('clientError', (_error, socket) => socket.destroy());
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(options.port, '127.0.0.1', resolve);
	});
	return {
		port: (server.address() as AddressInfo).port,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				for (const socket of sockets) socket.destroy();
			}),
	};
}

function contextOf(certificate: Certificate): SecureContext {
	return createSecureContext({ cert: certificate.pem, key: certificate.privateKeyPem });
}

async function play(reply: Reply, request: IncomingMessage, response: ServerResponse): Promise<void> {
	if (reply.kind === 'hang') return;
	if (reply.kind !== 'http') {
		// Too late to refuse the connection or its name: clients with an open one see it cut.
		request.socket.destroy();
		return;
	}
	if (reply.delayMs !== undefined) await wait(reply.delayMs, response);
	if (response.destroyed) return;
	if (reply.flow !== undefined && request.method !== 'HEAD') {
		await trickle(reply, reply.flow, response);
	} else if (reply.filler === undefined) {
		response.writeHead(reply.status, { ...reply.headers, 'content-length': Buffer.byteLength(reply.body) });
		response.end(request.method === 'HEAD' ? undefined : reply.body);
	} else {
		await pour(reply, reply.filler, response);
	}
}

/** Ten chunks a second; the connection breaks where the body is cut. */
async function trickle(
	{ status, headers, body }: HttpReply,
	{ bytesPerS, cutAt }: NonNullable<HttpReply['flow']>,
	response: ServerResponse,
): Promise<void> {
	const bytes = Buffer.from(body);
	const end = Math.min(bytes.length, cutAt ?? bytes.length);
	const step = bytesPerS === undefined ? bytes.length : Math.ceil(bytesPerS / 10);
	response.writeHead(status, { ...headers, 'content-length': bytes.length });
	response.flushHeaders();
	for (let at = 0; at < end && !response.destroyed; at += step) {
		await new Promise((sent) => response.write(bytes.subarray(at, Math.min(end, at + step)), sent));
		if (bytesPerS !== undefined) await wait(100, response);
	}
	// On a break browsers drop bytes not yet delivered. A real line dies later than its last bytes, so wait.
	if (end < bytes.length) await wait(500, response);
	if (end < bytes.length) response.socket?.destroySoon();
	else response.end();
}

/** Streams the body and its filler, as far as the client reads. */
async function pour(reply: HttpReply, filler: { bytes: number; gzip: boolean }, response: ServerResponse) {
	response.writeHead(reply.status, {
		...reply.headers,
		...(filler.gzip ? { 'content-encoding': 'gzip' } : {}),
	});
	const sink = filler.gzip ? createGzip() : response;
	if (sink !== response) sink.pipe(response);
	sink.on('error', () => response.destroy());
	sink.write(reply.body);
	const chunk = Buffer.alloc(64 * 1024, ' ');
	const gone = happened(response, 'close');
	for (let sent = 0; sent < filler.bytes && !response.destroyed; sent += chunk.length) {
		if (!sink.write(chunk)) await Promise.race([happened(sink, 'drain'), gone]);
	}
	sink.end();
}

function happened(emitter: EventEmitter, event: string): Promise<void> {
	return new Promise((resolve) => emitter.once(event, () => resolve()));
}

function wait(ms: number, response: ServerResponse): Promise<void> {
	return new Promise((resolve) => {
		const end = () => {
			clearTimeout(timer);
			response.off('close', end);
			resolve();
		};
		const timer = setTimeout(end, ms);
		response.once('close', end);
	});
}
