/** The plain `GET` of a probe, by `fetch` alone: the worker and the terminal share it. */

import { retryAfterMs, serverAheadMs } from '../core/evidence/http-dates';
import { givenUp, type Progress, patienceEndsAt, WHOLE_MS } from '../core/evidence/patience';
import { MAX_BODY_BYTES, type RawAnswer } from '../core/evidence/probe-result';
import { type Body, readBody } from './body';

const REQUEST: RequestInit = {
	method: 'GET',
	credentials: 'omit',
	cache: 'no-store',
	referrerPolicy: 'no-referrer',
	redirect: 'follow',
};

/** One request, of whose time `spentMs` are gone. The cause of a failure stays `unknown`, as `fetch` does not tell. Never throws. */
export async function request(url: string, deadline: AbortSignal, spentMs = 0): Promise<RawAnswer> {
	const startedAt = performance.now();
	const wholeAt = startedAt + WHOLE_MS - spentMs;
	const progress: Progress = { startedAt, wholeAt, headersAt: null, pieceAt: null };
	const patience = new AbortController();
	let timer: ReturnType<typeof setTimeout> | undefined;
	const waitOn = () => {
		clearTimeout(timer);
		timer = setTimeout(() => patience.abort(), patienceEndsAt(progress) - performance.now());
	};
	const signal = AbortSignal.any([deadline, patience.signal]);
	const durationMs = () => Math.round(performance.now() - startedAt);
	waitOn();
	try {
		const response = await fetch(url, { ...REQUEST, signal });
		progress.headersAt = performance.now();
		waitOn();
		const body = await readBody(response, MAX_BODY_BYTES, () => {
			progress.pieceAt = performance.now();
			waitOn();
		});
		return answered(
			response,
			body,
			signal.aborted ? givenUp(progress, performance.now()) : null,
			durationMs(),
		);
	} catch {
		if (signal.aborted) return { outcome: 'timeout', durationMs: durationMs() };
		return { outcome: 'failed', cause: 'unknown', durationMs: durationMs() };
	} finally {
		clearTimeout(timer);
	}
}

/** What came, judged by nobody yet. A status that says "error" is an answer, though not a byte follows it. */
function answered(
	{ status, url, headers }: Response,
	{ text, end }: Body,
	gaveUp: ReturnType<typeof givenUp> | null,
	durationMs: number,
): RawAnswer {
	if (end === 'broken' && gaveUp === 'silent' && status < 400) return { outcome: 'timeout', durationMs, url };
	const incomplete = gaveUp === null || gaveUp === 'silent' ? 'broken_off' : gaveUp;
	const [date, nowAt] = [headers.get('date'), Date.now()];
	const retry = retryAfterMs(headers.get('retry-after'), date, nowAt);
	const ahead = serverAheadMs(date, headers.get('age'), nowAt);
	return {
		outcome: 'answer',
		httpStatus: status,
		url,
		contentType: headers.get('content-type') ?? '',
		body: text,
		truncated: end === 'cap',
		...(end === 'broken' ? { incomplete } : {}),
		durationMs,
		...(retry === undefined ? {} : { retryAfterMs: retry }),
		...(ahead === undefined ? {} : { serverAheadMs: ahead }),
	};
}
