/** Errors seen by the user's own webmail, if the user allows it. */

import type { OwnVisit } from '../core/assessment/signals';
import { MINUTE_MS } from '../core/time';
import type { Ports } from './ports';
import type { RunCheck } from './runner';

/** A failed page load by the user makes a check due, but not more often than this. */
const VISIT_CHECK_MS = MINUTE_MS;

export async function takeVisit(ports: Ports, runCheck: RunCheck, visit: OwnVisit): Promise<void> {
	const { settings, check } = await ports.snapshot();
	if (!settings.ownVisits || !settings.providers.includes(visit.provider)) return;
	await ports.putVisit(visit);
	if (ports.now() - (check.finishedAt ?? 0) >= VISIT_CHECK_MS) await runCheck('own_visit');
}
