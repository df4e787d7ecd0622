/**
 * The same scenarios over sockets: the verdict on a real `fetch` from the TLS simulator must match that on the in-memory wire.
 * There is no browser, so no permissions either: the tests in real browsers cover what only an extension meets.
 */

import { connect, type TLSSocket } from 'node:tls';
import { plainLoad } from '../../monitor/check/plain-load';
import { probe } from '../../monitor/check/probe';
import { CHECK_DEADLINE_MS } from '../../monitor/core/evidence/patience';
import type { Probed, ProbeResult } from '../../monitor/core/evidence/probe-result';
import { type ProbeTarget, TARGETS } from '../../monitor/core/providers';
import { MINUTE_MS } from '../../monitor/core/time';
import { createLoad } from '../../simulator/played/load';
import { abortAt, createTime } from '../../simulator/played/time';
import { instant, type Scenario } from '../../simulator/scenario';
import { type Simulator, startSimulator } from '../../simulator/server';
import { createWire, type Wire } from './wire';

/** Node's `fetch` keeps its agent here; it has no resolver rules. */
const DISPATCHER = Symbol.for('undici.globalDispatcher.1');
type Connected = (error: Error | null, socket: TLSSocket | null) => void;
type Dispatching = { [DISPATCHER]?: { constructor: new (options: object) => object } };

/** Sends every request of this process to the simulator, under the requested host name. Returns a function that undoes it. */
export async function routeFetchTo({ port, certificatePem }: Simulator): Promise<() => void> {
	await fetch('data:,');
	const world = globalThis as Dispatching;
	const before = world[DISPATCHER];
	if (before === undefined) throw new Error('this Node keeps the agent of fetch somewhere else');
	const dial = ({ hostname }: { hostname: string }, done: Connected) => {
		const socket = connect({ host: '127.0.0.1', port, servername: hostname, ca: certificatePem });
		socket.once('secureConnect', () => done(null, socket));
		socket.once('error', (error) => done(error, null));
	};
	world[DISPATCHER] = new before.constructor({ connect: dial }) as typeof before;
	return () => {
		world[DISPATCHER] = before;
	};
}

/** A program may request any host. */
export const PROGRAM = {
	now: Date.now,
	elapsed: () => performance.now(),
	timeout: (ms: number) => AbortSignal.timeout(ms),
	load: plainLoad,
};

/** One probe over the in-memory wire. */
export async function playProbe(wire: Wire, target: ProbeTarget, at: number): Promise<Probed> {
	const time = createTime(at);
	const after = (ms: number, then: () => void) => time.at(time.now() + ms, then);
	const asking = {
		...PROGRAM,
		now: time.now,
		elapsed: time.now,
		timeout: (ms: number) => abortAt((then) => after(ms, then)),
		load: createLoad({ hop: (url) => wire.hop(url, time.now()), mayRead: () => true, after }),
	};
	const probed = probe(asking, target, undefined, asking.timeout(MINUTE_MS));
	await time.runTo(at + 2 * MINUTE_MS);
	return probed;
}

/** A scenario that changes all day shows all its weathers early. */
const MAX_WEATHERS = 4;

/** The evidence behind a judgement, without times and hints. */
export function essence(result: ProbeResult): string {
	const notice = result.kind === 'notice' ? result.notice.text : '';
	const strength = result.kind === 'reachable' ? result.strength : '';
	const status = 'httpStatus' in result ? result.httpStatus : '';
	const host = 'host' in result ? result.host : '';
	return [result.kind, strength, status, host, notice].join(' | ');
}

/**
 * Probes all targets once in each of the first weathers of a scenario, both ways. Returns the disagreements.
 * @param settleMs how long after the change of weather to probe.
 */
export async function compareOverNetwork(scenario: Scenario, settleMs = 60_000): Promise<string[]> {
	const times = [...new Set(scenario.weather.map(({ at }) => instant(at) + settleMs))].slice(0, MAX_WEATHERS);
	const simulator = await startSimulator({ scenario });
	const restore = await routeFetchTo(simulator);
	const wire = createWire(scenario, 'program');
	const differences: string[] = [];
	try {
		for (const at of times) {
			simulator.clock.stepTo(at);
			await Promise.all(
				TARGETS.map(async (target) => {
					const [played, fetched] = [
						essence((await playProbe(wire, target, at)).result),
						essence((await probe(PROGRAM, target, undefined, AbortSignal.timeout(CHECK_DEADLINE_MS))).result),
					];
					if (played !== fetched)
						differences.push(`${target.id}: in memory "${played}", by fetch "${fetched}"`);
				}),
			);
		}
	} finally {
		restore();
		await simulator.close();
	}
	return differences;
}
