/** Atlassian Statuspage v2 JSON (https://metastatuspage.com/api/v2); PostaViva's own fields are read wherever they appear. */

import type { FeedDocument, Incident, IncidentStatus, IncidentUpdate } from '../model/incident';
import { isOver } from '../model/progress';
import { COMPONENT_STATUSES } from '../status';
import { contentHash } from '../text/hash';
import { type Fields, fields, list, oneOf, str } from '../text/json';
import { inertLine } from '../text/text';
import { parseWhen } from '../text/when';
import { readClaims } from './claims';
import { componentOf } from './component-names';
import { MAX_INCIDENTS, ownSource, type ParseContext } from './context';
import { listsMissed } from './feed-gap';
import type { JsonFormat } from './format';
import { impactOf, impactWord } from './impact';
import { newest } from './items';
import { providersMeant, readProviders } from './mentions';
import { plannedEnd } from './planned-end';
import { withReading } from './reading';
import { soleUpdate } from './sole-update';
import { statusOfField } from './status-words';
import { attachClaims, endOf, readUpdates } from './statuspage-updates';
import { signOfComponents, wordlessIncident } from './wordless';

export const STATUSPAGE: JsonFormat = {
	format: 'statuspage',
	of: 'json',
	is: isStatuspage,
	read: readStatuspage,
	listsEverything: true,
	usualTrust: 'official',
};

/** True of any v2 document: it names its page, or lists incidents with their updates. */
export function isStatuspage(document: Fields): boolean {
	const page = fields(document.page);
	const saysWhose = 'id' in page || 'name' in page || 'updated_at' in page;
	if ('indicator' in fields(document.status)) return true;
	const incidents = [...list(document.incidents), ...list(document.scheduled_maintenances)].map(fields);
	if (saysWhose && (Array.isArray(document.incidents) || Array.isArray(document.scheduled_maintenances)))
		return true;
	return (
		(saysWhose && Array.isArray(document.components)) || incidents.some((one) => 'incident_updates' in one)
	);
}

function readStatuspage(document: Fields, context: ParseContext): FeedDocument {
	const page = fields(document.page);
	const title = inertLine(str(page.name) ?? '');
	const speaker = { ...(title === '' ? {} : { publisher: title }), ...context };
	const incidents = readIncidents(document, speaker).map(withReading);
	const issuedAt = parseWhen(page.updated_at);
	return {
		format: 'statuspage',
		...(title === '' ? {} : { title }),
		...(issuedAt === undefined ? {} : { issuedAt }),
		incidents: [...incidents, ...signOf(document, incidents, speaker)],
		...listsMissed(document),
	};
}

/** A red sign that no open incident explains. */
function signOf(document: Fields, incidents: readonly Incident[], context: ParseContext): Incident[] {
	const { indicator, description } = fields(document.status);
	const page = fields(document.page);
	const components = list(document.components).map((raw) => ({
		name: str(fields(raw).name) ?? '',
		status: oneOf(COMPONENT_STATUSES, str(fields(raw).status)?.trim().toLowerCase()) ?? 'unknown',
	}));
	const impact = indicator === undefined ? signOfComponents(components) : impactWord(indicator);
	if (impact === undefined || impact === 'none' || impact === 'unknown') return [];
	if (incidents.some(({ status }) => !isOver(status))) return [];
	const names = [str(page.name), str(page.url)];
	return wordlessIncident(str(description) ?? '', impact, components, names, context);
}

/** The incidents and maintenances of a document in this format. */
export function readIncidents(document: Fields, context: ParseContext): Incident[] {
	const page = fields(document.page);
	const pageNames = [str(page.name), str(page.url)];
	const raws = [
		...mostTelling(list(document.incidents).map(fields)),
		...mostTelling(
			list(document.scheduled_maintenances).map((raw): Fields => ({ impact: 'maintenance', ...fields(raw) })),
		),
	];
	return raws.flatMap((raw) => readIncident(raw, pageNames, context) ?? []);
}

/** The incidents within the limit: all open ones, then the newest. */
function mostTelling(raws: readonly Fields[]): Fields[] {
	return newest(raws, MAX_INCIDENTS, (raw) =>
		isOver(statusOf(raw, [], Number.POSITIVE_INFINITY))
			? (parseWhen(raw.updated_at) ?? parseWhen(raw.created_at))
			: Number.POSITIVE_INFINITY,
	);
}

/** The status of an incident; an end in the past is the end, unless a later update reports trouble. */
function statusOf(raw: Fields, updates: readonly IncidentUpdate[], now: number): IncidentStatus {
	const status = statusOfField(raw.status);
	const resolvedAt = parseWhen(raw.resolved_at);
	if (isOver(status) || resolvedAt === undefined || resolvedAt > now) return status;
	const speaks = ({ at, status: told }: IncidentUpdate) =>
		at > resolvedAt && told !== 'unknown' && !isOver(told);
	if (updates.some(speaks)) return status;
	return impactWord(raw.impact) === 'maintenance' ? 'completed' : 'resolved';
}

function readIncident(
	raw: Fields,
	pageNames: readonly (string | undefined)[],
	context: ParseContext,
): Incident | undefined {
	const name = inertLine(str(raw.name) ?? '');
	const createdAt = parseWhen(raw.created_at);
	if (name === '' && raw.id === undefined) return undefined;
	const id = inertLine(str(raw.id) ?? '', 200) || contentHash(name, String(createdAt ?? ''));
	const updates = readUpdates(raw, id, context);
	const status = statusOf(raw, updates, context.fetchedAt);
	const startedAt =
		parseWhen(raw.scheduled_for) ??
		parseWhen(raw.started_at) ??
		createdAt ??
		updates[0]?.at ??
		context.fetchedAt;
	const updatedAt = Math.max(parseWhen(raw.updated_at) ?? startedAt, ...updates.map((u) => u.at));
	if (updates.length === 0) updates.push(soleUpdate(id, name, status, createdAt ?? startedAt, context));
	attachClaims(
		updates,
		readClaims(raw.claims, context.trust, { source: ownSource(context), saidAt: updatedAt }),
	);
	const plan =
		isOver(status) || bearsClaims(raw)
			? undefined
			: plannedEnd(updates[0], startedAt, parseWhen(raw.scheduled_until));
	if (plan !== undefined) updates[0]?.claims.push(plan);
	const resolvedAt = isOver(status) ? (parseWhen(raw.resolved_at) ?? endOf(updates) ?? updatedAt) : undefined;
	const components = readComponents(raw, updates.length);
	return {
		id,
		name,
		status,
		impact: impactWord(raw.impact) ?? impactOf(status, [name, updates.at(-1)?.text ?? '']),
		startedAt,
		...(resolvedAt === undefined ? {} : { resolvedAt }),
		updatedAt,
		providers: providersOf(raw, name, updates, pageNames, context),
		components,
		updates,
	};
}

/** True of an incident of our own feed, which states its promises as claims. */
function bearsClaims(raw: Fields): boolean {
	return (
		raw.claims !== undefined || list(raw.incident_updates).some((one) => fields(one).claims !== undefined)
	);
}

function readComponents(incident: Fields, updateCount: number): Incident['components'] {
	const listed = list(incident.components).map(fields);
	const affected =
		updateCount === 0
			? []
			: list(incident.incident_updates)
					.map(fields)
					.flatMap((update) => list(update.affected_components).map(fields));
	const components: Incident['components'] = [];
	for (const raw of listed.length > 0 ? listed : affected) {
		const id = componentOf(raw.id ?? raw.code, raw.name);
		const status = oneOf(COMPONENT_STATUSES, raw.status ?? raw.new_status) ?? 'unknown';
		if (id !== undefined && !components.some((one) => one.id === id)) components.push({ id, status });
	}
	return components;
}

function providersOf(
	raw: Fields,
	name: string,
	updates: readonly IncidentUpdate[],
	page: readonly (string | undefined)[],
	context: ParseContext,
): Incident['providers'] {
	if (Array.isArray(raw.providers)) return readProviders(raw.providers);
	const components = list(raw.components).flatMap((one) => str(fields(one).name) ?? []);
	const texts = [[name, ...components], updates.map((update) => update.text)];
	return providersMeant({ texts, components, page }, context);
}
