/** An entry of Atom or RSS that is an incident of a status page, rather than news about one. */

import type { Incident, IncidentStatus, IncidentUpdate } from '../model/incident';
import { isOver } from '../model/progress';
import { DAY_MS } from '../time';
import type { ParseContext } from './context';
import { ownSource } from './context';
import { impactOf } from './impact';
import { type Item, itemText } from './items';
import { providersMeant } from './mentions';
import { withReading } from './reading';
import { soleUpdate } from './sole-update';
import { plannedStart, readBlocks } from './statuspage-html';
import { titleEnd } from './title-end';

const MAINTENANCE: readonly IncidentStatus[] = ['scheduled', 'in_progress', 'verifying', 'completed'];

/** An edit later than this after publication only saved the entry again. */
const EDITED_MS = 30 * DAY_MS;

/** The incident of an entry; undefined for news, or without a known date. `always`: the feed holds only incidents. */
export function entryIncident(
	entry: Item,
	pageTitle: string,
	context: ParseContext,
	always: boolean,
): Incident | undefined {
	// A help site lists articles, whatever their format.
	if (context.trust === 'help') return undefined;
	const near = lastTouched(entry);
	if (near === undefined) return undefined;
	const { title, end } = titleEnd(entry.title);
	const resolved = end !== null;
	const blocks = readBlocks(entry.html, near, entry.publishedAt);
	if (blocks.length === 0 && !always) return undefined;
	const sole = soleUpdate(
		entry.id,
		itemText({ ...entry, title }),
		resolved ? 'resolved' : 'investigating',
		entry.publishedAt ?? near,
		context,
	);
	const updates: IncidentUpdate[] =
		blocks.length === 0
			? toldWhole(sole, entry.endedAt)
			: blocks.map((block) => ({
					...sole,
					id: `${entry.id}#${block.id}`,
					at: block.at,
					status: block.status,
					text: block.text,
					source: ownSource(context),
				}));
	updates.sort((a, b) => a.at - b.at);
	const withAddress = updates.map((update) =>
		entry.url === undefined ? update : { ...update, url: entry.url },
	);
	return withReading(
		incidentOf(entry, title, pageTitle, withAddress, { ...context, near, ownTimes: blocks.length > 0 }),
	);
}

function lastTouched({ publishedAt, updatedAt }: Item): number | undefined {
	if (publishedAt === undefined || updatedAt === undefined) return publishedAt ?? updatedAt;
	return updatedAt - publishedAt <= EDITED_MS ? Math.max(publishedAt, updatedAt) : publishedAt;
}

/** An entry without separate updates: its statement, and its end if that has a separate time. */
function toldWhole(sole: IncidentUpdate, endedAt: number | undefined): IncidentUpdate[] {
	if (sole.status !== 'resolved' || endedAt === undefined || endedAt <= sole.at) return [sole];
	return [
		{ ...sole, status: 'investigating' },
		{ ...sole, id: `${sole.id}/2`, at: endedAt, text: sole.text.split('\n')[0] ?? '' },
	];
}

function incidentOf(
	entry: Item,
	name: string,
	pageTitle: string,
	updates: IncidentUpdate[],
	context: ParseContext & { near: number; ownTimes: boolean },
): Incident {
	const status = updates.at(-1)?.status ?? 'unknown';
	const begunAt = updates.find((update) => update.status === 'in_progress')?.at;
	const announced = plannedStart(entry.html, context.near);
	const startedAt = begunAt ?? announced ?? updates[0]?.at ?? context.near;
	const lastAt = updates.at(-1)?.at ?? startedAt;
	const lastOpen = updates.findLastIndex((update) => !isOver(update.status));
	const planned = announced !== undefined || updates.some((update) => MAINTENANCE.includes(update.status));
	const texts = [[name, ...updates.map((update) => update.text)]];
	return {
		id: entry.id,
		name,
		status,
		impact: planned ? 'maintenance' : impactOf(status, [name, updates.at(-1)?.text ?? '']),
		startedAt,
		...(isOver(status) ? { resolvedAt: updates[lastOpen + 1]?.at ?? lastAt } : {}),
		updatedAt: context.ownTimes ? lastAt : Math.max(lastAt, context.near),
		providers: providersMeant({ texts, components: [], page: [pageTitle] }, context),
		components: [],
		updates,
	};
}
