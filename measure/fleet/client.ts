/**
 * One client in a few numbers: the schedule of monitor/core/actions for two providers that fail and recover together, without the
 * objects it is written with. tests/unit/fleet runs it alongside the real code on the same random draws, exact to the millisecond.
 */

import {
	FEED_CALM_MS,
	FEED_TROUBLE_MS,
	feedFromAt,
	feedWakeAt,
} from '../../monitor/core/actions/feed-rhythm';
import { GUESS_RETRY_MS, guessRetryMs } from '../../monitor/core/actions/guess';
import {
	FEED_YIELDS_MS,
	FIRST_WAIT,
	JITTER,
	LONGEST_DRAW,
	MAX_RUN_WAIT_MS,
	OUTAGE_JITTER,
	OUTAGE_PERIOD_MS,
	PROVING_PERIOD_MS,
	RECOVERING_PERIOD_MS,
	SUSPECTED_RETRY_MS,
} from '../../monitor/core/actions/schedule';
import {
	CONFIRM_SPAN_MS,
	FAILURES_TO_CONFIRM,
	GOODS_TO_RESTORE,
	RESTORE_SPAN_MS,
} from '../../monitor/core/assessment/thresholds';
import { PERIOD_MINUTES } from '../../monitor/core/settings';
import { MINUTE_MS, SECOND_MS } from '../../monitor/core/time';
import { CALM, type Client, GLIMPSED, NEVER, OUT, RECOVERING, SUSPECTED } from './packed';
import { next } from './random';
import { CHECK_MS, isDown, type Recorder, type World } from './world';

const PERIOD_MS = PERIOD_MINUTES.default * MINUTE_MS;
const SLACK_MS = 15 * SECOND_MS;

function factorAt({ pacing }: World, braked: boolean, at: number): number {
	return braked && pacing !== null && at < pacing.untilAt ? pacing.factor : 1;
}

function firstDraw(share: number): number {
	return FIRST_WAIT + (1 - FIRST_WAIT) * share;
}

function calmDraw(share: number): number {
	return 1 + JITTER * (2 * share - 1);
}

/** Runs a client until `until`, at the latest to the end of the world. Requests are those to one of the two providers. */
export function advance(client: Client, until: number, world: World, recorder: Recorder): void {
	const { random, sessions } = client;
	let { session, startedAt, starting, mode, dueAt, count, firstAt, loginAskedAt, webmailAskedAt } = client;
	let { middlewareAskedAt, signedFromAt, signedDueAt, signedWakeAt, signedTriedAt, braked } = client;
	let { watchFromAt, watchDueAt, watchWakeAt, watchTriedAt } = client;
	let { ownHelpFromAt, ownHelpDueAt, ownHelpWakeAt, otherHelpFromAt, otherHelpDueAt, otherHelpWakeAt } =
		client;
	const stop = Math.min(until, world.endAt);
	let closesAt = sessions[session]?.to ?? NEVER;
	for (;;) {
		while (startedAt >= closesAt && session < sessions.length) {
			session += 1;
			starting = true;
			startedAt = sessions[session]?.from ?? Number.POSITIVE_INFINITY;
			closesAt = sessions[session]?.to ?? NEVER;
		}
		if (startedAt >= stop) break;
		const down = isDown(world, startedAt);
		const factorBefore = factorAt(world, braked, startedAt);
		const reach = startedAt + PERIOD_MS * factorBefore * LONGEST_DRAW;
		const slackMs = mode === SUSPECTED || mode === RECOVERING ? 0 : SLACK_MS;
		const asks = starting || startedAt >= dueAt - slackMs || dueAt > reach;
		const silent = down && world.weather === 'silent';
		const at = startedAt + (asks ? (silent ? CHECK_MS.silent : CHECK_MS.healthy) : CHECK_MS.healthy);

		// The feeds: the help sites of both providers (guesses that fail), the signed one and the sentinels' statement.
		const helpReach = startedAt + GUESS_RETRY_MS * factorBefore * (1 + JITTER);
		if (startedAt >= ownHelpFromAt || ownHelpDueAt > helpReach) {
			const draw = ownHelpDueAt === NEVER ? firstDraw(next(random)) : calmDraw(next(random));
			ownHelpDueAt = Math.round(at + GUESS_RETRY_MS * factorBefore * draw);
			ownHelpFromAt = feedFromAt({ triedAt: at, dueAt: ownHelpDueAt }, ownHelpDueAt);
			ownHelpWakeAt = feedWakeAt({ triedAt: at, dueAt: ownHelpDueAt }) ?? NEVER;
			recorder.provider(startedAt, 1);
		}
		if (startedAt >= otherHelpFromAt || otherHelpDueAt > helpReach) {
			const draw = otherHelpDueAt === NEVER ? firstDraw(next(random)) : calmDraw(next(random));
			otherHelpDueAt = Math.round(at + GUESS_RETRY_MS * factorBefore * draw);
			otherHelpFromAt = feedFromAt({ triedAt: at, dueAt: otherHelpDueAt }, otherHelpDueAt);
			otherHelpWakeAt = feedWakeAt({ triedAt: at, dueAt: otherHelpDueAt }) ?? NEVER;
		}
		const feedMs = (mode === CALM ? FEED_CALM_MS : FEED_TROUBLE_MS) * factorBefore;
		if (
			startedAt >= signedFromAt ||
			(mode !== CALM && startedAt - signedTriedAt >= feedMs) ||
			signedDueAt > startedAt + FEED_CALM_MS * factorBefore * (1 + JITTER)
		) {
			const draw = signedDueAt === NEVER ? firstDraw(next(random)) : calmDraw(next(random));
			signedDueAt = Math.round(at + feedMs * draw);
			signedTriedAt = at;
			signedFromAt = feedFromAt({ triedAt: at, dueAt: signedDueAt }, signedDueAt);
			signedWakeAt = feedWakeAt({ triedAt: at, dueAt: signedDueAt }) ?? NEVER;
			if (world.pacing !== null && startedAt >= world.pacing.publishedAt) braked = true;
			recorder.feed(startedAt);
		}
		// The sentinels' statement: the same interval, with a separate draw.
		if (
			startedAt >= watchFromAt ||
			(mode !== CALM && startedAt - watchTriedAt >= feedMs) ||
			watchDueAt > startedAt + FEED_CALM_MS * factorBefore * (1 + JITTER)
		) {
			const draw = watchDueAt === NEVER ? firstDraw(next(random)) : calmDraw(next(random));
			watchDueAt = Math.round(at + feedMs * draw);
			watchTriedAt = at;
			watchFromAt = feedFromAt({ triedAt: at, dueAt: watchDueAt }, watchDueAt);
			watchWakeAt = feedWakeAt({ triedAt: at, dueAt: watchDueAt }) ?? NEVER;
			recorder.statement(startedAt);
		}

		const factor = factorAt(world, braked, at);
		const calmMs = PERIOD_MS * factor;
		if (asks) {
			let login = true;
			let webmail = true;
			const whole =
				mode === SUSPECTED ? !silent : mode === RECOVERING && startedAt - firstAt >= RESTORE_SPAN_MS;
			if (whole) login = false;
			else if (mode === OUT || mode === GLIMPSED || mode === RECOVERING) {
				login = loginAskedAt <= webmailAskedAt;
				webmail = !login;
			}
			let requests = (login ? 1 : 0) + (webmail ? (silent ? 1 : 2) : 0);
			if (startedAt - middlewareAskedAt >= guessRetryMs(middlewareAskedAt)) {
				middlewareAskedAt = at;
				requests += 1;
			}
			if (silent) {
				recorder.controls(startedAt);
				// The portal of the same company, at the start of a silence.
				if (mode === CALM) requests += 1;
			}
			recorder.provider(startedAt, requests);
			if (login) loginAskedAt = at;
			if (webmail) webmailAskedAt = at;

			if (down) {
				if (mode === CALM) {
					mode = SUSPECTED;
					count = 1;
					firstAt = at;
				} else if (mode === SUSPECTED) {
					count++;
					if (count >= FAILURES_TO_CONFIRM && at - firstAt >= CONFIRM_SPAN_MS) {
						mode = OUT;
						recorder.told('outage', at);
					}
				} else mode = OUT;
			} else if (mode === SUSPECTED) mode = CALM;
			else if (mode === OUT && !webmail) mode = GLIMPSED;
			else if (mode === OUT || mode === GLIMPSED) {
				mode = RECOVERING;
				count = 1;
				firstAt = at;
				recorder.told('recovering', at);
			} else if (mode === RECOVERING) {
				if (webmail) count++;
				if (webmail && count >= GOODS_TO_RESTORE && at - firstAt >= RESTORE_SPAN_MS) {
					mode = CALM;
					recorder.told('restored', at);
				}
			}
			const share = next(random);
			if (mode === CALM) dueAt = at + calmMs * (starting ? firstDraw(share) : calmDraw(share));
			else {
				const leftMs = (mode === SUSPECTED ? CONFIRM_SPAN_MS : RESTORE_SPAN_MS) - (at - firstAt);
				let wait = Math.min(OUTAGE_PERIOD_MS * factor, calmMs);
				if (mode === GLIMPSED) wait = SUSPECTED_RETRY_MS * factor;
				else if (mode === SUSPECTED)
					wait = Math.min(
						(count < 2 ? SUSPECTED_RETRY_MS : Math.max(SUSPECTED_RETRY_MS, leftMs)) * factor,
						MAX_RUN_WAIT_MS,
					);
				else if (mode === RECOVERING)
					wait = Math.min(
						(count < GOODS_TO_RESTORE
							? RECOVERING_PERIOD_MS
							: Math.min(PROVING_PERIOD_MS, Math.max(RECOVERING_PERIOD_MS, leftMs))) * factor,
						MAX_RUN_WAIT_MS,
					);
				dueAt = at + wait * (1 + (mode === OUT ? OUTAGE_JITTER : 2 * JITTER) * share);
			}
			dueAt = Math.round(dueAt);
		}
		starting = false;
		const planned = Math.min(dueAt, at + calmMs * LONGEST_DRAW);
		const feedAt = Math.min(signedWakeAt, watchWakeAt, ownHelpWakeAt, otherHelpWakeAt);
		const earliest = planned - feedAt >= FEED_YIELDS_MS ? feedAt : planned;
		startedAt = Math.max(at + SUSPECTED_RETRY_MS, earliest);
	}
	client.session = session;
	client.startedAt = startedAt;
	client.starting = starting;
	client.mode = mode;
	client.dueAt = dueAt;
	client.count = count;
	client.firstAt = firstAt;
	client.loginAskedAt = loginAskedAt;
	client.webmailAskedAt = webmailAskedAt;
	client.middlewareAskedAt = middlewareAskedAt;
	client.signedFromAt = signedFromAt;
	client.signedDueAt = signedDueAt;
	client.signedWakeAt = signedWakeAt;
	client.signedTriedAt = signedTriedAt;
	client.watchFromAt = watchFromAt;
	client.watchDueAt = watchDueAt;
	client.watchWakeAt = watchWakeAt;
	client.watchTriedAt = watchTriedAt;
	client.ownHelpFromAt = ownHelpFromAt;
	client.ownHelpDueAt = ownHelpDueAt;
	client.ownHelpWakeAt = ownHelpWakeAt;
	client.otherHelpFromAt = otherHelpFromAt;
	client.otherHelpDueAt = otherHelpDueAt;
	client.otherHelpWakeAt = otherHelpWakeAt;
	client.braked = braked;
}
