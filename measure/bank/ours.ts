/** PostaViva itself in a scenario: the shipped check, in a simulated browser. */

import type { Ports } from '../../monitor/check/ports';
import type { Snapshot } from '../../monitor/core/assessment/snapshot';
import { standing } from '../../monitor/core/assessment/standing';
import { restoreSpanMs } from '../../monitor/core/assessment/thresholds';
import { roleOf } from '../../simulator/hosts';
import { createBrowser, type World } from '../../simulator/played/browser';
import { clockAt } from '../../simulator/played/computer';
import { killable, STEPS, type Step } from '../../simulator/played/killable';
import { createTime } from '../../simulator/played/time';
import { randomFrom } from '../../simulator/random';
import { FEEDS, instant, type Scenario } from '../../simulator/scenario';
import { clientAt } from '../../simulator/world';
import { SIMULATOR_FEEDS } from './feeds';
import { computerOf, permissionChanges } from './machine';
import type { FinishedCheck, Played, Shown, ShownNotice } from './played';
import { createWire } from './wire';

type Log = {
	stored: { at: number; snapshot: Snapshot }[];
	checks: FinishedCheck[];
	reads: Played['reads'][number][];
	/** By transition id, because a repeated notice replaces itself. */
	notices: Map<string, ShownNotice>;
};

/** Plays a scenario to its end. `seed` sets the jitter. */
export async function playOurs(scenario: Scenario, seed: number): Promise<Played> {
	const time = createTime(instant(scenario.startAt));
	const wire = createWire(scenario, 'extension');
	const log: Log = { stored: [], checks: [], reads: [], notices: new Map() };
	const client = () => clientAt(scenario, time.now());
	const world: World = {
		time,
		computer: computerOf(scenario),
		settings: scenario.settings ?? {},
		hop: (url) => wire.hop(url, time.now()),
		mayRead: (url) => roleOf(new URL(url).host)?.role === 'provider',
		mayAsk: () => client().permitted,
		link: () => (client().network === 'offline' ? 'offline' : 'unknown'),
		feeds: SIMULATOR_FEEDS,
		random: randomFrom(seed, scenario.id),
		draw: async () => {},
		announceChange: async () => {},
		async tell({ tells, kind }) {
			const told = kind === 'restored' ? 'restored' : 'outage';
			for (const { id, provider } of tells) log.notices.set(id, { at: time.now(), provider, kind: told });
			return true;
		},
	};
	const next = createMortality(scenario, time.now);
	const browser = createBrowser(world, (ports, kill) => killable(logged(ports, log, time.now), next, kill));
	browser.wakeAt(time.now(), ({ runCheck }) => runCheck('install'));
	for (const at of permissionChanges(scenario)) browser.wakeAt(at, ({ runCheck }) => runCheck('permission'));
	await time.runTo(instant(scenario.endAt));
	return {
		shown: shownFrom(scenario, log.stored),
		changedAt: log.stored.map(({ at }) => at),
		checks: log.checks,
		reads: log.reads,
		notices: [...log.notices.values()],
		requests: wire.requests,
	};
}

/** The stored result of a commit, and its inputs. */
function logged(ports: Ports, log: Log, trueNow: () => number): Ports {
	let startedAt = 0;
	return {
		...ports,
		begin(mark) {
			startedAt = trueNow();
			return ports.begin(mark);
		},
		async commit(seen, interrupted, random) {
			const committed = await ports.commit(seen, interrupted, random);
			const at = trueNow();
			log.stored.push({ at, snapshot: committed.snapshot });
			for (const provider of seen.asked) log.checks.push({ startedAt, at, provider });
			for (const { state } of seen.readings) {
				const feed = FEEDS.find((one) => one === state.trust);
				if (state.error === null && feed !== undefined) log.reads.push({ at, feed });
			}
			return committed;
		},
	};
}

/** For a worker that dies in every n-th check: the step at which it dies now. */
function createMortality(scenario: Scenario, trueNow: () => number): () => Step | null {
	let checks = 0;
	let deaths = 0;
	return () => {
		const every = clientAt(scenario, trueNow()).workerDiesEvery;
		if (every === null) return null;
		checks++;
		return checks % every === 0 ? (STEPS[deaths++ % STEPS.length] ?? null) : null;
	};
}

/** The popup's state: what is stored, as seen at the time of opening. */
function shownFrom(scenario: Scenario, stored: Log['stored']): Played['shown'] {
	const computer = computerOf(scenario);
	return (provider, at): Shown => {
		const entry = stored.findLast((one) => one.at <= at);
		if (entry === undefined) return { status: 'unknown', phase: 'stable', restoreSpanMs: 0 };
		// Incidents change only the texts, never the stored status: leaving them out is faster.
		const whole = standing({ ...entry.snapshot, incidents: [] }, clockAt(computer, at));
		const own = whole.providers.find(({ id }) => id === provider);
		const { episode } = entry.snapshot.providers.find((known) => known.provider === provider) ?? {};
		const { turn: turns = 1, setbacks = 0 } = episode ?? {};
		return {
			status: own?.status ?? 'unknown',
			phase: own?.phase ?? 'stable',
			restoreSpanMs: restoreSpanMs(turns, setbacks),
		};
	};
}
