/** When a page that was only learned cannot prove that anything is good. */

import type { Calibration } from '../evidence/calibration';
import type { ProbeResult } from '../evidence/probe-result';
import { PROVIDER, type ProviderId, type TargetId } from '../providers';

/**
 * True if a learned page proves nothing here: no mark of the product was ever seen, and another layer fails or refuses us, counted
 * or not. The learned page may then be the outage page.
 */
export function isUnproven(
	provider: ProviderId,
	target: TargetId,
	calibrations: ReadonlyMap<TargetId, Calibration>,
): boolean {
	const known = PROVIDER[provider].targets.flatMap(({ id }) => calibrations.get(id) ?? []);
	if (known.some(({ markedAt }) => markedAt != null)) return false;
	return known.some(
		({ target: other, lastKind }) => other !== target && lastKind !== null && SPEAKS_AGAINST.has(lastKind),
	);
}

const SPEAKS_AGAINST = new Set<ProbeResult['kind']>([
	'notice',
	'http_error',
	'timeout',
	'unreachable',
	'refused',
	'intercepted',
]);
