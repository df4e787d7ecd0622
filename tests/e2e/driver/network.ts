/**
 * The wire between a browser and the simulator: one loopback listener for both browsers, so that a test can cut it.
 * Chromium's resolver rules bring it bare TLS (the name is in the ClientHello), Firefox speaks HTTP CONNECT to it as to a
 * proxy. The traffic itself is unchanged.
 */

import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { isWholeHello, serverNameOf } from './server-name';

/** What becomes of a connection to a host. `denied`, `asked_password`: a proxy's responses, where the browser uses the wire as one. */
export type Passage = 'open' | 'reset' | 'hang' | 'denied' | 'asked_password';

const PROXY_ANSWER: Partial<Record<Passage, string>> = {
	denied: 'HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n',
	asked_password:
		'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="office"\r\nContent-Length: 0\r\n\r\n',
};

export type Network = {
	port: number;
	/** Cuts (or restores) the wire to every host, or to those named. Open connections are cut as well. */
	set(passage: Passage, hosts?: readonly string[]): void;
	/** Everything passes again. */
	mend(): void;
	/** Leads to another simulator from now on; connections to the previous one are cut, and all hosts are open. */
	leadTo(next: Pick<Options, 'target' | 'unknownHosts'>): void;
	close(): Promise<void>;
};

type Options = {
	/** Port of the simulator, on loopback. */
	target: number;
	/** Hosts that lead to the simulator; the browser's background traffic to any other is cut. */
	hosts: readonly string[];
	/** Hosts without an address, for Firefox: Chromium gets them as resolver rules. */
	unknownHosts?: readonly string[];
};

export async function openNetwork({ hosts, ...options }: Options): Promise<Network> {
	let { target, unknownHosts = [] } = options;
	let everyHost: Passage = 'open';
	const byHost = new Map<string, Passage>();
	const sockets = new Map<Socket, string>();

	const passageOf = (host: string): Passage =>
		everyHost !== 'open' ? everyHost : hosts.includes(host) ? (byHost.get(host) ?? 'open') : 'reset';

	const lead = (socket: Socket, host: string, first: Buffer) => {
		sockets.set(socket, host);
		const passage = passageOf(host);
		if (passage === 'reset') socket.resetAndDestroy();
		if (passage !== 'open') return;
		const upstream = connect(target, '127.0.0.1');
		upstream.on('error', () => socket.resetAndDestroy());
		upstream.on('close', () => socket.destroy());
		socket.on('close', () => upstream.destroy());
		upstream.write(first);
		socket.pipe(upstream).pipe(socket);
	};

	const server = createServer((socket) => {
		sockets.set(socket, '');
		socket.on('error', () => socket.destroy());
		socket.on('close', () => sockets.delete(socket));
		let hello = Buffer.alloc(0);
		const greet = (chunk: Buffer) => {
			hello = Buffer.concat([hello, chunk]);
			const proxied = /^CONNECT ([^:\s]+):\d+ [\s\S]*\r\n\r\n$/.exec(hello.toString('latin1'))?.[1];
			if (proxied === undefined && !isWholeHello(hello)) return;
			socket.off('data', greet).pause();
			if (proxied === undefined) return lead(socket, serverNameOf(hello) ?? '', hello);
			// Firefox reads a proxy's 404 as "name not found" (nsHttpConnection, after Squid's habit).
			if (unknownHosts.includes(proxied)) return socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
			const refusal = PROXY_ANSWER[passageOf(proxied)];
			if (refusal !== undefined) return socket.end(refusal);
			socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
			lead(socket, proxied, Buffer.alloc(0));
		};
		socket.on('data', greet);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');

	const cut = (isCut: (host: string) => boolean) => {
		for (const [socket, host] of sockets) if (isCut(host)) socket.resetAndDestroy();
	};
	return {
		port: (server.address() as AddressInfo).port,
		set(passage, named) {
			if (named === undefined) everyHost = passage;
			else for (const host of named) byHost.set(host, passage);
			if (passage !== 'open') cut((host) => named === undefined || named.includes(host));
		},
		mend() {
			// A hung connection has missed its hello: only a new one can pass.
			cut((host) => host !== '' && passageOf(host) !== 'open');
			everyHost = 'open';
			byHost.clear();
		},
		leadTo(next) {
			// An extension that came with its browser has already sent requests, to this simulator.
			const isOther = next.target !== target;
			({ target, unknownHosts = [] } = next);
			everyHost = 'open';
			byHost.clear();
			if (isOther) cut(() => true);
		},
		async close() {
			cut(() => true);
			server.close();
			await once(server, 'close');
		},
	};
}
