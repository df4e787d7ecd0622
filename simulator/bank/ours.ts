/** PostaViva itself in a scenario: the engine as entrypoints/background drives it, with storage, alarm and notices in memory. */

import type { Trigger } from '../../monitor/core/assessment/history';
import { overview } from '../../monitor/core/assessment/overview';
import { restoreSpanMs } from '../../monitor/core/assessment/thresholds';
import { LOST_CHECK_RETRY_MS } from '../../monitor/core/outlook/schedule';
import { DEFAULT_SETTINGS } from '../../monitor/core/settings';
import { instant, type Scenario } from '../scenario';
import { clientAt } from '../world';
import { alarmFiresAt, awakeFrom, clockAt, nextPermissionChange } from './machine';
import { check, type Log, STEPS, type Step, type Store } from './our-check';
import type { Played, Shown } from './played';
import { randomFrom } from './seed';
import { createWire } from './wire';

/** Plays a scenario to its end. `seed` decides the jitter. */
export async function playOurs(scenario: Scenario, seed: number): Promise<Played> {
	const endAt = instant(scenario.endAt);
	const random = randomFrom(seed, scenario.id);
	const wire = createWire(scenario, 'extension');
	const store = emptyStore(scenario);
	const log: Log = { stored: [], checks: [], reads: [], notices: new Map() };
	const mortality = createMortality(scenario);
	let at: number | null = awakeFrom(scenario, instant(scenario.startAt));
	let trigger: Trigger = 'install';
	while (at !== null && at < endAt) {
		if (store.alarm !== null && trigger === 'alarm') rearm(scenario, store, at);
		const doneAt = await check({ scenario, wire, store, log, random }, trigger, at, mortality(at));
		const fires = store.alarm && alarmFiresAt(scenario, store.alarm.plannedAt, store.alarm.when);
		const permission = nextPermissionChange(scenario, at);
		trigger = permission !== null && (fires === null || permission < fires) ? 'check_now' : 'alarm';
		const next: number | null = trigger === 'check_now' ? permission : fires;
		at = next === null ? null : awakeFrom(scenario, Math.max(next, doneAt));
	}
	return {
		shown: shownFrom(scenario, log.stored),
		changedAt: log.stored.map((entry) => entry.at),
		checks: log.checks,
		reads: log.reads,
		notices: [...log.notices.values()],
		requests: wire.requests,
	};
}

function emptyStore(scenario: Scenario): Store {
	const settings = { ...DEFAULT_SETTINGS, ...scenario.settings };
	const check = { startedAt: null, trigger: null, finishedAt: null, nextAt: null };
	return {
		snapshot: { settings, providers: [], calibrations: [], incidents: [], feeds: [], check, health: 'well' },
		calibrations: [],
		pending: [],
		alarm: null,
		interrupted: false,
	};
}

/** Of a worker that dies in every n-th check: at which step it does so now. */
function createMortality(scenario: Scenario): (at: number) => Step | null {
	let checks = 0;
	let deaths = 0;
	return (at) => {
		const every = clientAt(scenario, at).workerDiesEvery;
		if (every === null) return null;
		checks++;
		return checks % every === 0 ? (STEPS[deaths++ % STEPS.length] ?? null) : null;
	};
}

/** The browser itself plans the next of a repeating alarm when one fires. */
function rearm(scenario: Scenario, store: Store, at: number): void {
	store.alarm = { when: clockAt(scenario, at) + LOST_CHECK_RETRY_MS, plannedAt: at };
}

/** What the popup would say: what is stored, seen at the moment of looking. */
function shownFrom(scenario: Scenario, stored: Log['stored']): Played['shown'] {
	return (provider, at): Shown => {
		const entry = stored.findLast((one) => one.at <= at);
		if (entry === undefined) return { status: 'unknown', phase: 'stable', restoreSpanMs: 0 };
		// Incidents change words, never the status that was stored: without them it is quick.
		const view = overview({ ...entry.snapshot, incidents: [] }, clockAt(scenario, at));
		const own = view.providers.find(({ id }) => id === provider);
		const { turn: turns = 1, setbacks = 0 } = own?.episode ?? {};
		return {
			status: own?.status ?? 'unknown',
			phase: own?.phase ?? 'stable',
			restoreSpanMs: restoreSpanMs(turns, setbacks),
		};
	};
}
