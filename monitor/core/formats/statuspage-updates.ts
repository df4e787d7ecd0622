/** The updates of one incident in Statuspage's format. */

import type { Claim, IncidentUpdate } from '../model/incident';
import { isOver } from '../model/progress';
import { contentHash } from '../text/hash';
import { type Fields, fields, list, str } from '../text/json';
import { inertLine, inertText } from '../text/text';
import { parseWhen } from '../text/when';
import { allowedSource, readClaims } from './claims';
import { address, MAX_UPDATES, type ParseContext } from './context';
import { newest } from './items';
import { statusOfField } from './status-words';

/** Oldest first. */
export function readUpdates(incident: Fields, incidentId: string, context: ParseContext): IncidentUpdate[] {
	const updates = newest(list(incident.incident_updates), MAX_UPDATES, timeOf).map(
		(value): IncidentUpdate => {
			const raw = fields(value);
			const at = timeOf(raw) ?? parseWhen(incident.created_at) ?? context.fetchedAt;
			const text = inertText(str(raw.body) ?? '');
			const source = allowedSource(context.trust, raw.source);
			const publisher = inertLine(str(raw.publisher) ?? context.publisher ?? '', 120);
			const said = { source, saidAt: at, ...(publisher === '' ? {} : { publisher }) };
			const url = address(raw.url) ?? address(incident.shortlink);
			return {
				id: inertLine(str(raw.id) ?? '', 200) || contentHash(incidentId, String(at), text),
				at,
				status: statusOfField(raw.status),
				text,
				source,
				...(publisher === '' ? {} : { publisher }),
				...(url === undefined ? {} : { url }),
				claims: readClaims(raw.claims, context.trust, said),
			};
		},
	);
	// Newest first in the document; the sort is stable, so among equal times the one listed later is the older.
	return updates.reverse().sort((a, b) => a.at - b.at);
}

function timeOf(value: unknown): number | undefined {
	const { display_at, created_at, updated_at } = fields(value);
	return parseWhen(display_at) ?? parseWhen(created_at) ?? parseWhen(updated_at);
}

/** Claims on the incident itself belong to the newest update published when they were made. */
export function attachClaims(updates: IncidentUpdate[], claims: readonly Claim[]): void {
	const known = new Set(updates.flatMap((update) => update.claims.map((claim) => JSON.stringify(claim))));
	for (const claim of claims) {
		if (known.has(JSON.stringify(claim))) continue;
		(updates.findLast((update) => update.at <= claim.saidAt) ?? updates[0])?.claims.push(claim);
	}
}

/** Start of the last unbroken run of "it is over". */
export function endOf(updates: readonly IncidentUpdate[]): number | undefined {
	const lastOpen = updates.findLastIndex((update) => !isOver(update.status));
	return updates[lastOpen + 1]?.at;
}
