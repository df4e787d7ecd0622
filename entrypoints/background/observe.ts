/** What one check sees: probes and feeds in parallel, then, if nothing answered, whether it is the user's own connection. */

import { now } from '#clock';
import type { Evidence } from '../../monitor/core/assessment/evidence';
import type { Trigger } from '../../monitor/core/assessment/history';
import type { Snapshot } from '../../monitor/core/assessment/snapshot';
import type { Calibration } from '../../monitor/core/evidence/calibration';
import { classify } from '../../monitor/core/evidence/classify';
import type { Connectivity } from '../../monitor/core/evidence/connectivity';
import type { Probed } from '../../monitor/core/evidence/probe-result';
import { mustAskConnectivity, planCheck } from '../../monitor/core/outlook/plan';
import type { ProbeTarget, TargetId } from '../../monitor/core/providers';
import { askConnectivity } from '../../monitor/platform/controls';
import { probe } from '../../monitor/platform/probe';
import type { FeedReading } from '../../monitor/storage/readings';
import { readFeeds } from './feeds';

/** Observes. Never throws: every failure is a value in the evidence. */
export async function observe(
	snapshot: Snapshot,
	trigger: Trigger,
	startedAt: number,
	deadline: AbortSignal,
): Promise<{ evidence: Omit<Evidence, 'visits'>; feeds: FeedReading[] }> {
	const { settings, feeds } = snapshot;
	const learned = new Map<TargetId, Calibration>(snapshot.calibrations.map((c) => [c.target, c]));
	const { asked, targets, doubted, trouble } = planCheck(snapshot, learned, trigger, startedAt);
	const [probed, readings] = await Promise.all([
		Promise.all(targets.map((target) => probeOne(target, learned.get(target.id), deadline))),
		readFeeds(settings, feeds, { startedAt, trouble, force: trigger === 'check_now' }, deadline),
	]);
	const connectivity: Connectivity = mustAskConnectivity(probed)
		? await askConnectivity(doubted, deadline)
		: { kind: 'not_asked' };
	return { evidence: { startedAt, at: now(), trigger, asked, probed, connectivity }, feeds: readings };
}

async function probeOne(
	target: ProbeTarget,
	calibration: Calibration | undefined,
	deadline: AbortSignal,
): Promise<Probed> {
	const raw = await probe(target, deadline);
	const result = classify(target, raw, calibration?.learned?.fingerprint ?? null);
	return { target: target.id, provider: target.provider, layer: target.layer, result };
}
