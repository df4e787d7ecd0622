/**
 * The native feed: Statuspage's `summary.json` with `postaviva: 1`, claims, `sequence`, `issued_at`, `expires_at` and
 * `pacing`. Every Statuspage client can read it and ignores our additions.
 */

import type { FeedDocument, Impact, Pacing } from '../model/incident';
import { isEnded } from '../model/progress';
import { PROVIDER, PROVIDERS } from '../providers';
import { COMPONENTS, type ComponentStatus, worstStatus } from '../status';
import { type Fields, fields, list, num, str } from '../text/json';
import { inertLine } from '../text/text';
import { parseWhen } from '../text/when';
import type { ParseContext } from './context';
import { listsMissed } from './feed-gap';
import type { JsonFormat } from './format';
import { incidentJson, iso, maintenanceJson, PAGE_ID } from './native-incident';
import { isStatuspage, readIncidents } from './statuspage';

/** Upper limit on how far a feed may slow the fleet down. */
const MAX_PERIOD_FACTOR = 24;

export const NATIVE: JsonFormat = {
	format: 'native',
	of: 'json',
	is: isNative,
	read: readNative,
	listsEverything: true,
	usualTrust: 'signed',
};

/** Ours if it says so, or if it has a field that only ours has. */
export function isNative(document: Fields): boolean {
	const listed = Array.isArray(document.incidents);
	if (document.postaviva !== undefined || num(document.sequence) !== undefined) return listed;
	if (!isStatuspage(document) && !listed) return false;
	return document.pacing !== undefined || bearsClaims(document.incidents);
}

function bearsClaims(incidents: unknown): boolean {
	return list(incidents).some((value) => {
		const incident = fields(value);
		return (
			incident.claims !== undefined ||
			list(incident.incident_updates).some((u) => fields(u).claims !== undefined)
		);
	});
}

export function readNative(document: Fields, context: ParseContext): FeedDocument {
	const title = inertLine(str(fields(document.page).name) ?? '');
	const sequence = num(document.sequence);
	const issuedAt = parseWhen(document.issued_at);
	const expiresAt = parseWhen(document.expires_at);
	const pacing = readPacing(document.pacing);
	return {
		format: 'native',
		...(title === '' ? {} : { title }),
		incidents: readIncidents(document, context),
		...listsMissed(document),
		...(sequence !== undefined && Number.isSafeInteger(sequence) && sequence >= 0 ? { sequence } : {}),
		...(issuedAt === undefined ? {} : { issuedAt }),
		...(expiresAt === undefined ? {} : { expiresAt }),
		...(pacing === undefined ? {} : { pacing }),
	};
}

/** A feed may lengthen the periods, never shorten them. */
function readPacing(value: unknown): Pacing | undefined {
	const raw = fields(value);
	const factor = num(raw.period_factor);
	if (factor === undefined || factor < 1) return undefined;
	const untilAt = parseWhen(raw.until);
	return {
		periodFactor: Math.min(factor, MAX_PERIOD_FACTOR),
		...(untilAt === undefined ? {} : { untilAt }),
	};
}

/** The document as text, as published at `nowAt` (epoch ms). Reading it back gives the same incidents. */
export function writeNative(document: FeedDocument, nowAt: number): string {
	return `${JSON.stringify(nativeJson(document, nowAt), null, '\t')}\n`;
}

/** The same, before it becomes text. */
export function nativeJson(document: FeedDocument, nowAt: number): Record<string, unknown> {
	const open = document.incidents.filter((incident) => !isEnded(incident) && incident.startedAt <= nowAt);
	const updatedAt = Math.max(0, ...document.incidents.map((incident) => incident.updatedAt)) || nowAt;
	return {
		postaviva: 1,
		...(document.sequence === undefined ? {} : { sequence: document.sequence }),
		...(document.issuedAt === undefined ? {} : { issued_at: iso(document.issuedAt) }),
		...(document.expiresAt === undefined ? {} : { expires_at: iso(document.expiresAt) }),
		...(document.pacing === undefined ? {} : { pacing: pacingJson(document.pacing) }),
		page: pageJson(document.title, updatedAt),
		status: overallJson(open.map((incident) => incident.impact)),
		components: COMPONENTS.map((id, i) => ({
			id,
			name: id,
			status: worstOf(
				open
					.flatMap((incident) => incident.components.filter((one) => one.id === id))
					.map((one) => one.status),
			),
			created_at: iso(updatedAt),
			updated_at: iso(updatedAt),
			position: i + 1,
			description: null,
			showcase: false,
			start_date: null,
			group_id: null,
			page_id: PAGE_ID,
			group: false,
			only_show_if_degraded: false,
		})),
		incidents: document.incidents.filter((one) => one.impact !== 'maintenance').map(incidentJson),
		scheduled_maintenances: document.incidents
			.filter((one) => one.impact === 'maintenance')
			.map(maintenanceJson),
	};
}

function pageJson(title: string | undefined, updatedAt: number): Record<string, unknown> {
	return {
		id: PAGE_ID,
		name: title ?? PROVIDERS.map((id) => PROVIDER[id].name).join(', '),
		url: '',
		time_zone: 'Europe/Rome',
		updated_at: iso(updatedAt),
	};
}

function pacingJson(pacing: Pacing): Record<string, unknown> {
	return {
		period_factor: pacing.periodFactor,
		...(pacing.untilAt === undefined ? {} : { until: iso(pacing.untilAt) }),
	};
}

function worstOf(statuses: readonly ComponentStatus[]): ComponentStatus {
	const known = statuses.filter((status) => status !== 'unknown');
	return known.length === 0 ? 'operational' : worstStatus(known);
}

const DESCRIPTION = {
	none: 'All Systems Operational',
	minor: 'Minor Service Outage',
	major: 'Partial System Outage',
	critical: 'Major Service Outage',
	maintenance: 'Service Under Maintenance',
} as const;

/** Statuspage's sign for a page with these impacts: the worst of them. */
export function overallJson(impacts: readonly Impact[]): Record<string, unknown> {
	const indicator =
		(['critical', 'major', 'minor', 'maintenance'] as const).find((impact) => impacts.includes(impact)) ??
		'none';
	return { indicator, description: DESCRIPTION[indicator] };
}
