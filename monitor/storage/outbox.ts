/** The outbox: owed notices are transitions with `pendingSince`; settling them records the outcome. */

import type { Settled } from '../core/actions/due-notices';
import { JOINT_MS } from '../core/actions/joint-notice';
import type { Transition } from '../core/assessment/transition';
import { withDatabase } from './database';
import { aheadOf, readMirror, withUnstored, writeMirror } from './mirror';
import type { Meta } from './schema';

const MAX_LOG = 200;

/**
 * Transitions whose notice is owed, and those settled shortly before them; none if none is owed. From IndexedDB, or from the
 * mirror if the mirror is newer.
 */
export async function readPending(): Promise<Transition[]> {
	const [mirror, stored] = await Promise.all([
		readMirror(),
		withDatabase(async (db) => {
			const tx = db.transaction(['transitions', 'meta'], 'readonly');
			const transitions = tx.objectStore('transitions');
			const [owed, check] = await Promise.all([
				transitions.index('pendingSince').getAll(),
				tx.objectStore('meta').get('check') as Promise<Meta['check'] | undefined>,
			]);
			if (owed.length === 0) return { rows: owed, check };
			const rows = await transitions.index('at').getAll(IDBKeyRange.lowerBound(lately(owed)));
			return { rows: rows.filter(({ notice }) => notice !== null), check };
		}),
	]);
	if (stored.ok && aheadOf(mirror, stored.value.check) === null) return stored.value.rows;
	const owed = mirror?.pending ?? [];
	const settled = (mirror?.unstored.transitions ?? []).filter(({ outcome }) => outcome !== null);
	return owed.length === 0 ? [] : [...settled.filter(({ at }) => at >= lately(owed)), ...owed];
}

/** Earlier notices are unrelated to those owed. */
function lately(owed: readonly Transition[]): number {
	return Math.min(...owed.map(({ at }) => at)) - JOINT_MS;
}

/** Marks notices as shown or dropped, here and in the mirror; dropped ones are logged. */
export async function settle(settled: readonly Settled[], at: number): Promise<void> {
	if (settled.length === 0) return;
	const stored = await withDatabase(async (db) => {
		const tx = db.transaction(['transitions', 'meta'], 'readwrite');
		const transitions = tx.objectStore('transitions');
		const log = ((await tx.objectStore('meta').get('log')) ?? []) as Meta['log'];
		const taken = new Set<string>();
		for (const { id, outcome } of settled) {
			const row = await transitions.get(id);
			if (row !== undefined) {
				await transitions.put({ ...row, pendingSince: null, outcome });
				taken.add(id);
			}
			if (outcome !== 'shown') log.push({ at, what: outcome, detail: id });
		}
		await tx.objectStore('meta').put(log.slice(-MAX_LOG), 'log');
		await tx.done;
		return taken;
	});
	const mirror = await readMirror();
	if (mirror === null) return;
	const { pending, unstored } = mirror;
	const outcomes = new Map(settled.map(({ id, outcome }) => [id, outcome]));
	// A shown notice stays shown: a database that lacks it, or refused it, must not cause a second one.
	const kept = new Set(unstored.transitions.map(({ id }) => id));
	const known = [...pending, ...unstored.transitions].flatMap((row) => {
		const outcome = outcomes.get(row.id);
		const elsewhere = stored.ok && stored.value.has(row.id) && !kept.has(row.id);
		return outcome === undefined || elsewhere ? [] : [{ ...row, pendingSince: null, outcome }];
	});
	const next = {
		...mirror,
		pending: pending.filter(({ id }) => !outcomes.has(id)),
		unstored: withUnstored(unstored, { transitions: known }),
		trouble: stored.ok ? mirror.trouble : (mirror.trouble ?? { error: stored.error, since: at }),
	};
	await writeMirror(next, mirror);
}
