/** News reports to the outages they cover: grouped by provider and time. */

import type { Impact, Incident, IncidentStatus, IncidentUpdate } from '../model/incident';
import { continues, newsId, newsState } from '../model/outage-window';
import { PROVIDERS, type ProviderId } from '../providers';
import type { ComponentStatus } from '../status';

/** One statement, the providers it is about, and its title. */
export type Reported = { update: IncidentUpdate; about: readonly ProviderId[]; title: string };

type Group = { providers: ProviderId[]; reports: Reported[] };

/** The outages known at `now`. A report on one provider says nothing about another; outages with the same reports become one. */
export function outages(reports: readonly Reported[], now: number): Incident[] {
	return outagesOf((provider) => reports.filter(({ about }) => about.includes(provider)), now);
}

/** The same for reports split by provider; reports of equal time keep their order. */
export function outagesOf(reportsOn: (provider: ProviderId) => readonly Reported[], now: number): Incident[] {
	const groups = PROVIDERS.flatMap((provider) => {
		const inOrder = reportsOn(provider).toSorted((a, b) => a.update.at - b.update.at);
		return inTime(inOrder).map((told): Group => ({ providers: [provider], reports: told }));
	});
	const taken = new Set<string>();
	return shared(groups).map((group) => {
		const incident = incidentOf(group, now);
		const id = taken.has(incident.id) ? newsId(incident.id, group.providers[0] ?? '') : incident.id;
		taken.add(id);
		return { ...incident, id };
	});
}

function inTime(reports: readonly Reported[]): Reported[][] {
	const groups: Reported[][] = [];
	for (const one of reports) {
		const current = groups.at(-1);
		const last = current?.at(-1)?.update;
		const over = current?.findLast(({ update }) => update.status !== 'unknown')?.update.status === 'resolved';
		if (current !== undefined && last !== undefined && continues(last.at, over, one.update.at))
			current.push(one);
		else groups.push([one]);
	}
	return groups;
}

/** Merges groups of two providers with the same reports. */
function shared(groups: readonly Group[]): Group[] {
	const byReports = new Map<string, Group>();
	for (const group of groups) {
		const key = JSON.stringify(group.reports.map(({ update }) => update.id));
		const same = byReports.get(key);
		if (same === undefined) byReports.set(key, group);
		else same.providers.push(...group.providers);
	}
	return [...byReports.values()];
}

function incidentOf({ providers, reports }: Group, now: number): Incident {
	const updates = reports.map((one) => one.update);
	const first = reports[0] as Reported;
	const state = newsState(updates, now);
	return {
		id: first.update.id,
		name: first.title,
		...state,
		impact: impactOf(updates),
		startedAt: first.update.at,
		updatedAt: updates.findLast(({ at }) => at <= now)?.at ?? first.update.at,
		providers,
		components: componentsOf(updates, state.status),
		updates,
	};
}

function impactOf(updates: readonly IncidentUpdate[]): Impact {
	const stances = updates.flatMap((update) =>
		update.claims.flatMap((claim) => (claim.topic === 'status' ? claim.stance : [])),
	);
	if (stances.length === 0) return 'unknown';
	return stances.every((stance) => stance === 'maintenance') ? 'maintenance' : 'major';
}

const COMPONENT: Partial<Record<IncidentStatus, ComponentStatus>> = {
	investigating: 'major_outage',
	identified: 'major_outage',
	in_progress: 'under_maintenance',
	monitoring: 'partial_outage',
	resolved: 'operational',
};

/** The last statement on each component: those hit share the incident's status, those spared are operational. */
function componentsOf(updates: readonly IncidentUpdate[], status: IncidentStatus): Incident['components'] {
	const statuses = new Map<Incident['components'][number]['id'], ComponentStatus>();
	for (const claim of updates.flatMap((update) => update.claims)) {
		if (claim.topic !== 'scope') continue;
		for (const id of claim.hit) statuses.set(id, COMPONENT[status] ?? 'unknown');
		for (const id of claim.notHit) statuses.set(id, 'operational');
	}
	return [...statuses].map(([id, componentStatus]) => ({ id, status: componentStatus }));
}
