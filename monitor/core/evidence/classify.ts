/** From a raw response to its class (docs/design.md#truth). The assessment decides what the class means for the service. */

import { hostOf } from '../address';
import { providersNamed } from '../formats/mentions';
import { readSiteText, type SiteText } from '../italian/site-text';
import { type Page, readPage } from '../page/page';
import { isProviderHost, livesOn, PROVIDER, type ProbeTarget, type ProviderId } from '../providers';
import { strangerIn } from './between';
import { speakerOf } from './connectivity';
import { forwardTarget } from './forward';
import { fingerprintOf, markOf, samePage } from './marks';
import { isJson, readAppSuite } from './middleware';
import type { PageFingerprint, ProbeResult, RawAnswer } from './probe-result';
import { isRefusal, wallOf } from './walls';

const MAX_NOTICE_CHARS = 500;

type Answered = Extract<RawAnswer, { outcome: 'answer' }>;

/** The next address of a page that only forwards, on the provider's hosts or not; null if it is a page to judge. */
export function forwardOf(raw: RawAnswer): string | null {
	if (raw.outcome !== 'answer' || raw.httpStatus >= 400 || raw.httpStatus === 202) return null;
	const page = readPage(raw.body);
	const forward = forwardTarget(page, raw.url);
	// A shell or a wall may contain a script that forwards; a page that reports trouble must be read.
	if (forward === null || !forward.plain || markOf(page, raw.url, true) !== null || wallOf(page) !== null)
		return null;
	return readSiteText(textOf(page)).notice === null ? forward.url : null;
}

/**
 * Classifies a response. `learned` is the page learned at this target, if any; `throttleable`: the browser may be stopping its requests.
 * Linear in the body. Never throws.
 */
export function classify(
	target: ProbeTarget,
	raw: RawAnswer,
	learned: PageFingerprint | null,
	throttleable = false,
): ProbeResult {
	switch (raw.outcome) {
		case 'timeout':
			return timedOut(raw);
		case 'failed':
			return classifyFailure(target, raw, throttleable);
		case 'answer':
			return classifyAnswer(target, raw, learned);
	}
}

function timedOut({ durationMs, url }: Extract<RawAnswer, { outcome: 'timeout' }>): ProbeResult {
	const host = url === undefined ? null : hostOf(url);
	return host === null ? { kind: 'timeout', durationMs } : { kind: 'timeout', durationMs, host };
}

function classifyFailure(
	target: ProbeTarget,
	raw: Extract<RawAnswer, { outcome: 'failed' }>,
	throttleable: boolean,
): ProbeResult {
	const { cause, durationMs } = raw;
	// Our own abort is a timeout, so this one is the browser's, as when it throttles an address behind a redirect.
	if (cause === 'aborted' || (cause === 'untraced' && throttleable)) return { kind: 'stopped', durationMs };
	const landed = raw.redirectedTo === undefined ? null : hostOf(raw.redirectedTo);
	if (landed !== null && !isProviderHost(PROVIDER[target.provider], landed))
		return { kind: 'intercepted', landedHost: landed, durationMs };
	// Each turn of the loop was a response from the provider's own host.
	if (cause === 'redirect_loop') {
		const host = landed ?? hostOf(target.url) ?? '';
		return { kind: 'inconclusive', because: 'cookie_needed', host, durationMs };
	}
	// A browser that hides our own request from us follows a policy.
	return { kind: 'unreachable', cause: cause === 'untraced' ? 'blocked_by_policy' : cause, durationMs };
}

function classifyAnswer(target: ProbeTarget, raw: Answered, learned: PageFingerprint | null): ProbeResult {
	const { httpStatus, durationMs, incomplete } = raw;
	const host = hostOf(raw.url) ?? '';
	const by = speakerOf(httpStatus);
	if (by !== null) return { kind: 'intercepted', landedHost: host, by, durationMs };
	const provider = PROVIDER[target.provider];
	if (!isProviderHost(provider, host)) return { kind: 'intercepted', landedHost: host, durationMs };
	const retry = raw.retryAfterMs === undefined ? {} : { retryAfterMs: raw.retryAfterMs };
	const refused = { kind: 'refused', httpStatus, durationMs, ...retry } as const;

	if (target.layer === 'middleware') {
		const answer = readAppSuite(raw.body);
		if (answer?.kind === 'failing')
			return { kind: 'http_error', host, httpStatus, durationMs, code: answer.code, ...retry };
		if (answer !== null && httpStatus < 500 && !isTooMany(httpStatus))
			return { kind: 'reachable', strength: 'generic', host, durationMs };
	}

	const page = readPage(raw.body);
	const lives = livesOn(provider, host);
	const mark =
		target.layer === 'middleware' || httpStatus >= 300 ? null : markOf(page, raw.url, lives === 'mail');
	const json = isJson(raw.body);
	if (mark === null && (wallOf(page) !== null || (json && /captcha/i.test(raw.body)))) return refused;
	const text = textOf(page);
	const whole = incomplete === undefined && !raw.truncated;
	const stranger = mark === null && !json ? strangerIn(page) : null;
	const said = json || stranger !== null ? null : readSiteText(text);
	const notice =
		said === null ? null : noticeAmong(said, { stands: mark?.stands ?? false, lives, httpStatus, whole });
	if (notice !== null && !(mark?.stands && isOfSister(text.slice(notice.start, notice.end), target.provider)))
		return { kind: 'notice', notice: quote(notice, text), host, httpStatus, durationMs, ...retry };
	if (isRefusal(httpStatus)) return refused;
	if (httpStatus >= 500)
		return stranger === 'filter' ? refused : { kind: 'http_error', host, httpStatus, durationMs, ...retry };

	const forward = mark === null ? forwardTarget(page, raw.url) : null;
	const forwardHost = forward === null ? null : hostOf(forward.url);
	if (forwardHost !== null && !isProviderHost(provider, forwardHost))
		return { kind: 'intercepted', landedHost: forwardHost, durationMs };

	const fingerprint = fingerprintOf(page, host);
	const known =
		mark?.strength ??
		(httpStatus < 300 && incomplete === undefined && isLearned(fingerprint, learned) ? 'learned' : null);
	if (known !== null) {
		const banner = said?.banner ? { banner: quote(said.banner, text) } : {};
		// The start of a page can carry a mark, but no fingerprint to compare.
		const structure = incomplete === undefined ? { fingerprint } : {};
		return { kind: 'reachable', strength: known, host, durationMs, ...structure, ...banner };
	}
	// The mark or notice may depend on content after the cut.
	if (incomplete !== undefined) return { kind: 'inconclusive', because: 'cut_off', host, durationMs };
	// Every mail page shows what it is earlier than this.
	if (raw.truncated) return { kind: 'unexpected_content', host, httpStatus, durationMs, learnable: false };
	// A picture in place of a form may show a notice that only a person can read.
	const picture = page.pictures && page.fields.length === 0;
	const silent = said !== null && !said.speaks && !picture;
	const learnable = lives === 'mail' && httpStatus < 300 && silent && forward === null;
	return {
		kind: 'unexpected_content',
		host,
		httpStatus,
		durationMs,
		fingerprint,
		...(learnable ? {} : ({ learnable: false } as const)),
	};
}

/** The middleware's own statuses for too many requests: even in its JSON they say nothing about the back end. */
function isTooMany(httpStatus: number): boolean {
	return httpStatus === 429 || httpStatus === 406;
}

function isLearned(fingerprint: PageFingerprint, learned: PageFingerprint | null): boolean {
	return learned !== null && samePage(fingerprint, learned);
}

/** "Libero Mail non è raggiungibile", on the login page of Virgilio. */
function isOfSister(said: string, own: ProviderId): boolean {
	const named = providersNamed(said);
	return named.length > 0 && !named.includes(own);
}

/** The title counts: some notices appear only there. */
function textOf({ title, text }: Page): string {
	return `${title}\n${text}`;
}

type Standing = {
	/** The page shows its login form, or is the webmail's own shell. */
	stands: boolean;
	lives: ReturnType<typeof livesOn>;
	httpStatus: number;
	/** All of the page was read: no form can follow. */
	whole: boolean;
};

/** Whether a page's words are a notice, given their place. */
function noticeAmong(
	{ trouble, notice }: SiteText,
	{ stands, lives, httpStatus, whole }: Standing,
): SiteText['notice'] {
	// Portal and help report outages as news does; an unknown host reports its own only if it writes about the present.
	if (lives === 'else') return null;
	if (stands || lives === 'unknown' || !whole) return trouble;
	// A wall may turn a client away politely: only trouble reported as the service's own is a notice.
	if (isRefusal(httpStatus)) return httpStatus === 403 ? trouble : null;
	// A missing page apologises too.
	return httpStatus >= 400 && httpStatus < 500 ? trouble : notice;
}

function quote<K>(
	{ kind, start, end }: { kind: K; start: number; end: number },
	text: string,
): { kind: K; text: string } {
	return { kind, text: text.slice(start, Math.min(end, start + MAX_NOTICE_CHARS)) };
}
