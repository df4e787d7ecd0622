/** An entry of Atom or RSS that is an incident of a status page, not news about one. */

import type { ParseContext } from './context';
import { ownSource } from './context';
import { type Item, itemText } from './items';
import { providersNamed } from './mentions';
import type { Incident, IncidentStatus, IncidentUpdate } from './model';
import { isOver } from './progress';
import { withReading } from './reading';
import { soleUpdate } from './sole-update';
import { resolvedPrefix } from './status-words';
import { plannedStart, readBlocks } from './statuspage-html';

const MAINTENANCE: readonly IncidentStatus[] = ['scheduled', 'in_progress', 'verifying', 'completed'];

/** The incident an entry is; undefined if it is news. `always`: the feed is known to hold nothing but incidents. */
export function entryIncident(
	entry: Item,
	pageTitle: string,
	context: ParseContext,
	always: boolean,
): Incident | undefined {
	const near = entry.updatedAt ?? entry.publishedAt ?? context.fetchedAt;
	const { title, resolved } = resolvedPrefix(entry.title);
	const blocks = readBlocks(entry.html, near, entry.publishedAt);
	if (blocks.length === 0 && !resolved && !always) return undefined;
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
	return withReading(incidentOf(entry, title, pageTitle, withAddress, context));
}

/** An entry without separate updates: what it says, and its end if that has a time of its own. */
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
	context: ParseContext,
): Incident {
	const status = updates.at(-1)?.status ?? 'unknown';
	const begunAt = updates.find((update) => update.status === 'in_progress')?.at;
	const announced = plannedStart(entry.html, entry.updatedAt ?? entry.publishedAt ?? context.fetchedAt);
	const startedAt = begunAt ?? announced ?? updates[0]?.at ?? context.fetchedAt;
	const lastAt = updates.at(-1)?.at ?? startedAt;
	const lastOpen = updates.findLastIndex((update) => !isOver(update.status));
	const planned = announced !== undefined || updates.some((update) => MAINTENANCE.includes(update.status));
	const named = providersNamed(name, ...updates.map((update) => update.text));
	const onPage = named.length > 0 ? named : providersNamed(pageTitle);
	return {
		id: entry.id,
		name,
		status,
		impact: planned ? 'maintenance' : 'unknown',
		startedAt,
		...(isOver(status) ? { resolvedAt: updates[lastOpen + 1]?.at ?? lastAt } : {}),
		updatedAt: Math.max(lastAt, entry.updatedAt ?? 0),
		providers: onPage.length > 0 ? onPage : [...(context.about ?? [])],
		components: [],
		updates,
	};
}
