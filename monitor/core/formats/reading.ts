/** Status pages have no field for cause, ETA, data, attack or scope, but their updates may say so in Italian. */

import { read } from '../italian/reader';
import type { Incident, IncidentUpdate } from '../model/incident';

/** The incident with the claims of its texts. Fields take precedence for the status and for existing claims. */
export function withReading(incident: Incident): Incident {
	const [provider] = incident.providers;
	if (provider === undefined) return incident;
	return {
		...incident,
		updates: incident.updates.map((update): IncidentUpdate => {
			const { claims } = read(update.text, update.at, {
				source: update.source,
				...(update.publisher === undefined ? {} : { publisher: update.publisher }),
				aboutProvider: provider,
			});
			const told = new Set(['status', ...update.claims.map(({ topic }) => topic)]);
			return { ...update, claims: [...update.claims, ...claims.filter(({ topic }) => !told.has(topic))] };
		}),
	};
}
