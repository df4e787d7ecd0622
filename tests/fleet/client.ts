/**
 * One client in a few numbers: the schedule of monitor/core/outlook for two providers that fail and come back together, without
 * the objects it is written with, so that nine million of them can live for a week in minutes. tests/unit/fleet walks it beside
 * the real code on the same chance, to the millisecond.
 */

import {
	CONFIRM_SPAN_MS,
	FAILURES_TO_CONFIRM,
	GOODS_TO_RESTORE,
	RESTORE_SPAN_MS,
} from '../../monitor/core/assessment/thresholds';
import {
	FEED_CALM_MS,
	FEED_TROUBLE_MS,
	FIRST_WAIT,
	GUESS_RETRY_MS,
	JITTER,
	LONGEST_DRAW,
	OUTAGE_PERIOD_MS,
	RECOVERING_PERIOD_MS,
	SUSPECTED_RETRY_MS,
} from '../../monitor/core/outlook/schedule';
import { PERIOD_MINUTES } from '../../monitor/core/settings';
import { MINUTE_MS, SECOND_MS } from '../../monitor/core/time';
import type { Random } from './random';
import { CHECK_MS, isDown, type Recorder, type Session, type World } from './world';

const PERIOD_MS = PERIOD_MINUTES.default * MINUTE_MS;
const SLACK_MS = 15 * SECOND_MS;

const CALM = 0;
const SUSPECTED = 1;
const OUT = 2;
const GLIMPSED = 3;
const RECOVERING = 4;

/** Lives one client through its sessions. Requests are those to one of the two providers. */
export function live(sessions: readonly Session[], world: World, random: Random, recorder: Recorder): void {
	let mode = CALM;
	let dueAt = 0;
	/** The failing run, then the good run of the layer that came back last. */
	let count = 0;
	let firstAt = 0;
	let lastAt = 0;
	let loginAskedAt = 0;
	let webmailAskedAt = 0;
	let middlewareAskedAt = Number.NEGATIVE_INFINITY;
	let signedDueAt = Number.NEGATIVE_INFINITY;
	let signedTriedAt = Number.NEGATIVE_INFINITY;
	let firstHelpDueAt = Number.NEGATIVE_INFINITY;
	let secondHelpDueAt = Number.NEGATIVE_INFINITY;
	let braked = false;

	const factorAt = (at: number) =>
		braked && world.pacing !== null && at < world.pacing.untilAt ? world.pacing.factor : 1;
	const firstDraw = (share: number) => FIRST_WAIT + (1 - FIRST_WAIT) * share;
	const calmDraw = (share: number) => 1 + JITTER * (2 * share - 1);

	for (const { from, to } of sessions) {
		const end = Math.min(to, world.endAt);
		let startedAt = from;
		let starting = true;
		while (startedAt < end) {
			const down = isDown(world, startedAt);
			const factorBefore = factorAt(startedAt);
			const reach = startedAt + PERIOD_MS * factorBefore * LONGEST_DRAW;
			const asks = starting || startedAt >= dueAt - SLACK_MS || dueAt > reach;
			const silent = down && world.weather === 'silent';
			const at = startedAt + (asks ? (silent ? CHECK_MS.silent : CHECK_MS.healthy) : CHECK_MS.healthy);

			// The feeds: the help sites of both providers, guesses that answer badly, and the signed one.
			const helpReach = startedAt + GUESS_RETRY_MS * factorBefore * (1 + JITTER);
			if (startedAt >= firstHelpDueAt - SLACK_MS || firstHelpDueAt > helpReach) {
				const draw = firstHelpDueAt < 0 ? firstDraw(random()) : calmDraw(random());
				firstHelpDueAt = Math.round(at + GUESS_RETRY_MS * factorBefore * draw);
				recorder.provider(startedAt, 1);
			}
			if (startedAt >= secondHelpDueAt - SLACK_MS || secondHelpDueAt > helpReach) {
				const draw = secondHelpDueAt < 0 ? firstDraw(random()) : calmDraw(random());
				secondHelpDueAt = Math.round(at + GUESS_RETRY_MS * factorBefore * draw);
			}
			const feedMs = (mode === CALM ? FEED_CALM_MS : FEED_TROUBLE_MS) * factorBefore;
			if (
				startedAt >= signedDueAt - SLACK_MS ||
				(mode !== CALM && startedAt - signedTriedAt >= feedMs) ||
				signedDueAt > startedAt + FEED_CALM_MS * factorBefore * (1 + JITTER)
			) {
				const draw = signedDueAt < 0 ? firstDraw(random()) : calmDraw(random());
				signedDueAt = Math.round(at + feedMs * draw);
				signedTriedAt = at;
				if (world.pacing !== null && startedAt >= world.pacing.publishedAt) braked = true;
				recorder.feed(startedAt);
			}

			const factor = factorAt(at);
			const calmMs = PERIOD_MS * factor;
			if (asks) {
				let login = true;
				let webmail = true;
				if ((mode === SUSPECTED && !silent) || mode === RECOVERING) login = false;
				else if (mode === OUT || mode === GLIMPSED) {
					login = loginAskedAt <= webmailAskedAt;
					webmail = !login;
				}
				let requests = (login ? 1 : 0) + (webmail ? (silent ? 1 : 2) : 0);
				if (startedAt - middlewareAskedAt >= GUESS_RETRY_MS) {
					middlewareAskedAt = at;
					requests += 1;
				}
				if (silent) {
					recorder.controls(startedAt);
					// The portal of the same company, while it is being confirmed.
					if (mode === CALM || mode === SUSPECTED) requests += 1;
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
					count++;
					if (count >= GOODS_TO_RESTORE && at - firstAt >= RESTORE_SPAN_MS) {
						mode = CALM;
						recorder.told('restored', at);
					}
				}
				lastAt = at;

				const share = random();
				if (mode === CALM) dueAt = at + calmMs * (starting ? firstDraw(share) : calmDraw(share));
				else {
					const leftMs = (mode === SUSPECTED ? CONFIRM_SPAN_MS : RESTORE_SPAN_MS) - (lastAt - firstAt);
					let wait = Math.min(OUTAGE_PERIOD_MS * factor, calmMs);
					if (mode === GLIMPSED) wait = SUSPECTED_RETRY_MS * factor;
					else if (mode === SUSPECTED)
						wait = (count < 2 ? SUSPECTED_RETRY_MS : Math.max(SUSPECTED_RETRY_MS, leftMs)) * factor;
					else if (mode === RECOVERING)
						wait =
							(count < 2
								? RECOVERING_PERIOD_MS
								: Math.min(OUTAGE_PERIOD_MS, Math.max(RECOVERING_PERIOD_MS, leftMs))) * factor;
					dueAt = at + wait * (1 + 2 * JITTER * share);
				}
				dueAt = Math.round(dueAt);
			}
			starting = false;
			const earliest = Math.min(
				dueAt,
				signedDueAt,
				firstHelpDueAt,
				secondHelpDueAt,
				at + calmMs * LONGEST_DRAW,
			);
			startedAt = Math.max(at + SUSPECTED_RETRY_MS, earliest);
		}
	}
}
