/** The outbox: notices owed are transitions with `pendingSince`; settling them says how. */

import type { Transition } from '../core/assessment/transition';
import type { Settlement } from '../core/outlook/notice';
import { withDatabase } from './database';
import { readMirror, writeMirror } from './mirror';

const MAX_LOG = 200;

export type Settled = { id: string; outcome: NonNullable<Transition['outcome']> };

/** Transitions whose notice is owed, from IndexedDB or else from the mirror. */
export async function readPending(): Promise<Transition[]> {
	const stored = await withDatabase((db) => db.getAllFromIndex('transitions', 'pendingSince'));
	return stored.ok ? stored.value : ((await readMirror())?.pending ?? []);
}

/** Marks notices as shown or dropped, here and in the mirror; what was dropped is said in the log. */
export async function settle(settled: readonly (Settled | Settlement)[], at: number): Promise<void> {
	if (settled.length === 0) return;
	await withDatabase(async (db) => {
		const tx = db.transaction(['transitions', 'meta'], 'readwrite');
		const transitions = tx.objectStore('transitions');
		const log = ((await tx.objectStore('meta').get('log')) ?? []) as {
			at: number;
			what: string;
			detail: string;
		}[];
		for (const { id, outcome } of settled) {
			const row = await transitions.get(id);
			if (row !== undefined) await transitions.put({ ...row, pendingSince: null, outcome });
			if (outcome !== 'shown') log.push({ at, what: outcome, detail: id });
		}
		await tx.objectStore('meta').put(log.slice(-MAX_LOG), 'log');
		await tx.done;
	});
	const mirror = await readMirror();
	if (mirror === null) return;
	const done = new Set(settled.map(({ id }) => id));
	await writeMirror({ ...mirror, pending: mirror.pending.filter(({ id }) => !done.has(id)) });
}
