/** The plain `GET` of a probe: no cookies, cache or referrer, limited in time and size. Returns the response unjudged. */

import { retryAfterMs, serverAheadMs } from '../core/evidence/http-dates';
import { givenUp, type Progress, patienceEndsAt, WHOLE_MS } from '../core/evidence/patience';
import { MAX_BODY_BYTES, type RawAnswer } from '../core/evidence/probe-result';
import { type Body, readBody } from './body';
import type { ProbePorts } from './ports';

const REQUEST: RequestInit = {
	method: 'GET',
	credentials: 'omit',
	cache: 'no-store',
	referrerPolicy: 'no-referrer',
	redirect: 'follow',
};

/** What a request needs from its environment. */
export type Requesting = Pick<ProbePorts, 'now' | 'elapsed' | 'timeout' | 'load'>;

/** One request that has already used `spentMs` of its time. Never rejects. */
export async function request(
	ports: Requesting,
	url: string,
	deadline: AbortSignal,
	spentMs = 0,
): Promise<RawAnswer> {
	const startedAt = ports.elapsed();
	const wholeAt = startedAt + WHOLE_MS - spentMs;
	const progress: Progress = { startedAt, wholeAt, headersAt: null, pieceAt: null };
	const patience = patienceWith(ports, progress);
	const signal = AbortSignal.any([deadline, patience.signal]);
	const durationMs = () => Math.round(ports.elapsed() - startedAt);
	const loaded = await ports.load(url, { ...REQUEST, signal });
	if (!loaded.ok)
		return signal.aborted
			? { outcome: 'timeout', durationMs: durationMs() }
			: { outcome: 'failed', ...loaded.error, durationMs: durationMs() };
	progress.headersAt = ports.elapsed();
	patience.progressed();
	const body = await readBody(loaded.value, MAX_BODY_BYTES, () => {
		progress.pieceAt = ports.elapsed();
		patience.progressed();
	});
	const gaveUp = signal.aborted ? givenUp(progress, ports.elapsed()) : null;
	return answered(loaded.value, body, gaveUp, { durationMs: durationMs(), nowAt: ports.now() });
}

/** A signal that aborts when a request makes no progress for too long. */
function patienceWith(
	{ elapsed, timeout }: Requesting,
	progress: Progress,
): { signal: AbortSignal; progressed(): void } {
	const patience = new AbortController();
	let armedFor = Number.POSITIVE_INFINITY;
	function progressed(): void {
		const endsAt = patienceEndsAt(progress);
		if (endsAt >= armedFor) return;
		armedFor = endsAt;
		timeout(Math.max(0, Math.ceil(endsAt - elapsed()))).addEventListener('abort', () => {
			if (armedFor !== endsAt) return;
			armedFor = Number.POSITIVE_INFINITY;
			if (elapsed() >= patienceEndsAt(progress)) patience.abort();
			else progressed();
		});
	}
	progressed();
	return { signal: patience.signal, progressed };
}

/** The response, still unjudged. A status that says "error" is an answer, even if no byte follows it. */
function answered(
	{ status, url, headers }: Response,
	{ text, end }: Body,
	gaveUp: ReturnType<typeof givenUp> | null,
	{ durationMs, nowAt }: { durationMs: number; nowAt: number },
): RawAnswer {
	if (end === 'broken' && gaveUp === 'silent' && status < 400) return { outcome: 'timeout', durationMs, url };
	const incomplete = gaveUp === null || gaveUp === 'silent' ? 'broken_off' : gaveUp;
	const date = headers.get('date');
	const retry = retryAfterMs(headers.get('retry-after'), date, nowAt);
	const ahead = serverAheadMs(date, headers.get('age'), nowAt);
	return {
		outcome: 'answer',
		httpStatus: status,
		url,
		body: text,
		truncated: end === 'cap',
		...(end === 'broken' ? { incomplete } : {}),
		durationMs,
		...(retry === undefined ? {} : { retryAfterMs: retry }),
		...(ahead === undefined ? {} : { serverAheadMs: ahead }),
	};
}
