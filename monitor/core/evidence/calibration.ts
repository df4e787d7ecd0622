/**
 * Probes calibrate themselves (docs/design.md#truth): armed by good answers, disarmed when a page stays unexpected while the others are well,
 * and pages without a known mark are learned after an hour of unchanged good checks. All of it is undone by evidence.
 */

import type { ProbeTarget, TargetId } from '../providers';
import { DAY_MS, HOUR_MS } from '../time';
import { troubleOf } from './connectivity';
import { couldBeApplication, samePage } from './marks';
import type { PageFingerprint, ProbeResult, ProbeResultKind } from './probe-result';

/** How far a probe is trusted here. */
export type Calibration = {
	target: TargetId;
	/** Has answered well here: judgements on its content count. */
	armedAt: number | null;
	/** Its page stayed unexpected while the others were well: no longer armed, until it answers well again. */
	disarmedAt: number | null;
	/** Since when its page has been unexpected without a break. */
	unexpectedSince: number | null;
	/** A page being learned: seen unchanged since. */
	candidate: { fingerprint: PageFingerprint; firstAt: number; lastAt: number; seen: number } | null;
	/** Pages learned here as good. */
	learned: { fingerprint: PageFingerprint; learnedAt: number } | null;
	/** Since when it has failed without a break, of any kind. */
	failingSince: number | null;
	/** Last request to it and what came of it. */
	askedAt: number | null;
	lastKind: ProbeResultKind | null;
	/** Host on which its last answer landed. */
	landedHost: string | null;
	/** When a mark that was shipped or is generic was last seen here; a page that was only learned is none. */
	markedAt?: number | null;
	/** The middleware's address that opens sessions: when it was last asked, and by which code it then said that the back end is down. */
	session?: { askedAt: number; code: string | null };
	/** Last page read at this address, for the diagnostics. */
	lastFingerprint: PageFingerprint | null;
};

/** How long a page must be seen unchanged before it is learned, and in how many checks. */
export const LEARN_MS = HOUR_MS;
export const LEARN_SIGHTINGS = 4;
/** The same where better was known here and no other layer vouches for the new page: it could be what an outage looks like. */
export const LEARN_ALONE_MS = DAY_MS;
/** How long a page may stay unexpected, while the others are well, before its probe is disarmed. */
export const DISARM_UNEXPECTED_MS = HOUR_MS;
/** A guessed address that answered once may vanish: after this long of failing alone it is disarmed. */
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
	/** The other counted probes of the provider answered well in this check. */
	othersWell: boolean;
	/** An episode is open: what shows now may be what is wrong. */
	episodeOpen: boolean;
	/** A feed, a failing layer or the user's own visits speak against the service: nothing is learned now. */
	contrary: boolean;
	/** The user's own visits failed: what was learned is no mark of a service that works. */
	refuted: boolean;
	/** It was the target's address that opens sessions that was asked. */
	session: boolean;
};

/** The calibration after one more result. */
export function calibrate(
	previous: Calibration,
	target: ProbeTarget,
	result: ProbeResult,
	surroundings: Surroundings,
): Calibration {
	// The host was not asked.
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
				// A mark of its own makes what was learned of this page needless. An outage does not undo it: it is what was there before.
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
				// App Suite that says of itself that it is down proves the address right.
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
	// In an episode only another layer that is well can vouch for a page that was never seen before.
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

/** The code by which a living middleware says that what lies behind it is down. */
export function backEndCode(result: ProbeResult): string | null {
	return result.kind === 'http_error' ? (result.code ?? null) : null;
}

/** The address that opens sessions said that the back end is down, and nothing has taken it back. */
export function isHeldDown({ session, failingSince }: Calibration): boolean {
	return session !== undefined && session.code !== null && failingSince !== null;
}

/** The earlier of a stored instant and now: a clock set back must not make spans negative. */
function notLater(since: number | null, at: number): number {
	return since === null ? at : Math.min(since, at);
}

/** Whether a result of this target may speak about the service at all. */
export function isCounted(target: ProbeTarget, calibration: Calibration): boolean {
	return !target.guessed || calibration.armedAt !== null;
}
