/**
 * cState: `index.json` (systems with their unresolved issues, pinned issues) and the lists of issues. Templates:
 * https://github.com/cstate/cstate/tree/master/layouts. They print titles without escaping; `lenient-json` repairs that.
 */

import { type FeedDocument, IMPACTS, type Impact, type Incident } from '../model/incident';
import { isOver } from '../model/progress';
import type { ComponentStatus } from '../status';
import { contentHash } from '../text/hash';
import { type Fields, fields, list, str } from '../text/json';
import { inertLine, inertText } from '../text/text';
import { parseWhen } from '../text/when';
import { componentOf } from './component-names';
import { address, MAX_INCIDENTS, type ParseContext } from './context';
import type { FeedGap } from './feed-gap';
import type { JsonFormat } from './format';
import { impactOf } from './impact';
import { providersMeant } from './mentions';
import { withReading } from './reading';
import { soleUpdate } from './sole-update';
import { wordlessIncident } from './wordless';

const SEVERITY = new Map<string, { impact: Impact; component: ComponentStatus }>([
	['notice', { impact: 'minor', component: 'degraded_performance' }],
	['disrupted', { impact: 'major', component: 'partial_outage' }],
	['down', { impact: 'critical', component: 'major_outage' }],
]);

export const CSTATE: JsonFormat = {
	format: 'cstate',
	of: 'json',
	is: isCstate,
	read: readCstate,
	listsEverything: true,
	usualTrust: 'official',
};

function isCstate(document: Fields): boolean {
	return (
		'cStateVersion' in document ||
		(document.is === 'index' && Array.isArray(document.systems)) ||
		document.is === 'issue' ||
		((document.is === 'issues' || document.is === 'system') && Array.isArray(document.pages))
	);
}

function readCstate(document: Fields, context: ParseContext): FeedDocument {
	const title = inertLine(str(document.title) ?? '');
	const speaker: ParseContext = { ...(title === '' ? {} : { publisher: title }), ...context };
	const incidents = new Map<string, Incident>();
	for (const raw of issues(document).slice(0, MAX_INCIDENTS)) {
		const incident = readIssue(raw, title, speaker);
		if (incident !== undefined && !incidents.has(incident.id)) incidents.set(incident.id, incident);
	}
	const read = [...incidents.values()].map(withReading);
	return {
		format: 'cstate',
		...(title === '' ? {} : { title }),
		incidents: [...read, ...signOf(document, read, title, speaker)],
		...listMissed(document),
	};
}

/** The list of systems is complete only if each system lists its issues. */
function listMissed(document: Fields): { missed?: FeedGap[] } {
	const found =
		document.is === 'issues' || document.is === 'system'
			? Array.isArray(document.pages)
			: Array.isArray(document.systems) &&
				document.systems.every((system) => Array.isArray(fields(system).unresolvedIssues));
	return found ? {} : { missed: ['incident_list'] };
}

/** A system that is down without an issue, or the page's own sign if it lists no systems. */
function signOf(
	document: Fields,
	incidents: readonly Incident[],
	title: string,
	context: ParseContext,
): Incident[] {
	if (incidents.some(({ status }) => !isOver(status) && status !== 'unknown')) return [];
	const systems = list(document.systems).map(fields);
	const components = systems.map((system) => ({
		name: str(system.name) ?? '',
		status: severityOf(system.status)?.component ?? ('operational' as const),
	}));
	const sign = severityOf(document.summaryStatus);
	const worst = systems.reduce<Impact>(
		(impact, system) => heavier(impact, severityOf(system.status)?.impact),
		'none',
	);
	const impact = systems.length > 0 ? worst : (sign?.impact ?? 'none');
	return impact === 'none' ? [] : wordlessIncident('', impact, components, [title], context);
}

function heavier(a: Impact, b: Impact = 'none'): Impact {
	return IMPACTS.indexOf(b) > IMPACTS.indexOf(a) ? b : a;
}

function severityOf(value: unknown) {
	return SEVERITY.get((str(value) ?? '').trim().toLowerCase());
}

/** An issue is listed under every system that it affects. */
function issues(document: Fields): Fields[] {
	if (document.is === 'issue') return [document];
	return [
		...list(document.systems).flatMap((system) => list(fields(system).unresolvedIssues)),
		...list(document.pages).filter((page) => fields(page).is === 'issue'),
		...list(document.pinnedIssues).map((issue) => ({ ...fields(issue), informational: true })),
	].map(fields);
}

function readIssue(raw: Fields, pageTitle: string, context: ParseContext): Incident | undefined {
	const name = inertLine(str(raw.title) ?? '');
	if (name === '') return undefined;
	const id =
		inertLine(str(raw.permalink) ?? str(raw.filename) ?? '', 500) ||
		contentHash(name, str(raw.createdAt) ?? '');
	const startedAt = parseWhen(raw.createdAt) ?? context.fetchedAt;
	const informational = raw.informational === true;
	const severity = severityOf(raw.severity);
	const over = raw.resolved === true || raw.resolved === 'true';
	const resolvedAt = over ? (parseWhen(raw.resolvedAt) ?? parseWhen(raw.lastMod) ?? startedAt) : undefined;
	const status = informational ? 'unknown' : over ? 'resolved' : 'investigating';
	const affected = list(raw.affected).map((one) => str(one) ?? '');
	const text = inertText(str(raw.body) ?? '') || name;
	const url = address(raw.permalink);
	const updates =
		over && resolvedAt !== startedAt && resolvedAt !== undefined
			? [
					{
						...soleUpdate(id, text, 'investigating', startedAt, context),
						...(url === undefined ? {} : { url }),
					},
					{
						...soleUpdate(id, name, 'resolved', resolvedAt, context),
						id: `${id}/2`,
						...(url === undefined ? {} : { url }),
					},
				]
			: [{ ...soleUpdate(id, text, status, startedAt, context), ...(url === undefined ? {} : { url }) }];
	return {
		id,
		name,
		status,
		impact: informational ? 'none' : (severity?.impact ?? impactOf(status, [name, text])),
		startedAt,
		...(resolvedAt === undefined ? {} : { resolvedAt }),
		updatedAt: Math.max(startedAt, resolvedAt ?? 0, parseWhen(raw.lastMod) ?? 0),
		providers: providersMeant(
			{ texts: [[name, text, ...affected]], components: affected, page: [pageTitle] },
			context,
		),
		components: informational
			? []
			: readComponents(affected, over ? 'operational' : (severity?.component ?? 'unknown')),
		updates,
	};
}

function readComponents(affected: readonly string[], status: ComponentStatus): Incident['components'] {
	const ids = new Set(affected.flatMap((name) => componentOf(undefined, name) ?? []));
	return [...ids].map((id) => ({ id, status }));
}
