/** Rollups and pruning inside the transaction of a check: raw observations 14 days, hours 90, days forever. */

import type { IDBPObjectStore, IDBPTransaction, StoreNames } from 'idb';
import type { After } from '../core/actions/advance';
import { KEEP_HOURS_DAYS, KEEP_OBSERVATIONS_DAYS } from '../core/assessment/history';
import { rollDays, rollHours, touched } from '../core/assessment/rollup';
import { DAY_MS } from '../core/time';
import type { Schema } from './schema';

export type WriteTransaction = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>;

/** Adds the time since the last check to the hours and days of each provider that was asked. */
export async function writeRollups(tx: WriteTransaction, after: After, at: number): Promise<void> {
	const hours = tx.objectStore('hours');
	const days = tx.objectStore('days');
	await Promise.all(
		after.spent.map(async ({ provider, stretch, latency }) => {
			const keys = touched(stretch, at);
			const [hourRows, dayRows] = await Promise.all([
				Promise.all(keys.hours.map((startAt) => hours.get([provider, startAt]))),
				Promise.all(keys.days.map((day) => days.get([provider, day]))),
			]);
			const known = <T>(rows: (T | undefined)[]) => rows.filter((row) => row !== undefined) as T[];
			await Promise.all([
				...rollHours(provider, known(hourRows), stretch, at, latency).map((row) => hours.put(row)),
				...rollDays(provider, known(dayRows), stretch, at, latency).map((row) => days.put(row)),
			]);
		}),
	);
}

/** A brief clock jump must prune nothing: this many observations must agree on the time. */
const WITNESSES = 12;

/** Deletes data already in the rollups. */
export async function prune(tx: WriteTransaction, at: number): Promise<void> {
	const observations = tx.objectStore('observations');
	const seenAt = await witnessedAt(observations, at);
	if (seenAt === null) return;
	await observations.delete(IDBKeyRange.upperBound(seenAt - KEEP_OBSERVATIONS_DAYS * DAY_MS, true));
	const hours = tx.objectStore('hours');
	const old = IDBKeyRange.upperBound(seenAt - KEEP_HOURS_DAYS * DAY_MS, true);
	const keys = await hours.index('startAt').getAllKeys(old);
	await Promise.all(keys.map((key) => hours.delete(key)));
}

/** The time that this many recent observations have reached; null if there are fewer. Observations after now do not count. */
async function witnessedAt(
	observations: IDBPObjectStore<Schema, StoreNames<Schema>[], 'observations', 'readwrite'>,
	at: number,
): Promise<number | null> {
	const newest = await observations.openKeyCursor(IDBKeyRange.upperBound(at), 'prev');
	const witness = await newest?.advance(WITNESSES - 1);
	return witness?.key ?? null;
}
