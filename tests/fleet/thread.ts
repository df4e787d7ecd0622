/** One thread's share of the fleet: clients `from`, `from + step`, … . */

import { parentPort, workerData } from 'node:worker_threads';
import { HOUR_MS } from '../../monitor/core/time';
import { type Counts, recorderOf } from './counts';
import { type OpeningsId, SESSIONS } from './openings';
import { type Life, POLICY, type PolicyId } from './policies';
import { seedOf, stream } from './random';
import type { World } from './world';

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

/** Clients go hand in hand through windows of time: what they add to then fits into the processor's own memory. */
const CROWD = 1_000;
const WINDOW_MS = HOUR_MS;

const { clients, from, step, seed, policy, openings, world, counts } = workerData as Share;
const recorder = recorderOf(counts);
const begin = POLICY[policy];
const sessionsOf = SESSIONS[openings];

for (let first = from; first < clients; first += step * CROWD) {
	const crowd: Life[] = [];
	for (let client = first; client < Math.min(clients, first + step * CROWD); client += step) {
		const random = stream(seedOf(seed, client));
		crowd.push(begin(random, sessionsOf(random), world, recorder));
	}
	for (let until = 0; until < world.endAt + WINDOW_MS; until += WINDOW_MS)
		for (const life of crowd) life.live(until);
}
parentPort?.postMessage('lived');
