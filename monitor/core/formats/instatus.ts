/** Instatus `summary.json`: the page's status, active incidents and maintenances; lists are absent when empty. */

import type { FeedDocument, Impact, Incident, IncidentStatus } from '../model/incident';
import { isOver } from '../model/progress';
import { COMPONENT_STATUSES, type ComponentStatus } from '../status';
import { contentHash } from '../text/hash';
import { type Fields, fields, list, str } from '../text/json';
import { inertLine } from '../text/text';
import { parseWhen } from '../text/when';
import { MINUTE_MS } from '../time';
import { componentOf } from './component-names';
import { address, MAX_INCIDENTS, type ParseContext } from './context';
import type { FeedGap } from './feed-gap';
import type { JsonFormat } from './format';
import { impactOf } from './impact';
import { providersMeant } from './mentions';
import { plannedEnd } from './planned-end';
import { withReading } from './reading';
import { soleUpdate } from './sole-update';
import { statusOfField } from './status-words';
import { wordlessIncident } from './wordless';

const PAGE_STATUSES = ['UP', 'HASISSUES', 'UNDERMAINTENANCE', 'ALLUNDERMAINTENANCE'];

const STATUS = new Map<string, IncidentStatus>([
	['notstartedyet', 'scheduled'],
	['inprogress', 'in_progress'],
]);

const IMPACT = new Map<string, Impact>([
	['operational', 'none'],
	['degradedperformance', 'minor'],
	['minoroutage', 'minor'],
	['partialoutage', 'major'],
	['majoroutage', 'critical'],
	['undermaintenance', 'maintenance'],
]);

export const INSTATUS: JsonFormat = {
	format: 'instatus',
	of: 'json',
	is: isInstatus,
	read: readInstatus,
	listsEverything: true,
	usualTrust: 'official',
};

function isInstatus(document: Fields): boolean {
	const page = fields(document.page);
	return (
		PAGE_STATUSES.includes((str(page.status) ?? '').trim().toUpperCase()) ||
		Array.isArray(document.activeIncidents) ||
		Array.isArray(document.activeMaintenances)
	);
}

function readInstatus(document: Fields, context: ParseContext): FeedDocument {
	const page = fields(document.page);
	const sign = (str(page.status) ?? '').trim().toUpperCase();
	const title = inertLine(str(page.name) ?? '');
	const speaker: ParseContext = { ...(title === '' ? {} : { publisher: title }), ...context };
	const raws = [
		...list(document.activeIncidents).map(fields),
		...list(document.activeMaintenances).map(
			(raw): Fields => ({ impact: 'UNDERMAINTENANCE', ...fields(raw) }),
		),
	];
	const names = [title, str(page.url)];
	const incidents = raws
		.slice(0, MAX_INCIDENTS)
		.flatMap((raw) => readOne(raw, names, speaker) ?? [])
		.map(withReading);
	const red =
		sign === 'HASISSUES' && incidents.every(({ status }) => isOver(status) || status === 'scheduled');
	return {
		format: 'instatus',
		...(title === '' ? {} : { title }),
		// The page's sign has one word for trouble of any impact.
		incidents: [...incidents, ...(red ? wordlessIncident('', 'major', [], names, speaker) : [])],
		...listsMissed(document, sign),
	};
}

/** Lists are absent when empty: a list is missing if the page's own sign implies it. */
function listsMissed(document: Fields, sign: string): { missed?: FeedGap[] } {
	const missed: FeedGap[] = [];
	const known = PAGE_STATUSES.includes(sign);
	if (!Array.isArray(document.activeIncidents) && (sign === 'HASISSUES' || !known))
		missed.push('incident_list');
	if (!Array.isArray(document.activeMaintenances) && (sign.endsWith('UNDERMAINTENANCE') || !known))
		missed.push('maintenance_list');
	return missed.length === 0 ? {} : { missed };
}

function readOne(
	raw: Fields,
	pageNames: readonly (string | undefined)[],
	context: ParseContext,
): Incident | undefined {
	const name = inertLine(str(raw.name) ?? '');
	if (name === '') return undefined;
	const started = raw.started ?? raw.start;
	const startedAt = parseWhen(started) ?? context.fetchedAt;
	const url = address(raw.url);
	const id = inertLine(str(raw.id) ?? '', 200) || url || contentHash(name, str(started) ?? '');
	const status = statusOf(raw.status);
	const updatedAt = Math.max(startedAt, parseWhen(raw.updatedAt) ?? 0);
	const told = soleUpdate(id, name, status, updatedAt, context);
	// The length of a maintenance in minutes, as a number or as text.
	const untilAt = startedAt + Number(str(raw.duration) ?? Number.NaN) * MINUTE_MS;
	const plan = isOver(status) || Number.isNaN(untilAt) ? undefined : plannedEnd(told, startedAt, untilAt);
	const components = list(raw.components).map(fields);
	const names = components.flatMap((one) => str(one.name) ?? []);
	return {
		id,
		name,
		status,
		impact: IMPACT.get(plain(raw.impact)) ?? impactOf(status, [name]),
		startedAt,
		...(isOver(status) ? { resolvedAt: parseWhen(raw.resolved) ?? updatedAt } : {}),
		updatedAt,
		providers: providersMeant({ texts: [[name, ...names]], components: names, page: pageNames }, context),
		components: components.flatMap((one) => {
			const component = componentOf(undefined, one.name);
			return component === undefined ? [] : [{ id: component, status: componentStatus(one.status) }];
		}),
		updates: [{ ...told, ...(url === undefined ? {} : { url }), claims: plan === undefined ? [] : [plan] }],
	};
}

function statusOf(value: unknown): IncidentStatus {
	const word = plain(value);
	return STATUS.get(word) ?? statusOfField(word);
}

function componentStatus(value: unknown): ComponentStatus {
	return COMPONENT_STATUSES.find((status) => status.replace('_', '') === plain(value)) ?? 'unknown';
}

function plain(value: unknown): string {
	return (str(value) ?? '').toLowerCase().replace(/[^a-z]/g, '');
}
