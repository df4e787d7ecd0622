/** Runs a fleet on every available core. */

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { addUp, type Counts, newCounts } from './counts';
import type { OpeningsId } from './openings';
import type { PolicyId } from './policies';
import type { Share } from './thread';
import type { World } from './world';

export type Run = { clients: number; seed: number; policy: PolicyId; openings: OpeningsId; world: World };

export async function runFleet(run: Run): Promise<Counts> {
	const step = Math.max(1, availableParallelism());
	const parts = await Promise.all(
		Array.from({ length: step }, (_, from) => runShare({ ...run, from, step })),
	);
	const [total, ...others] = parts;
	if (total === undefined) throw new Error('no thread ran');
	for (const part of others) addUp(total, part);
	return total;
}

function runShare(share: Omit<Share, 'counts'>): Promise<Counts> {
	const counts = newCounts(share.world.endAt);
	return new Promise((resolve, reject) => {
		const thread = new Worker(new URL('./thread.ts', import.meta.url), { workerData: { ...share, counts } });
		thread.once('message', () => resolve(counts));
		thread.once('error', reject);
	});
}
