/** One thread's share of the fleet: clients `from`, `from + step`, … . */

import { parentPort, workerData } from 'node:worker_threads';
import { HOUR_MS } from '../../monitor/core/time';
import { type Counts, recorderOf } from './counts';
import { type OpeningsId, SESSIONS } from './openings';
import { type Life, POLICY, type PolicyId } from './policies';
import { seedOf, stream } from './random';
import type { Recorder, World } from './world';

export type Share = {
	clients: number;
	from: number;
	step: number;
	seed: number;
	policy: PolicyId;
	openings: OpeningsId;
	world: World;
	counts: Counts;
};

/** All clients advance together in time windows, so that the counts they update fit into the CPU cache. */
const CROWD = 1_000;
const WINDOW_MS = HOUR_MS;

const { clients, from, step, seed, policy, openings, world, counts } = workerData as Share;
const one = recorderOf(counts, 1);
const many = recorderOf(counts, world.still?.every ?? 1);
const begin = POLICY[policy];
const sessionsOf = SESSIONS[openings];

/** Runs them from one instant to another, window by window. */
function liveOn(crowd: readonly Life[], fromAt: number, toAt: number, recorder: Recorder): void {
	for (let until = fromAt; until < toAt; until += WINDOW_MS)
		for (const life of crowd) life.live(until, recorder);
	for (const life of crowd) life.live(toAt, recorder);
}

for (let first = from; first < clients; first += step * CROWD) {
	const crowd: Life[] = [];
	const awake: Life[] = [];
	for (let client = first; client < Math.min(clients, first + step * CROWD); client += step) {
		const random = stream(seedOf(seed, client));
		const life = begin(random, sessionsOf(random), world);
		crowd.push(life);
		if (Math.floor(client / step) % (world.still?.every ?? 1) === 0) awake.push(life);
	}
	const { from: stillFrom, to: stillTo } = world.still ?? { from: world.endAt, to: world.endAt };
	liveOn(crowd, 0, stillFrom, one);
	liveOn(awake, stillFrom, stillTo, many);
	for (const life of crowd) if (!awake.includes(life)) life.skip(stillTo - stillFrom);
	liveOn(crowd, stillTo, world.endAt, one);
}
parentPort?.postMessage('lived');
