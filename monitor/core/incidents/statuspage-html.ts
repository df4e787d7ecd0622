/**
 * The HTML that Statuspage puts into its Atom and RSS: a paragraph an update, newest first,
 * "<small>Jan <var>26</var>, <var>14:45</var> CET</small><br><strong>Resolved</strong> - text", without a year.
 */

import { contentHash } from './hash';
import type { IncidentStatus } from './model';
import { statusOfLabel } from './status-words';
import { inertText } from './text';
import { instantOf, monthNumber, nearestYear } from './when';

export type Block = { id: string; at: number; status: IncidentStatus; text: string };

// "Jan 26, 14:45 CET", "26 gen, 14:45 CET", "Dec 31, 2022 - 23:45 CET"
const MONTH_FIRST =
	/^(\p{L}{3,9})\.?\s+(\d{1,2}),?\s+(?:(\d{4})[\s,-]*)?(\d{1,2}):(\d{2})\s*([A-Z]{1,5}(?:[+-]\d{1,2})?)?/u;
const DAY_FIRST =
	/^(\d{1,2})\s+(\p{L}{3,9})\.?,?\s+(?:(\d{4})[\s,-]*)?(\d{1,2}):(\d{2})\s*([A-Z]{1,5}(?:[+-]\d{1,2})?)?/u;

/** The updates of one entry, oldest first; none if the HTML is not of this shape. `near` dates what has no year. */
export function readBlocks(html: string, near: number): Block[] {
	const blocks: (Omit<Block, 'status' | 'id'> & { status: IncidentStatus | 'update' })[] = [];
	// Each update begins with its time in <small>; what stands before the first is a heading.
	for (const part of html.split(/<small\b[^>]*>/i).slice(1)) {
		const end = part.search(/<\/small>/i);
		if (end < 0) continue;
		const at = blockTime(inertText(part.slice(0, end)), near);
		const said = /<strong\b[^>]*>([^<]{1,40})<\/strong>\s*(?:-|–|—|:|&ndash;|&mdash;)?\s*/i.exec(
			part.slice(end, end + 400),
		);
		const status = statusOfLabel(said?.[1] ?? '');
		if (at === undefined || said === null || status === undefined) continue;
		blocks.push({ at, status, text: inertText(part.slice(end + said.index + said[0].length)) });
	}
	blocks.reverse();
	let last: IncidentStatus = 'investigating';
	return blocks.map((block) => {
		last = block.status === 'update' ? last : block.status;
		return { ...block, status: last, id: contentHash(String(block.at), block.status, block.text) };
	});
}

function blockTime(text: string, near: number): number | undefined {
	const monthFirst = MONTH_FIRST.exec(text);
	const dayFirst = DAY_FIRST.exec(text);
	const [, a, b, year, hour, minute, zone] = monthFirst ?? dayFirst ?? [];
	const month = monthNumber((monthFirst === null ? b : a) ?? '');
	const day = Number(monthFirst === null ? a : b);
	if (month === undefined) return undefined;
	const fullYear = year === undefined ? nearestYear(month, day, near) : Number(year);
	return instantOf([fullYear, month, day, Number(hour), Number(minute)], zone);
}

const PLANNED =
	/THIS IS A SCHEDULED EVENT\s+(\p{L}{3,9})\.?\s+(\d{1,2}),?\s+(?:(\d{4})[\s,-]*)?(\d{1,2}):(\d{2})(?:.{0,60}?([A-Z]{2,5})$)?/u;

/** When planned work begins, if the entry announces some: its heading says so. Null: planned, but the time cannot be read. */
export function plannedStart(html: string, near: number): number | null | undefined {
	const heading = html.slice(0, 2_000).split(/<small\b/i)[0] ?? '';
	if (!heading.includes('THIS IS A SCHEDULED EVENT')) return undefined;
	const [, name = '', day, year, hour, minute, zone] =
		PLANNED.exec(inertText(heading).replace(/\s+/g, ' ')) ?? [];
	const month = monthNumber(name);
	if (month === undefined) return null;
	const fullYear = year === undefined ? nearestYear(month, Number(day), near) : Number(year);
	return instantOf([fullYear, month, Number(day), Number(hour), Number(minute)], zone) ?? null;
}
