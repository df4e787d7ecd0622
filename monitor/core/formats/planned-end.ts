/** Of all fields of status pages, only the planned end of a maintenance is a promised time. */

import type { Claim, IncidentUpdate } from '../model/incident';
import { DAY_MS } from '../time';

/** The promise, dated like the announcement; undefined if the plan makes no sense. */
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
