/** Checks whose worker died: they have a separate row, which says nothing about any service. */

import type { CheckStart, Observation } from '../core/assessment/history';
import type { WriteTransaction } from './rollups';

/** Marks a check as interrupted. One that died after its commit already has its row, and was not interrupted. */
export async function writeInterruption(tx: WriteTransaction, begun: CheckStart): Promise<void> {
	const observations = tx.objectStore('observations');
	if ((await observations.getKey(begun.startedAt)) === undefined) await observations.put(interruption(begun));
}

function interruption({ startedAt, trigger }: CheckStart): Observation {
	return {
		at: startedAt,
		finishedAt: startedAt,
		trigger,
		kind: 'interrupted',
		probed: [],
		connectivity: { kind: 'not_asked' },
		verdicts: [],
	};
}
