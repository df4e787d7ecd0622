/**
 * Probes calibrate themselves (docs/design.md#truth). Good responses arm them; a page that stays unexpected while others are good
 * disarms them; a page without a mark is learned after an hour of unchanged good checks. Evidence can undo each step.
 */

import type { ProbeTarget, TargetId } from '../providers';
import { DAY_MS, HOUR_MS } from '../time';
import { troubleOf } from './connectivity';
import { couldBeApplication, samePage } from './marks';
import type { PageFingerprint, ProbeResult, ProbeResultKind } from './probe-result';

/** How far this browser trusts a probe. */
export type Calibration = {
	target: TargetId;
	/** First good response here: from then on its content may judge. */
	armedAt: number | null;
	/** Its page stayed unexpected while the others were good: disarmed until the next good response. */
	disarmedAt: number | null;
	/** Start of the unbroken run of unexpected pages. */
	unexpectedSince: number | null;
	/** A page being learned: unchanged since. */
	candidate: { fingerprint: PageFingerprint; firstAt: number; lastAt: number; seen: number } | null;
	/** The page learned here as good. */
	learned: { fingerprint: PageFingerprint; learnedAt: number } | null;
	/** Start of the unbroken run of failures of any kind. */
	failingSince: number | null;
	/** Last request to it, and the result. */
	askedAt: number | null;
	lastKind: ProbeResultKind | null;
	/** Host on which its last response landed. */
	landedHost: string | null;
	/** When a shipped or generic mark was last seen here; a learned page is no mark. */
	markedAt?: number | null;
	/** The middleware's session address: its last probe, and the code by which it then reported the back end down. */
	session?: { askedAt: number; code: string | null };
	/** Last page read at this address, for the diagnostics. */
	lastFingerprint: PageFingerprint | null;
};

/** How long a page must stay unchanged before it is learned, and in how many checks. */
export const LEARN_MS = HOUR_MS;
const LEARN_SIGHTINGS = 4;
/** The same if a better page was known here and no other layer confirms the new one: it could be the outage page. */
export const LEARN_ALONE_MS = DAY_MS;
/** How long a page may stay unexpected while the others are good, before its probe is disarmed. */
export const DISARM_UNEXPECTED_MS = HOUR_MS;
/** A guessed address that answered once may vanish: it is disarmed after failing alone for this long. */
export const DISARM_FAILING_MS = DAY_MS;

export function newCalibration(target: TargetId): Calibration {
	return {
		target,
		armedAt: null,
		disarmedAt: null,
		unexpectedSince: null,
		failingSince: null,
		candidate: null,
		learned: null,
		askedAt: null,
		lastKind: null,
		landedHost: null,
		lastFingerprint: null,
	};
}

export type Surroundings = {
	at: number;
	/** The provider's other counted probes were good in this check. */
	othersWell: boolean;
	/** An episode is open: the current page may be the failure itself. */
	episodeOpen: boolean;
	/** A feed, a failing layer or the user's own visits contradict the service: nothing is learned now. */
	contrary: boolean;
	/** The user's own visits failed: the learned page does not mark a working service. */
	refuted: boolean;
	/** The probe used the target's session address. */
	session: boolean;
};

/** The calibration after one more result. */
export function calibrate(
	previous: Calibration,
	target: ProbeTarget,
	result: ProbeResult,
	surroundings: Surroundings,
): Calibration {
	// The host got no request.
	if (result.kind === 'stopped') return previous;
	const { at, othersWell, refuted } = surroundings;
	const next: Calibration = { ...previous, askedAt: at, lastKind: result.kind };
	if (surroundings.session) next.session = { askedAt: at, code: backEndCode(result) };
	if ('host' in result) next.landedHost = result.host;
	if ('fingerprint' in result && result.fingerprint) next.lastFingerprint = result.fingerprint;
	switch (result.kind) {
		case 'reachable':
			return {
				...next,
				armedAt: previous.armedAt ?? at,
				disarmedAt: null,
				markedAt: result.strength === 'learned' ? (previous.markedAt ?? null) : at,
				unexpectedSince: null,
				failingSince: null,
				candidate: null,
				// A page with a mark needs no learned page. An outage does not remove the learned page: it was there before.
				learned: result.strength === 'learned' && !refuted ? previous.learned : null,
			};
		case 'unexpected_content':
			return unexpected(next, result.learnable === false ? undefined : result.fingerprint, surroundings);
		case 'notice':
		case 'http_error':
		case 'timeout':
		case 'unreachable': {
			if (result.kind === 'unreachable' && troubleOf(result.cause) !== null) return next;
			const failingSince = notLater(previous.failingSince, at);
			const alone = target.guessed && othersWell && at - failingSince >= DISARM_FAILING_MS;
			return {
				...next,
				failingSince,
				unexpectedSince: null,
				candidate: null,
				disarmedAt: alone ? (previous.disarmedAt ?? at) : previous.disarmedAt,
				// An App Suite that reports itself down proves that the address is right.
				armedAt: alone ? null : (previous.armedAt ?? (backEndCode(result) === null ? null : at)),
			};
		}
		case 'refused':
		case 'inconclusive':
		case 'intercepted':
		case 'no_permission':
			return next;
	}
}

function unexpected(
	next: Calibration,
	fingerprint: PageFingerprint | undefined,
	{ at, othersWell, episodeOpen, contrary, refuted }: Surroundings,
): Calibration {
	const unexpectedSince = notLater(next.unexpectedSince, at);
	const unexpected = othersWell && at - unexpectedSince >= DISARM_UNEXPECTED_MS;
	// In an episode only another good layer can confirm a page that was never seen before.
	const doubtful = contrary || (episodeOpen && !othersWell);
	const candidate = doubtful || fingerprint === undefined ? null : sighted(next.candidate, fingerprint, at);
	const spanMs = othersWell || next.armedAt === null ? LEARN_MS : LEARN_ALONE_MS;
	const known =
		candidate !== null &&
		couldBeApplication(candidate.fingerprint) &&
		candidate.seen >= LEARN_SIGHTINGS &&
		at - candidate.firstAt >= spanMs;
	if (known)
		return {
			...next,
			unexpectedSince: null,
			failingSince: null,
			disarmedAt: null,
			candidate: null,
			learned: { fingerprint: candidate.fingerprint, learnedAt: at },
		};
	return {
		...next,
		unexpectedSince,
		failingSince: null,
		candidate,
		learned: refuted ? null : next.learned,
		disarmedAt: unexpected ? (next.disarmedAt ?? at) : next.disarmedAt,
		armedAt: unexpected ? null : next.armedAt,
	};
}

function sighted(candidate: Calibration['candidate'], fingerprint: PageFingerprint, at: number) {
	if (candidate === null || !samePage(candidate.fingerprint, fingerprint) || at < candidate.lastAt)
		return { fingerprint, firstAt: at, lastAt: at, seen: 1 };
	return { ...candidate, lastAt: at, seen: candidate.seen + 1 };
}

/** The code by which a live middleware reports its back end down. */
export function backEndCode(result: ProbeResult): string | null {
	return result.kind === 'http_error' ? (result.code ?? null) : null;
}

/** The session address reported the back end down, and nothing has cleared that report. */
export function isHeldDown({ session, failingSince }: Calibration): boolean {
	return session !== undefined && session.code !== null && failingSince !== null;
}

/** The earlier of a stored instant and now: a clock set back must not make spans negative. */
function notLater(since: number | null, at: number): number {
	return since === null ? at : Math.min(since, at);
}

/** Whether a result of this target may judge the service at all. */
export function isCounted(target: ProbeTarget, calibration: Calibration): boolean {
	return !target.guessed || calibration.armedAt !== null;
}
