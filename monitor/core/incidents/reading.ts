/** Status pages have no field for cause, ETA, data, attack or scope, but their updates may say so in Italian. */

import { read } from '../italian/reader';
import type { Incident, IncidentUpdate } from './model';

/** The incident with what its texts claim. Of the status its own field speaks; updates that came with claims are left alone. */
export function withReading(incident: Incident): Incident {
	const [provider] = incident.providers;
	if (provider === undefined) return incident;
	return {
		...incident,
		updates: incident.updates.map((update): IncidentUpdate => {
			if (update.claims.length > 0) return update;
			const { claims } = read(update.text, update.at, {
				source: update.source,
				...(update.publisher === undefined ? {} : { publisher: update.publisher }),
				aboutProvider: provider,
			});
			return { ...update, claims: claims.filter((claim) => claim.topic !== 'status') };
		}),
	};
}
