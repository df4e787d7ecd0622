/** A request to a loopback server that is slow, broken or silent; timeouts are played on fake timers. */

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { plainLoad } from '../../../monitor/check/plain-load';
import { onward } from '../../../monitor/check/probe';
import { request } from '../../../monitor/check/request';
import { STALL_MS, WHOLE_MS } from '../../../monitor/core/evidence/patience';
import type { RawAnswer } from '../../../monitor/core/evidence/probe-result';

const URL = 'https://login.libero.it/';
const never = new AbortController().signal;

const PORTS = {
	now: Date.now,
	elapsed: () => performance.now(),
	timeout(ms: number) {
		const timer = new AbortController();
		setTimeout(() => timer.abort(), ms);
		return timer.signal;
	},
	load: plainLoad,
};

/** What the wire delivers at which ms: headers, pieces of the body, its end, or a break. */
type Play = {
	headersAt?: number;
	status?: number;
	pieces?: [at: number, text: string][];
	endsAt?: number;
	breaksAt?: number;
};

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] }));
afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

/** A `fetch` that plays the wire and obeys its signal. */
function play({ headersAt, status = 200, pieces = [], endsAt, breaksAt }: Play): void {
	vi.spyOn(globalThis, 'fetch').mockImplementation((_url, init) => {
		const signal = init?.signal as AbortSignal;
		const body = new ReadableStream<Uint8Array>({
			start(controller) {
				for (const [at, text] of pieces)
					setTimeout(() => !signal.aborted && controller.enqueue(new TextEncoder().encode(text)), at);
				if (endsAt !== undefined) setTimeout(() => !signal.aborted && controller.close(), endsAt);
				const fail = (error: Error) => controller.error(error);
				if (breaksAt !== undefined)
					setTimeout(() => !signal.aborted && fail(new TypeError('network error')), breaksAt);
				signal.addEventListener('abort', () => fail(new DOMException('aborted', 'AbortError')));
			},
		});
		return new Promise((resolve, reject) => {
			signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
			if (headersAt === undefined) return;
			const response = new Response(body, { status, headers: { 'content-type': 'text/html' } });
			Object.defineProperty(response, 'url', { value: URL });
			setTimeout(() => resolve(response), headersAt);
		});
	});
}

async function asked(wire: Play, deadline = never): Promise<RawAnswer> {
	play(wire);
	const answer = request(PORTS, URL, deadline);
	await vi.advanceTimersByTimeAsync(60_000);
	return answer;
}

const drops = (count: number, everyMs: number) =>
	Array.from({ length: count }, (_, i): [number, string] => [500 + i * everyMs, 'x']);

describe('a request', () => {
	test.each<[string, Play, object]>([
		[
			'whole and quick',
			{ headersAt: 80, pieces: [[100, 'page']], endsAt: 120 },
			{ outcome: 'answer', body: 'page' },
		],
		[
			'with slow headers',
			{ headersAt: 9_000, pieces: [[9_100, 'page']], endsAt: 9_200 },
			{ outcome: 'answer', body: 'page' },
		],
		[
			'with a slow first byte',
			{ headersAt: 80, pieces: [[12_000, 'page']], endsAt: 12_100 },
			{ outcome: 'answer', body: 'page' },
		],
		[
			'that takes longer than silence may',
			{ headersAt: 80, pieces: drops(20, 750), endsAt: 15_500 },
			{ outcome: 'answer', body: 'x'.repeat(20) },
		],
		[
			'that flows on and on',
			{ headersAt: 80, pieces: drops(40, 1_000) },
			{ outcome: 'answer', incomplete: 'too_slow' },
		],
		[
			'that stalls in the middle',
			{ headersAt: 80, pieces: [[100, 'begin']] },
			{ outcome: 'answer', incomplete: 'stalled', body: 'begin', durationMs: 100 + STALL_MS },
		],
		[
			'that breaks off',
			{ headersAt: 80, pieces: [[100, 'begin']], breaksAt: 200 },
			{ outcome: 'answer', incomplete: 'broken_off', body: 'begin' },
		],
		[
			'that breaks off after its headers',
			{ headersAt: 80, breaksAt: 200 },
			{ outcome: 'answer', incomplete: 'broken_off', body: '' },
		],
		['silent after its headers', { headersAt: 80 }, { outcome: 'timeout', url: URL, durationMs: WHOLE_MS }],
		['silent after an error', { headersAt: 80, status: 503 }, { outcome: 'answer', httpStatus: 503 }],
		['without an answer', {}, { outcome: 'timeout', durationMs: 10_000 }],
	])('%s', async (_, wire, answer) => {
		expect(await asked(wire)).toMatchObject(answer);
	});

	test('that is complete says nothing of being incomplete', async () => {
		expect(await asked({ headersAt: 80, endsAt: 100 })).not.toHaveProperty('incomplete');
	});

	test('ends with its check', async () => {
		const check = new AbortController();
		setTimeout(() => check.abort(), 2_000);
		expect(await asked({}, check.signal)).toMatchObject({ outcome: 'timeout', durationMs: 2_000 });
	});
});

describe('a page that forwards', () => {
	const forward: RawAnswer = {
		outcome: 'answer',
		httpStatus: 200,
		url: URL,
		body: '',
		truncated: false,
		durationMs: 9_000,
	};

	test('to silence is a timeout of a host that has answered', () => {
		expect(onward(forward, { outcome: 'timeout', durationMs: 10_000 })).toMatchObject({
			outcome: 'timeout',
			url: URL,
		});
	});

	test('that leaves no time afterwards is all that was seen', () => {
		expect(onward(forward, { outcome: 'timeout', durationMs: 7_000 })).toEqual({
			...forward,
			incomplete: 'too_slow',
		});
	});

	test('to an answer is that answer', () => {
		const next = { ...forward, body: 'next' };
		expect(onward(forward, next)).toBe(next);
	});
});
