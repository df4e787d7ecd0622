/**
 * The HTML that Statuspage puts into its Atom and RSS: one paragraph per update, newest first,
 * "<small>Jan <var>26</var>, <var>14:45</var> CET</small><br><strong>Resolved</strong> - text", without a year.
 */

import type { IncidentStatus } from '../model/incident';
import { monthNumber } from '../text/calendar-names';
import { contentHash } from '../text/hash';
import { inertText } from '../text/text';
import { closestYear, instantOf, nearestYear, parseWhen } from '../text/when';
import { statusOfLabel } from './status-words';

type Block = { id: string; at: number; status: IncidentStatus; text: string };

// "Jan 26, 14:45 CET", "26 gen, 14:45 CET", "Dec 31, 2022 - 23:45 CET"
const CLOCK = String.raw`(?:(\d{4})[\s,-]*)?(\d{1,2})[:.](\d{2})(?:\s*[-–]\s*\d{1,2}[:.]\d{2})?\s*([A-Z]{1,5}(?:[+-]\d{1,2})?|[+-]\d{2}:?\d{0,2})?`;
const MONTH_FIRST = new RegExp(String.raw`^(\p{L}{3,9})\.?\s+(\d{1,2}),?\s+${CLOCK}`, 'u');
const DAY_FIRST = new RegExp(String.raw`^(\d{1,2})\s+(\p{L}{3,9})\.?,?\s+${CLOCK}`, 'u');

/**
 * The updates of one entry, oldest first; none if the HTML has another form. `near` dates updates without a year, and
 * is the time of the newest update if none has a time; the others then get `publishedAt`.
 */
export function readBlocks(html: string, near: number, publishedAt?: number): Block[] {
	const dated = datedBlocks(html, near, publishedAt);
	const blocks = dated.length > 0 ? dated : undatedBlocks(html, near, publishedAt ?? near);
	let last: IncidentStatus = 'investigating';
	return blocks.toReversed().map((block) => {
		last = block.status === 'update' ? last : block.status;
		return { ...block, status: last, id: contentHash(String(block.at), block.status, block.text) };
	});
}

type Labelled = Omit<Block, 'status' | 'id'> & { status: IncidentStatus | 'update' };

function datedBlocks(html: string, near: number, publishedAt: number | undefined): Labelled[] {
	const blocks: Labelled[] = [];
	// Each update begins with its time in <small>; text before the first is a heading.
	for (const part of html.split(/<small\b[^>]*>/i).slice(1)) {
		const end = part.search(/<\/small>/i);
		if (end < 0) continue;
		const at = blockTime(inertText(part.slice(0, end)), near, publishedAt);
		const said = /<strong\b[^>]*>([^<]{1,40})<\/strong>\s*(?:-|–|—|:|&ndash;|&mdash;)?\s*/i.exec(
			part.slice(end, end + 400),
		);
		const status = statusOfLabel(said?.[1] ?? '');
		if (at === undefined || said === null || status === undefined) continue;
		blocks.push({ at, status, text: inertText(part.slice(end + said.index + said[0].length)) });
	}
	return blocks;
}

/** "<strong>Resolved</strong> - text", one per paragraph, without times. */
function undatedBlocks(html: string, newestAt: number, publishedAt: number): Labelled[] {
	const blocks: Labelled[] = [];
	for (const part of html.split(/<strong\b[^>]*>/i).slice(1)) {
		const end = part.search(/<\/strong>/i);
		const status = end < 0 ? undefined : statusOfLabel(inertText(part.slice(0, Math.min(end, 100))));
		const said = /^<\/strong>\s*(?:-|–|—|:)\s*/i.exec(part.slice(end, end + 40));
		if (status === undefined || said === null) continue;
		const at = blocks.length === 0 ? newestAt : Math.min(publishedAt, newestAt);
		blocks.push({ at, status, text: inertText(part.slice(end + said[0].length)) });
	}
	return blocks;
}

function blockTime(text: string, near: number, publishedAt: number | undefined): number | undefined {
	const monthFirst = MONTH_FIRST.exec(text);
	const dayFirst = DAY_FIRST.exec(text);
	if (monthFirst === null && dayFirst === null) return parseWhen(text);
	const [, a, b, year, hour, minute, zone] = monthFirst ?? dayFirst ?? [];
	const month = monthNumber((monthFirst === null ? b : a) ?? '');
	const day = Number(monthFirst === null ? a : b);
	if (month === undefined) return undefined;
	// An entry may be edited years later: its updates date from around its publication.
	const ownYear =
		publishedAt === undefined ? nearestYear(month, day, near) : closestYear(month, day, publishedAt);
	const fullYear = year === undefined ? ownYear : Number(year);
	return instantOf({
		year: fullYear,
		month,
		day,
		hour: Number(hour),
		minute: Number(minute),
		zone: zone ?? '',
	});
}

const PLANNED =
	/THIS IS A SCHEDULED EVENT\s+(\p{L}{3,9})\.?\s+(\d{1,2}),?\s+(?:(\d{4})[\s,-]*)?(\d{1,2}):(\d{2})(?:.{0,60}?([A-Z]{2,5})$)?/u;

/** When planned maintenance begins, if the heading announces some. Null: planned, but the time is unreadable. */
export function plannedStart(html: string, near: number): number | null | undefined {
	const heading = html.slice(0, 2_000).split(/<small\b/i)[0] ?? '';
	if (!heading.includes('THIS IS A SCHEDULED EVENT')) return undefined;
	const [, name = '', day, year, hour, minute, zone] =
		PLANNED.exec(inertText(heading).replace(/\s+/g, ' ')) ?? [];
	const month = monthNumber(name);
	if (month === undefined) return null;
	const fullYear = year === undefined ? closestYear(month, Number(day), near) : Number(year);
	const clock = { hour: Number(hour), minute: Number(minute), zone: zone ?? '' };
	return instantOf({ year: fullYear, month, day: Number(day), ...clock }) ?? null;
}
