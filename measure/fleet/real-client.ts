/** The same client through the real code, turn by turn: the reference for `client.ts`. */

import { type After, advance } from '../../monitor/core/actions/advance';
import { nextFeedDueAt } from '../../monitor/core/actions/feed-rhythm';
import { isFeedDue, mustAskConnectivity, selectTargets } from '../../monitor/core/actions/plan';
import { pacingFactor } from '../../monitor/core/actions/schedule';
import type { FeedState } from '../../monitor/core/assessment/reading';
import type { ProviderState } from '../../monitor/core/assessment/state';
import { type Calibration, newCalibration } from '../../monitor/core/evidence/calibration';
import type { Probed, ProbeResult } from '../../monitor/core/evidence/probe-result';
import { PROVIDER, PROVIDERS, type ProbeTarget, type TargetId } from '../../monitor/core/providers';
import { DEFAULT_SETTINGS } from '../../monitor/core/settings';
import { isOutage } from '../../monitor/core/status';
import { next, type Random } from './random';
import { CHECK_MS, isDown, type Recorder, type Session, type World } from './world';

const settings = DEFAULT_SETTINGS;

function newFeed(feedId: string, trust: FeedState['trust']): FeedState {
	const nothing = { goodAt: null, triedAt: null, error: null, errorAt: null };
	const unknown = { sequence: null, issuedAt: null, expiresAt: null, pacing: null, dueAt: null };
	return { feedId, trust, url: '', ...nothing, ...unknown, armed: false };
}

/** The response of a target: the middleware does not exist, and `mail.*` leads to the login page, as docs/facts.md#endpoints has it. */
function answer({ layer, provider }: ProbeTarget, world: World, at: number): ProbeResult {
	if (isDown(world, at) && world.weather === 'silent') return { kind: 'timeout', durationMs: 10_000 };
	if (layer === 'middleware') return { kind: 'refused', httpStatus: 403, durationMs: 100 };
	const host = `login.${PROVIDER[provider].domain}`;
	if (!isDown(world, at)) return { kind: 'reachable', strength: 'shipped', host, durationMs: 100 };
	const notice = { kind: 'courtesy', text: 'Il servizio non è disponibile.' } as const;
	return { kind: 'notice', notice, host, httpStatus: 200, durationMs: 100 };
}

export function liveReally(
	sessions: readonly Session[],
	world: World,
	random: Random,
	recorder: Recorder,
): void {
	let providers: ProviderState[] = [];
	let calibrations: Calibration[] = PROVIDERS.flatMap((id) => PROVIDER[id].targets).map(({ id }) =>
		newCalibration(id),
	);
	let feeds = [
		newFeed('official-libero', 'official'),
		newFeed('official-virgilio', 'official'),
		newFeed('signed', 'signed'),
		newFeed('sentinels', 'sentinel'),
	];

	for (const { from, to } of sessions) {
		let startedAt = from;
		let trigger: 'startup' | 'alarm' = 'startup';
		while (startedAt < Math.min(to, world.endAt)) {
			const learned = new Map<TargetId, Calibration>(calibrations.map((c) => [c.target, c]));
			const { asked, targets, doubted, trouble } = selectTargets(
				{ settings, providers, feeds },
				learned,
				trigger,
				startedAt,
			);
			const silent = isDown(world, startedAt) && world.weather === 'silent';
			const at = startedAt + (asked.length > 0 && silent ? CHECK_MS.silent : CHECK_MS.healthy);

			const factor = pacingFactor(feeds, startedAt);
			feeds = feeds.map((feed) => {
				if (!isFeedDue(feed, startedAt, factor, trouble)) return feed;
				const signed = feed.trust === 'signed';
				const watched = feed.trust === 'sentinel';
				if (signed) recorder.feed(startedAt);
				else if (watched) recorder.statement(startedAt);
				else if (feed.feedId === 'official-libero') recorder.provider(startedAt, 1);
				const { pacing } = world;
				const read: FeedState = {
					...feed,
					triedAt: at,
					armed: signed || watched,
					error: signed || watched ? null : 'http_error',
					pacing:
						signed && pacing !== null && startedAt >= pacing.publishedAt
							? { periodFactor: pacing.factor, untilAt: pacing.untilAt }
							: feed.pacing,
				};
				return { ...read, dueAt: nextFeedDueAt(trouble, { at, factor, random: next(random), feed: read }) };
			});

			const probed: Probed[] = targets.map((target) => ({
				target: target.id,
				provider: target.provider,
				layer: target.layer,
				result: answer(target, world, startedAt),
			}));
			const own = targets.filter(({ provider }) => provider === 'libero');
			const redirected = own.filter(({ layer }) => layer === 'webmail' && !silent);
			const unexplained = mustAskConnectivity(probed);
			if (unexplained) recorder.controls(startedAt);
			if (own.length > 0)
				recorder.provider(
					startedAt,
					own.length + redirected.length + (unexplained && doubted.includes('libero') ? 1 : 0),
				);
			const after: After = advance(
				{ settings, providers, calibrations, incidents: [], feeds },
				{
					startedAt,
					at,
					trigger,
					asked,
					probed,
					sources: feeds.map(({ feedId }) => feedId),
					readings: [],
					visits: [],
					connectivity: unexplained ? { kind: 'fine', portalsReachable: true } : { kind: 'not_asked' },
				},
				// A turn without requests plans nothing, and needs no random draw.
				asked.length > 0 ? next(random) : 0,
			);
			report(providers[0], after, at, recorder);
			({ providers, calibrations } = after);
			trigger = 'alarm';
			startedAt = after.nextAt;
		}
	}
}

/** What this turn showed to the user of the first provider. */
function report(before: ProviderState | undefined, after: After, at: number, recorder: Recorder): void {
	const now = after.providers[0];
	if (before === undefined || now === undefined) return;
	if (!isOutage(before.status) && isOutage(now.status)) recorder.told('outage', at);
	if (before.phase !== 'recovering' && now.phase === 'recovering') recorder.told('recovering', at);
	if (after.transitions.some(({ provider, notice }) => provider === 'libero' && notice === 'restored'))
		recorder.told('restored', at);
}
