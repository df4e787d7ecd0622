/** Converts named times ("venerdì pomeriggio", "entro 48 ore") to windows relative to the text's time, in Rome. */

import { DAY_MS, HOUR_MS, romeInstant, romeTime } from '../../time';

/** The parts that an expression names. */
export type Parts = {
	day?: number;
	month?: number;
	year?: number;
	/** Days after the day of the text: "domani" is 1. */
	shift?: number;
	/** 0 is Sunday. */
	weekday?: number;
	/** "mattina", "pomeriggio", … */
	part?: string;
	/** "Primo pomeriggio": the first half of the part. */
	early?: true;
	hour?: number;
	/** The hour belongs to the day after the named one. */
	overnight?: true;
	minute?: number;
	/** One length of time or two ("24/48"), in `unitMs`. */
	durations: number[];
	unitMs?: number;
	/** "nelle prossime ore". */
	soon?: true;
	/** "in giornata". */
	today?: true;
	/** Sunday, "entro la settimana". */
	weekEnd?: true;
	monthEnd?: true;
};

export type Window = { fromAt: number; toAt: number };

/** Start and end of the parts of a day, in hours; past 24 is the next day. "Entro sera" is 22:00, a night ends at 6. */
const DAY_PARTS: Record<string, readonly [from: number, to: number]> = {
	alba: [28, 30],
	mattina: [6, 12],
	mezzogiorno: [12, 12],
	pranzo: [12, 13],
	pomeriggio: [12, 18],
	cena: [19, 21],
	sera: [18, 22],
	mezzanotte: [24, 24],
	notte: [24, 30],
};
const SYNONYMS: Record<string, string> = {
	mattinata: 'mattina',
	mattino: 'mattina',
	mezzodi: 'mezzogiorno',
	stamattina: 'mattina',
	stamani: 'mattina',
	serata: 'sera',
	stasera: 'sera',
	nottata: 'notte',
	stanotte: 'notte',
};
/** "Nelle prossime ore" counts as half a day. */
const SOON_MS = 12 * HOUR_MS;
/** A date without a year that is this long past is in the next year. */
const LONG_GONE_MS = 60 * DAY_MS;

/** The name of a part of the day, or undefined. */
export function dayPart(word: string): string | undefined {
	const name = SYNONYMS[word] ?? word;
	return Object.hasOwn(DAY_PARTS, name) ? name : undefined;
}

/** The window that ends when the named time ends, or null if it names no future time. */
export function windowOf(parts: Parts, at: number): Window | null {
	if (parts.unitMs !== undefined && parts.durations.length > 0) {
		const least = Math.min(...parts.durations) * parts.unitMs;
		const most = Math.max(...parts.durations) * parts.unitMs;
		// "0 ore".
		if (most === 0) return null;
		return { fromAt: parts.durations.length > 1 ? at + least : at, toAt: at + most };
	}
	const toAt = endOf(parts, at);
	return toAt === null || toAt <= at ? null : { fromAt: at, toAt };
}

/** "Tra giovedì pomeriggio e venerdì": from the start of the first to the end of the second. */
export function windowBetween(first: Parts, second: Parts, at: number): Window | null {
	// "Tra il pomeriggio del 26 e quello del 27 gennaio": the last month applies to both.
	const shared = first.month === undefined && second.month !== undefined ? { month: second.month } : {};
	const fromAt = startOf({ ...first, ...shared }, at);
	const toAt = endOf(second, at);
	return fromAt === null || toAt === null || toAt <= at || fromAt > toAt
		? null
		: { fromAt: Math.max(at, fromAt), toAt };
}

function startOf(parts: Parts, at: number): number | null {
	const day = dayOf(parts, at);
	if (parts.hour !== undefined) return endOf(parts, at);
	const hour = parts.part === undefined ? 0 : (DAY_PARTS[parts.part]?.[0] ?? 0);
	return day.named || parts.part !== undefined ? romeInstant(day.year, day.month, day.day, hour) : null;
}

function endOf(parts: Parts, at: number): number | null {
	const { year, month, day, named } = dayOf(parts, at);
	const [opens = 0, closes] = DAY_PARTS[parts.part ?? ''] ?? [];
	const hour = clockHour(parts) ?? (parts.early && closes !== undefined ? (opens + closes) / 2 : closes);
	if (hour !== undefined) {
		const toAt = romeInstant(year, month, day, hour + (parts.overnight ? 24 : 0), parts.minute ?? 0);
		// "Entro le 6", said in the evening, is tomorrow's.
		return toAt <= at && !named && romeTime(at).hour >= 12
			? romeInstant(year, month, day + 1, hour, parts.minute ?? 0)
			: toAt;
	}
	if (named) return romeInstant(year, month, day, 23, 59);
	return parts.soon ? at + SOON_MS : null;
}

/** The hour named; "le 8 di sera" is 20. */
function clockHour(parts: Parts): number | undefined {
	const afternoon = parts.part === 'pomeriggio' || parts.part === 'sera';
	return parts.hour !== undefined && afternoon && parts.hour < 12 ? parts.hour + 12 : parts.hour;
}

export type Day = { year: number; month: number; day: number /** Said, not only implied. */; named: boolean };

export function dayOf(parts: Parts, at: number): Day {
	const now = romeTime(at);
	const ahead = (days: number): Day => {
		const t = romeTime(romeInstant(now.year, now.month, now.day + days, 12));
		return { year: t.year, month: t.month, day: t.day, named: true };
	};
	if (parts.day !== undefined) {
		const { year = now.year, month = now.month, day } = parts;
		if (parts.year === undefined && romeInstant(year, month, day, 24) < at - LONG_GONE_MS)
			return { year: year + 1, month, day, named: true };
		const nextMonth = parts.month === undefined && day < now.day;
		return { year, month: nextMonth ? month + 1 : month, day, named: true };
	}
	if (parts.weekday !== undefined) return ahead((parts.weekday - now.weekday + 7) % 7);
	if (parts.shift !== undefined) return ahead(parts.shift);
	if (parts.monthEnd) {
		const t = romeTime(romeInstant(now.year, now.month + 1, 0, 12));
		return { year: t.year, month: t.month, day: t.day, named: true };
	}
	if (parts.weekEnd) return ahead((7 - now.weekday) % 7);
	return { year: now.year, month: now.month, day: now.day, named: parts.today === true };
}
