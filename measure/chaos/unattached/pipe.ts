/**
 * Chromium over its debugging pipe, without puppeteer, which attaches to every worker that starts: a worker with a debugger
 * does not die. This client attaches only on request.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

type Answer = { id?: number; result?: unknown; error?: { message: string } };

export type Browser = {
	/** One command of the protocol, to the browser or to a session. Rejects with the browser's own error. */
	send<Result>(method: string, params?: object, sessionId?: string): Promise<Result>;
	close(): Promise<void>;
};

export function openByPipe(executablePath: string, args: readonly string[]): Browser {
	const child = spawn(executablePath, [...args, '--remote-debugging-pipe'], {
		stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
	});
	const [, , , toBrowser, fromBrowser] = child.stdio as unknown as [null, null, null, Writable, Readable];
	const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
	let lastId = 0;
	let rest = '';

	const hear = (message: Answer) => {
		const asked = message.id === undefined ? undefined : waiting.get(message.id);
		if (asked === undefined) return;
		waiting.delete(message.id as number);
		if (message.error === undefined) asked.resolve(message.result);
		else asked.reject(new Error(message.error.message));
	};
	fromBrowser.setEncoding('utf8').on('data', (text: string) => {
		const messages = (rest + text).split('\0');
		rest = messages.pop() ?? '';
		for (const message of messages) hear(JSON.parse(message));
	});
	child.on('exit', () => {
		for (const { reject } of waiting.values()) reject(new Error('the browser is gone'));
	});

	return {
		send: <Result>(method: string, params: object = {}, sessionId?: string) =>
			new Promise<Result>((resolve, reject) => {
				lastId += 1;
				waiting.set(lastId, { resolve: resolve as (result: unknown) => void, reject });
				toBrowser.write(`${JSON.stringify({ id: lastId, method, params, sessionId })}\0`);
			}),
		async close() {
			if (child.exitCode !== null) return;
			const gone = once(child, 'exit');
			child.kill();
			await gone;
		},
	};
}
