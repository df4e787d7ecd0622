/** Of all that status pages have in fields, only the planned end of a maintenance is a promise of time. */

import type { Claim, IncidentUpdate } from '../model/incident';
import { DAY_MS } from '../time';

/** The promise, said with the announcement; undefined if the plan makes no sense. */
export function plannedEnd(
	announced: IncidentUpdate | undefined,
	startedAt: number,
	untilAt: number | undefined,
): Claim | undefined {
	if (announced === undefined || untilAt === undefined) return undefined;
	if (untilAt <= startedAt || untilAt - startedAt > 30 * DAY_MS) return undefined;
	const { source, publisher, at } = announced;
	return {
		topic: 'eta',
		fromAt: startedAt,
		toAt: untilAt,
		source,
		...(publisher === undefined ? {} : { publisher }),
		saidAt: at,
	};
}
