/** The effect of a new reading on the known outages of a news feed. */

import { outagesOf, type Reported } from '../formats/reports';
import type { Incident, IncidentUpdate, StoredIncident } from '../model/incident';
import { newsId } from '../model/outage-window';
import type { ProviderId } from '../providers';
import { inertLine } from '../text/text';
import { namesOf } from './same-item';

const MAX_STORED_UPDATES = 200;

/** The outages of a news feed after `read` at `now`. Items that left the feed are kept; each outage keeps its name. */
export function mergeNews(
	stored: readonly StoredIncident[],
	read: readonly Incident[],
	feed: Pick<StoredIncident, 'feedId' | 'trust'>,
	now: number,
): StoredIncident[] {
	const before = stored.map(({ incident }) => incident);
	const reportsOn = (provider: ProviderId) =>
		mergeReports(reportsOf(before, provider), reportsOf(read, provider), now);
	const taken = new Set<string>();
	return outagesOf(reportsOn, now).map((incident) => {
		const known = stored.filter((one) => isSame(one.incident, incident));
		const { id, name } = known.find((one) => !taken.has(one.incident.id))?.incident ?? incident;
		const named = { ...incident, name, id: taken.has(id) ? newsId(id, incident.providers[0] ?? '') : id };
		taken.add(named.id);
		return {
			...feed,
			incident: { ...named, updates: capped(named) },
			firstSeenAt: Math.min(now, ...known.map(({ firstSeenAt }) => firstSeenAt)),
		};
	});
}

/** The first update names an outage of news, so the limit keeps it. */
function capped({ id, updates }: Incident): IncidentUpdate[] {
	if (updates.length <= MAX_STORED_UPDATES) return updates;
	const late = updates.slice(1 - MAX_STORED_UPDATES);
	const name = updates.find((update) => id === update.id || id.startsWith(`${update.id}~`));
	return name === undefined || late.includes(name) ? updates.slice(-MAX_STORED_UPDATES) : [name, ...late];
}

function isSame(known: Incident, incident: Incident): boolean {
	const ids = new Set(incident.updates.map(({ id }) => id));
	return (
		known.updates.some(({ id }) => ids.has(id)) &&
		known.providers.some((provider) => incident.providers.includes(provider))
	);
}

/** The reports of incidents on a provider, in their order. */
function reportsOf(incidents: readonly Incident[], provider: ProviderId): Reported[] {
	return incidents
		.filter(({ providers }) => providers.includes(provider))
		.flatMap(({ name, updates }) =>
			updates.map((update, i) => ({
				update,
				about: [provider],
				title: i === 0 ? name : inertLine(update.text.split('\n')[0] ?? '', 140),
			})),
		);
}

function mergeReports(known: readonly Reported[], read: readonly Reported[], now: number): Reported[] {
	const byName = new Map(known.flatMap((one) => namesOf(one.update).map((name) => [name, one] as const)));
	const found = new Map<Reported, Reported>();
	const added: Reported[] = [];
	for (const one of read) {
		const before = namesOf(one.update).flatMap((name) => byName.get(name) ?? [])[0];
		if (before === undefined) added.push(one);
		else
			found.set(before, { ...one, title: before.title, update: mergeUpdate(before.update, one.update, now) });
	}
	return [...known.map((one) => found.get(one) ?? one), ...added];
}

/** An update read again: unchanged statements keep their first time, changed ones get the time of the change. */
function mergeUpdate(known: IncidentUpdate, read: IncidentUpdate, now: number): IncidentUpdate {
	if (saysTheSame(known, read)) {
		const { at, claims } = known.at <= read.at ? known : read;
		return { ...read, id: known.id, at, claims };
	}
	const changedAt = read.at > known.at ? read.at : now;
	return {
		...read,
		id: known.id,
		at: changedAt,
		claims: read.claims.map((claim) => ({ ...claim, saidAt: changedAt })),
	};
}

function saysTheSame(known: IncidentUpdate, read: IncidentUpdate): boolean {
	return known.status === read.status && contents(known) === contents(read);
}

/** The claims without their times; a window counted from the reading is the same promise in the same words. */
function contents({ claims }: IncidentUpdate): string {
	const said = claims.map(({ saidAt: _, span, ...content }) =>
		content.topic === 'eta' && span !== undefined
			? { topic: content.topic, words: span.text }
			: { ...content },
	);
	return JSON.stringify(said.sort((a, b) => (a.topic < b.topic ? -1 : 1)));
}
