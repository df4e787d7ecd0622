/** A browser with the extension in it, on virtual time: the ports of a check bound to a simulated computer and network. */

import type { Ports } from '../../monitor/check/ports';
import { createRunner, type RunCheck } from '../../monitor/check/runner';
import type { Link } from '../../monitor/core/evidence/connectivity';
import type { ProviderId } from '../../monitor/core/providers';
import type { Settings } from '../../monitor/core/settings';
import { afterAwake, alarmFiresAt, awakeFrom, type Computer, clockAt } from './computer';
import { createLoad, type Hop } from './load';
import { createLocks } from './locks';
import { createMemory } from './memory';
import { abortAt, type VirtualTime } from './time';

/** The environment of the extension. Instants are true ones, whatever the computer's clock shows. */
export type World = {
	time: VirtualTime;
	computer: Computer;
	settings: Partial<Settings>;
	/** The result of a request to an address now, redirects not followed. */
	hop(url: string): Hop;
	/** Whether the target of a redirect may be read. */
	mayRead(url: string): boolean;
	mayAsk(provider: ProviderId): boolean;
	link(): Link;
	feeds: Ports['feeds'];
	random(): number;
	draw: Ports['draw'];
	tell: Ports['tell'];
	announceChange: Ports['announceChange'];
};

export type Worker = { ports: Ports; runCheck: RunCheck };

type PlayedBrowser = {
	ports: Ports;
	/** Wakes the worker at an instant, or as soon after it as the computer is awake. */
	wakeAt(at: number, work: (worker: Worker) => Promise<void>): void;
	/** The worker dies: its pending work never returns. The next event starts another. */
	kill(): void;
};

/** @param killable wraps the ports so that the worker can die at one of them. */
export function createBrowser(
	world: World,
	killable: (ports: Ports, kill: () => void) => Ports = (ports) => ports,
): PlayedBrowser {
	const { time, computer } = world;
	const load = createLoad({
		hop: world.hop,
		mayRead: world.mayRead,
		after(ms, then) {
			const at = afterAwake(computer, time.now(), ms);
			return at === null ? () => {} : time.at(at, then);
		},
	});
	const wake = (at: number, then: () => void) => {
		const awake = awakeFrom(computer, at);
		return awake === null ? () => {} : time.at(awake, then);
	};

	let cancelAlarm = () => {};
	/** There is one alarm: it replaces the previous plan. */
	function setAlarm(when: number, periodMs: number): void {
		cancelAlarm();
		const at = alarmFiresAt(computer, time.now(), when);
		if (at === null) return;
		cancelAlarm = time.at(at, () => {
			setAlarm(clockAt(computer, time.now()) + periodMs, periodMs);
			void worker.runCheck('alarm');
		});
	}

	const ports: Ports = {
		now: () => clockAt(computer, time.now()),
		elapsed: time.now,
		random: world.random,
		timeout: (ms) => abortAt((then) => wake(time.now() + ms, then)),
		scheduleAlarm: async (nextAt, periodMs) => setAlarm(nextAt, periodMs),
		inTurn: (name, work) => locks.inTurn(name, work),
		mayAsk: async (provider) => world.mayAsk(provider),
		mayRead: async () => true,
		load,
		link: async () => world.link(),
		feeds: world.feeds,
		...createMemory(world.settings),
		draw: world.draw,
		tell: world.tell,
		announceChange: world.announceChange,
	};

	let locks = createLocks();
	let worker = newWorker();
	function newWorker(): Worker {
		locks = createLocks();
		const own = killable(ports, kill);
		return { ports: own, runCheck: createRunner(own, locks) };
	}
	function kill(): void {
		worker = newWorker();
	}

	return {
		ports,
		wakeAt: (at, work) => void wake(at, () => void work(worker)),
		kill,
	};
}
