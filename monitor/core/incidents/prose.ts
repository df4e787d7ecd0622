/** News to incidents: each item is read; those that say something of the mail's state become updates of one incident an outage. */

import { read } from '../italian/reader';
import { PROVIDERS, type ProviderId } from '../providers';
import type { ComponentStatus } from '../status';
import { MAX_FEED_LENGTH, ownSource, type ParseContext } from './context';
import { contentHash } from './hash';
import { type Item, itemText } from './items';
import type { ClaimSource, Impact, Incident, IncidentStatus, IncidentUpdate, StatusStance } from './model';
import { continues } from './outage-window';
import { type CallOff, type Plan, planIncidents } from './plan';
import { inertLine, plainText } from './text';

type Reported = { update: IncidentUpdate; about: readonly ProviderId[]; title: string };
/** What one item says: of the present, of works to come, of works that will not be. */
type Report = { reported?: Reported; plan?: Plan; callOff?: CallOff };

/** Incidents told by the items of one feed, oldest first. Items about nothing of ours give none. */
export function proseIncidents(items: readonly Item[], context: ParseContext): Incident[] {
	const seen = new Set<string>();
	const once = items.filter(({ id }) => !seen.has(id) && seen.add(id));
	return incidentsOf(once.map((item) => report(item, itemText(item, MAX_FEED_LENGTH), context)));
}

/** One text (a headline, an article, a notice), said at `context.fetchedAt`: one incident, or none. */
export function textIncidents(
	text: string,
	context: ParseContext,
	source: ClaimSource = ownSource(context),
): Incident[] {
	const plain = plainText(text, MAX_FEED_LENGTH);
	return incidentsOf([report({ id: contentHash(plain), title: '', html: '' }, plain, context, source)]);
}

/** Outages with the maintenances told as going on, and each maintenance that is only announced. */
function incidentsOf(reports: readonly Report[]): Incident[] {
	const plans = reports.flatMap(({ plan }) => plan ?? []);
	const calledOff = reports.flatMap(({ callOff }) => callOff ?? []);
	return [
		...outages(reports.flatMap(({ reported }) => reported ?? [])),
		...planIncidents(plans, calledOff),
	].sort((a, b) => a.startedAt - b.startedAt);
}

function outages(all: readonly Reported[]): Incident[] {
	const reported = all.toSorted((a, b) => a.update.at - b.update.at);
	const groups: Reported[][] = [];
	for (const one of reported) {
		const current = groups.at(-1);
		const last = current?.at(-1)?.update;
		const over = current?.findLast(({ update }) => update.status !== 'unknown')?.update.status === 'resolved';
		if (current !== undefined && last !== undefined && continues(last.at, over, one.update.at))
			current.push(one);
		else groups.push([one]);
	}
	return groups.map(incidentOf);
}

function report(
	item: Item,
	text: string,
	context: ParseContext,
	source: ClaimSource = ownSource(context),
): Report {
	const at = item.publishedAt ?? item.updatedAt ?? context.fetchedAt;
	const publisher = item.publisher ?? context.publisher;
	const { about, claims, planned, calledOff } = read(text, at, {
		source,
		...(publisher === undefined ? {} : { publisher }),
		...(context.about?.[0] === undefined ? {} : { aboutProvider: context.about[0] }),
	});
	const title = item.title || inertLine(text.split('\n')[0] ?? '', 140);
	const update: IncidentUpdate = {
		id: item.id,
		at,
		status: 'unknown',
		// Read whole, kept short: spans point into what was read and carry their own words.
		text: plainText(text),
		source,
		...(publisher === undefined ? {} : { publisher }),
		...(item.url === undefined ? {} : { url: item.url }),
		claims: [],
	};
	const announced = { ...update, status: 'scheduled' as const };
	const beside: Report = {
		...(planned === undefined ? {} : { plan: { update: announced, about, title, window: planned } }),
		...(calledOff === undefined ? {} : { callOff: { update, about } }),
	};
	if (claims.length === 0) return beside;
	const stance = claims.findLast((claim) => claim.topic === 'status')?.stance;
	const known = claims.some((claim) => claim.topic === 'cause' && claim.kind !== 'unspecified');
	return {
		...beside,
		reported: { about, title, update: { ...update, status: statusFor(stance, known), claims } },
	};
}

function statusFor(stance: StatusStance | undefined, causeKnown: boolean): IncidentStatus {
	switch (stance) {
		case 'outage':
			return causeKnown ? 'identified' : 'investigating';
		case 'maintenance':
			return 'in_progress';
		case 'recovering':
			return 'monitoring';
		case 'restored':
			return 'resolved';
		default:
			return 'unknown';
	}
}

function incidentOf(reported: readonly Reported[]): Incident {
	const updates = reported.map((one) => one.update);
	const first = reported[0] as Reported;
	const last = updates.findLast((update) => update.status !== 'unknown');
	const lastOpen = updates.findLastIndex(
		(update) => update.status !== 'resolved' && update.status !== 'unknown',
	);
	const resolved =
		last?.status === 'resolved'
			? updates.slice(lastOpen + 1).find((one) => one.status === 'resolved')
			: undefined;
	return {
		id: first.update.id,
		name: first.title,
		status: last?.status ?? 'unknown',
		impact: impactOf(updates),
		startedAt: first.update.at,
		...(resolved === undefined ? {} : { resolvedAt: resolved.at }),
		updatedAt: updates.at(-1)?.at ?? first.update.at,
		providers: PROVIDERS.filter((id) => reported.some((one) => one.about.includes(id))),
		components: componentsOf(updates, last?.status ?? 'unknown'),
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

/** The last word on each component: those named as hit share the incident's status, those named as spared work. */
function componentsOf(updates: readonly IncidentUpdate[], status: IncidentStatus): Incident['components'] {
	const statuses = new Map<Incident['components'][number]['id'], ComponentStatus>();
	for (const claim of updates.flatMap((update) => update.claims)) {
		if (claim.topic !== 'scope') continue;
		for (const id of claim.hit) statuses.set(id, COMPONENT[status] ?? 'unknown');
		for (const id of claim.notHit) statuses.set(id, 'operational');
	}
	return [...statuses].map(([id, componentStatus]) => ({ id, status: componentStatus }));
}
