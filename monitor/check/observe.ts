/** Observations of one check: probes and feeds in parallel, then, if no host answered, the user's own connection. */

import { mustAskConnectivity, selectTargets } from '../core/actions/plan';
import type { Seen } from '../core/assessment/evidence';
import type { Trigger } from '../core/assessment/history';
import type { Snapshot } from '../core/assessment/snapshot';
import type { Calibration } from '../core/evidence/calibration';
import { probedOf } from '../core/evidence/probe-result';
import type { ProviderId, TargetId } from '../core/providers';
import { askConnection } from './connection';
import { readFeeds } from './feeds';
import type { ProbePorts } from './ports';
import { probe } from './probe';

/** Observes; every failure is a value in the result. `random` is the check's one draw, for its lots and the next interval. */
export async function observe(
	ports: ProbePorts,
	snapshot: Omit<Snapshot, 'incidents'>,
	trigger: Trigger,
	startedAt: number,
	deadline: AbortSignal,
): Promise<{ seen: Seen; random: number }> {
	const learned = new Map<TargetId, Calibration>(snapshot.calibrations.map((c) => [c.target, c]));
	const { asked, targets, doubted, trouble } = selectTargets(snapshot, learned, trigger, startedAt);
	const permitted = await Promise.all(asked.map(ports.mayAsk));
	const mayAsk = (provider: ProviderId) => permitted[asked.indexOf(provider)];
	const [probed, readings] = await Promise.all([
		Promise.all(
			targets.map((target) =>
				mayAsk(target.provider)
					? probe(ports, target, learned.get(target.id), deadline)
					: probedOf(target, { kind: 'no_permission' }),
			),
		),
		readFeeds(
			ports,
			snapshot,
			{ startedAt, trouble, force: trigger === 'check_now' || trigger === 'permission' },
			deadline,
		),
	]);
	const random = ports.random();
	const connectivity = mustAskConnectivity(probed)
		? await askConnection(ports, doubted, random, deadline)
		: ({ kind: 'not_asked' } as const);
	const sources = ports.feeds.sources(snapshot.settings).map(({ feedId }) => feedId);
	return {
		seen: { startedAt, at: ports.now(), trigger, asked, probed, connectivity, sources, readings },
		random,
	};
}
