/** The documents of Statuspage's public API, version 2, which any status page client requests. */

import { nativeJson } from '../../monitor/core/formats/native';
import type { FeedDocument, Impact, Incident } from '../../monitor/core/model/incident';
import { isEnded } from '../../monitor/core/model/progress';
import type { SentinelStatement } from '../../monitor/core/sentinel/statement';
import { lowered, loweredSign, type StatuspageRow, sentinelFields } from './sentinels';

/** Path below the root of the site → text of the file. */
export function statuspageFiles(
	document: FeedDocument,
	now: number,
	url: string,
	statement?: SentinelStatement,
): Map<string, string> {
	const json = (incidents: readonly Incident[]) => {
		const whole = nativeJson({ ...document, incidents: [...incidents] }, now);
		return {
			...whole,
			page: { ...(whole.page as object), url },
			status: loweredSign((whole.status as { indicator: Impact }).indicator, statement, now),
			components: lowered(whole.components as StatuspageRow[], statement, now),
			...sentinelFields(statement, now),
		} as Record<string, unknown>;
	};
	const all = json(document.incidents);
	const { sentinels } = all;
	// A summary lists open incidents; its readers show everything in it as open.
	const open = json(document.incidents.filter((incident) => !isEnded(incident)));
	const file = (value: unknown) => `${JSON.stringify(value, null, '\t')}\n`;
	return new Map([
		['api/v2/summary.json', file(open)],
		['api/v2/status.json', file({ page: open.page, status: open.status })],
		[
			'api/v2/components.json',
			file({ page: open.page, components: open.components, ...(sentinels ? { sentinels } : {}) }),
		],
		['api/v2/incidents.json', file({ page: all.page, incidents: all.incidents })],
		['api/v2/incidents/unresolved.json', file({ page: open.page, incidents: open.incidents })],
		[
			'api/v2/scheduled-maintenances.json',
			file({ page: all.page, scheduled_maintenances: all.scheduled_maintenances }),
		],
	]);
}
