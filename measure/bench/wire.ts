/** A proxy between the browser and the simulator that counts the traffic. */

import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import type { Simulator } from '../../simulator/server';

export type Wire = {
	port: number;
	reset(): void;
	/** Since the last reset: requests that reached the simulator, and bytes sent and received by the browser, TLS included. */
	counted(): { requests: number; up: number; down: number };
	close(): void;
};

export async function openWire(simulator: Simulator): Promise<Wire> {
	const bytes = { up: 0, down: 0 };
	const server = createServer((socket) => {
		const upstream = connect(simulator.port, '127.0.0.1');
		socket.on('data', (chunk) => {
			bytes.up += chunk.byteLength;
		});
		upstream.on('data', (chunk) => {
			bytes.down += chunk.byteLength;
		});
		for (const end of [socket, upstream])
			end.on('error', () => {
				socket.destroy();
				upstream.destroy();
			});
		socket.on('close', () => upstream.destroy());
		upstream.on('close', () => socket.destroy());
		socket.pipe(upstream).pipe(socket);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		port: (server.address() as AddressInfo).port,
		reset() {
			bytes.up = 0;
			bytes.down = 0;
			simulator.requests.length = 0;
		},
		counted: () => ({ requests: simulator.requests.length, ...bytes }),
		close: () => void server.close(),
	};
}
