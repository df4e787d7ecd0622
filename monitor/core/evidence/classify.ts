/** One raw answer to one class (docs/design.md#truth). What the class means for the service is the assessment's to say. */

import { findNotice } from '../italian/notice';
import { isProviderHost, PROVIDER, type ProbeTarget } from '../providers';
import { hostOf } from './address';
import { isPassage } from './connectivity';
import { forwardTarget } from './forward';
import { fingerprintOf, markOf, samePage } from './marks';
import { type Page, readPage } from './page';
import type { PageFingerprint, ProbeResult, RawAnswer, SiteNotice } from './probe-result';

export const MAX_NOTICE_CHARS = 500;
const REFUSALS = new Set([401, 403, 429, 451]);

type Answered = Extract<RawAnswer, { outcome: 'answer' }>;

/** The next address of a page that only forwards, within the provider's hosts or not; nothing if it is a page to judge. */
export function forwardOf(raw: RawAnswer): string | null {
	if (raw.outcome !== 'answer' || raw.httpStatus >= 400) return null;
	return forwardTarget(readPage(raw.body), raw.url);
}

/**
 * Classifies an answer. `learned` is the page learned at this target, if any.
 * Linear in the body. Never throws.
 */
export function classify(target: ProbeTarget, raw: RawAnswer, learned: PageFingerprint | null): ProbeResult {
	switch (raw.outcome) {
		case 'no_permission':
			return { kind: 'no_permission' };
		case 'timeout':
			return timedOut(raw);
		case 'failed':
			return classifyFailure(target, raw);
		case 'answer':
			return classifyAnswer(target, raw, learned);
	}
}

function timedOut({ durationMs, url }: Extract<RawAnswer, { outcome: 'timeout' }>): ProbeResult {
	const host = url === undefined ? null : hostOf(url);
	return host === null ? { kind: 'timeout', durationMs } : { kind: 'timeout', durationMs, host };
}

function classifyFailure(target: ProbeTarget, raw: Extract<RawAnswer, { outcome: 'failed' }>): ProbeResult {
	const { cause, durationMs } = raw;
	const landed = raw.redirectedTo === undefined ? null : hostOf(raw.redirectedTo);
	if (landed !== null && !isProviderHost(PROVIDER[target.provider], landed))
		return { kind: 'intercepted', landedHost: landed, durationMs };
	// Each turn of the loop was an answer of the provider's own host.
	if (cause === 'redirect_loop') {
		const host = landed ?? hostOf(target.url) ?? '';
		return { kind: 'inconclusive', because: 'cookie_needed', host, durationMs };
	}
	return { kind: 'unreachable', cause, durationMs };
}

function classifyAnswer(target: ProbeTarget, raw: Answered, learned: PageFingerprint | null): ProbeResult {
	const { httpStatus, durationMs, incomplete } = raw;
	if (!isPassage(httpStatus)) return { kind: 'unreachable', cause: 'proxy', durationMs };
	const host = hostOf(raw.url) ?? '';
	const provider = PROVIDER[target.provider];
	if (!isProviderHost(provider, host)) return { kind: 'intercepted', landedHost: host, durationMs };
	const retry = raw.retryAfterMs === undefined ? {} : { retryAfterMs: raw.retryAfterMs };

	// An error code in JSON is the middleware speaking: it is alive. A gateway's 5xx is not.
	if (target.layer === 'middleware' && httpStatus < 500 && httpStatus !== 429 && isJsonObject(raw.body))
		return { kind: 'reachable', strength: 'generic', host, durationMs };

	const page = readPage(raw.body);
	const notice = noticeOn(page);
	if (notice !== null) return { kind: 'notice', notice, host, httpStatus, durationMs, ...retry };
	if (httpStatus >= 500) return { kind: 'http_error', host, httpStatus, durationMs, ...retry };
	if (REFUSALS.has(httpStatus)) return { kind: 'refused', httpStatus, durationMs, ...retry };

	const forward = forwardTarget(page, raw.url);
	const forwardHost = forward === null ? null : hostOf(forward);
	if (forwardHost !== null && !isProviderHost(provider, forwardHost))
		return { kind: 'intercepted', landedHost: forwardHost, durationMs };

	const fingerprint = fingerprintOf(page, host);
	// The beginning of a page has marks of its own, and no fingerprint to compare.
	const found = httpStatus < 300 ? strength(page, fingerprint, incomplete ? null : learned) : null;
	if (incomplete !== undefined)
		return found === null
			? { kind: 'inconclusive', because: 'cut_off', host, durationMs }
			: { kind: 'reachable', strength: found, host, durationMs };
	return found === null
		? { kind: 'unexpected_content', host, httpStatus, durationMs, fingerprint }
		: { kind: 'reachable', strength: found, host, durationMs, fingerprint };
}

function strength(page: Page, fingerprint: PageFingerprint, learned: PageFingerprint | null) {
	return markOf(page) ?? (learned !== null && samePage(fingerprint, learned) ? 'learned' : null);
}

/** The notice a page shows, quoted from its visible text, or nothing. The title counts: some notices stand only there. */
export function noticeOn(page: Page): SiteNotice | null {
	const text = `${page.title}\n${page.text}`;
	const found = findNotice(text);
	if (found === null) return null;
	const end = Math.min(found.end, found.start + MAX_NOTICE_CHARS);
	return { kind: found.kind, text: text.slice(found.start, end) };
}

function isJsonObject(body: string): boolean {
	const trimmed = body.trim();
	if (!trimmed.startsWith('{')) return false;
	try {
		return typeof JSON.parse(trimmed) === 'object';
	} catch {
		return false;
	}
}
