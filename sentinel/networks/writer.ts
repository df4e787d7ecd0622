/** The writer: receives Alertmanager, keeps records, renews the statement. It can restore its state from its folder. */

import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { SentinelWord } from '../../monitor/core/sentinel/statement';
import { MINUTE_MS } from '../../monitor/core/time';
import { createPublisher, type PublisherOptions } from '../publisher';
import { type Firing, readNotification, wordsOf } from './alerts';

type WriterOptions = PublisherOptions & {
	now: () => number;
	/** An alert, or the heartbeat, expires after this silence: five of Alertmanager's repetitions. */
	silenceMs?: number;
	say: (line: string) => void;
};

type Writer = {
	/** Takes a notification; false if it is invalid. Throws if the disk refuses the write. */
	hear(body: unknown): boolean;
	/** Renews the statement from recent notifications. */
	renew(): void;
};

export function createWriter({ now, silenceMs = 5 * MINUTE_MS, say, ...options }: WriterOptions): Writer {
	const publisher = createPublisher(options);
	const startedAt = now();
	let words: readonly SentinelWord[] = publisher.recorded();
	const firing = new Map<string, Firing>();
	let beatAt: number | null = null;

	function renew(): void {
		const at = now();
		// A new process has received nothing yet: the last statement holds until it has, or until silence means something.
		if (beatAt === null && at - startedAt < silenceMs) return;
		for (const [id, alert] of firing) if (at - alert.heardAt > silenceMs) firing.delete(id);
		const hearing = beatAt !== null && at - beatAt <= silenceMs;
		words = wordsOf(words, [...firing.values()], hearing, at);
		for (const { provider, component, from, state } of publisher.publish(words, at))
			say(`${new Date(at).toISOString()} ${provider} ${component}: ${from ?? 'unknown'} → ${state}`);
	}

	return {
		hear(body) {
			const at = now();
			const heard = readNotification(body, at);
			if (heard === null) return false;
			for (const alert of heard.firing) {
				if (alert.state === 'heartbeat') beatAt = at;
				firing.set(alert.fingerprint, alert);
			}
			for (const id of heard.resolved) firing.delete(id);
			renew();
			return true;
		},
		renew,
	};
}

/** Enough for a notification with all alerts. */
const MAX_BODY = 256 * 1024;

/** Listens on loopback only: any client that may post here may issue statements for the sentinels. */
export function listen(writer: Writer, port: number, say: (line: string) => void): Server {
	const server = createServer(async (request, response) => {
		const end = (status: number, text: string) => response.writeHead(status).end(text);
		if (request.method !== 'POST' || request.url !== '/alerts') return end(404, 'POST /alerts');
		const body = await read(request);
		if (body === undefined) return end(413, 'too large');
		let value: unknown;
		try {
			value = JSON.parse(body);
		} catch {
			return end(400, 'no JSON');
		}
		try {
			return writer.hear(value) ? end(200, 'ok') : end(400, 'no notification');
		} catch (error) {
			// Alertmanager retries; the current statement stays.
			say(`the statement is not written: ${(error as NodeJS.ErrnoException).code ?? error}`);
			return end(500, 'not written');
		}
	});
	return server.listen(port, '127.0.0.1');
}

async function read(request: IncomingMessage): Promise<string | undefined> {
	let body = '';
	for await (const piece of request.setEncoding('utf8')) {
		body += piece;
		if (body.length > MAX_BODY) return undefined;
	}
	return body;
}
