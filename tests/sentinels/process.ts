/** A program of Debian's that a test starts, stops and starts again. */

import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { waitFor } from '../e2e/driver/wait';

export type Program = {
	start(): void;
	/** Ends it, however it is; resolves when it is gone. */
	stop(signal?: NodeJS.Signals): Promise<void>;
};

export function program(command: string, args: readonly string[], log: string): Program {
	let child: ChildProcess | undefined;
	return {
		start() {
			child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
			for (const stream of [child.stdout, child.stderr])
				stream?.on('data', (text: Buffer) => appendFileSync(log, text));
		},
		async stop(signal = 'SIGTERM') {
			const ending = child;
			child = undefined;
			if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return;
			const gone = new Promise<void>((done) => ending.once('exit', () => done()));
			ending.kill(signal);
			await gone;
		},
	};
}

/** Ports that are free now. */
export async function freePorts(count: number): Promise<number[]> {
	const servers = await Promise.all(
		Array.from({ length: count }, async () => {
			const server = createServer();
			await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
			return server;
		}),
	);
	const ports = servers.map((server) => (server.address() as { port: number }).port);
	await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
	return ports;
}

export async function untilReady(url: string): Promise<void> {
	await waitFor(`${url} to answer`, async () => (await fetch(url).catch(() => null))?.ok || undefined, {
		timeoutMs: 60_000,
	});
}
