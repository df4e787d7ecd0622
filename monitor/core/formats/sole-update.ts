/** The update of an incident that has none. */

import type { IncidentStatus, IncidentUpdate } from '../model/incident';
import { ownSource, type ParseContext } from './context';

/** `text`, usually the incident's name, said at `at` (epoch ms) by the feed itself. */
export function soleUpdate(
	incidentId: string,
	text: string,
	status: IncidentStatus,
	at: number,
	context: ParseContext,
): IncidentUpdate {
	return {
		id: `${incidentId}/1`,
		at,
		status,
		text,
		source: ownSource(context),
		...(context.publisher === undefined ? {} : { publisher: context.publisher }),
		claims: [],
	};
}
