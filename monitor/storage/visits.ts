import type { OwnVisit } from '../core/assessment/signals';
import { withDatabase } from './database';

/** Visits kept between two checks; more add no information. */
const MAX_VISITS = 20;

/** Stores a visit until the next check takes it. */
export async function recordVisit(visit: OwnVisit): Promise<void> {
	await withDatabase(async (db) => {
		const tx = db.transaction(['visits'], 'readwrite');
		const visits = tx.objectStore('visits');
		if ((await visits.count()) < MAX_VISITS) await visits.add(visit);
		await tx.done;
	});
}
