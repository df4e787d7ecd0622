/**
 * cState: `index.json` (systems with their unresolved issues, pinned issues) and the lists of issues. Templates:
 * https://github.com/cstate/cstate/tree/master/layouts. It prints titles without escaping them; `lenient-json` mends that.
 */

import type { ComponentStatus } from '../status';
import { componentOf } from './component-names';
import { address, MAX_INCIDENTS, type ParseContext } from './context';
import { contentHash } from './hash';
import { type Fields, fields, list, str } from './json';
import { providersNamed } from './mentions';
import type { FeedDocument, Impact, Incident } from './model';
import { withReading } from './reading';
import { soleUpdate } from './sole-update';
import { inertLine, inertText } from './text';
import { parseWhen } from './when';

const SEVERITY = new Map<string, { impact: Impact; component: ComponentStatus }>([
	['notice', { impact: 'minor', component: 'degraded_performance' }],
	['disrupted', { impact: 'major', component: 'partial_outage' }],
	['down', { impact: 'critical', component: 'major_outage' }],
]);

export function isCstate(document: Fields): boolean {
	return (
		'cStateVersion' in document ||
		(document.is === 'index' && Array.isArray(document.systems)) ||
		document.is === 'issue' ||
		((document.is === 'issues' || document.is === 'system') && Array.isArray(document.pages))
	);
}

export function readCstate(document: Fields, context: ParseContext): FeedDocument {
	const title = inertLine(str(document.title) ?? '');
	const speaker: ParseContext = { ...(title === '' ? {} : { publisher: title }), ...context };
	const incidents = new Map<string, Incident>();
	for (const raw of issues(document).slice(0, MAX_INCIDENTS)) {
		const incident = readIssue(raw, title, speaker);
		if (incident !== undefined && !incidents.has(incident.id)) incidents.set(incident.id, incident);
	}
	return {
		format: 'cstate',
		...(title === '' ? {} : { title }),
		incidents: [...incidents.values()].map(withReading),
	};
}

/** The same issue stands below every system that it affects. */
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
	const severity = SEVERITY.get(str(raw.severity) ?? '');
	const over = raw.resolved === true;
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
	const named = providersNamed(name, text, ...affected);
	const onPage = named.length > 0 ? named : providersNamed(pageTitle);
	return {
		id,
		name,
		status,
		impact: informational ? 'none' : (severity?.impact ?? 'unknown'),
		startedAt,
		...(resolvedAt === undefined ? {} : { resolvedAt }),
		updatedAt: Math.max(startedAt, resolvedAt ?? 0, parseWhen(raw.lastMod) ?? 0),
		providers: onPage.length > 0 ? onPage : [...(context.about ?? [])],
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
