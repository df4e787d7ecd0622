/** Durations in milliseconds, and the civil time of Italy. Instants are epoch milliseconds. */

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

export const ROME = 'Europe/Rome';

/** A civil date and time in Rome. `month` 1–12, `weekday` 0 (Sunday) – 6. */
export type RomeTime = {
	year: number;
	month: number;
	day: number;
	hour: number;
	minute: number;
	second: number;
	weekday: number;
};

// hourCycle h23, as some engines print midnight as 24 with hour12: false.
const newFormat = () =>
	new Intl.DateTimeFormat('en-GB', {
		timeZone: ROME,
		hourCycle: 'h23',
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
		hour: '2-digit',
		minute: '2-digit',
		second: '2-digit',
	});

/** Created on first use: it is among the most expensive objects at a worker's start. */
let format: Intl.DateTimeFormat | null = null;

/** The civil time in Rome at an instant. */
export function romeTime(at: number): RomeTime {
	const parts: Record<string, number> = {};
	format ??= newFormat();
	for (const part of format.formatToParts(at)) parts[part.type] = Number(part.value);
	const year = parts.year ?? 0;
	const month = parts.month ?? 1;
	const day = parts.day ?? 1;
	return {
		year,
		month,
		day,
		hour: parts.hour ?? 0,
		minute: parts.minute ?? 0,
		second: parts.second ?? 0,
		weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay(),
	};
}

/** How far Rome is ahead of UTC at an instant, in ms. */
export function romeOffsetMs(at: number): number {
	const t = romeTime(at);
	const asUtc = Date.UTC(t.year, t.month - 1, t.day, t.hour, t.minute, t.second);
	return asUtc - Math.floor(at / SECOND_MS) * SECOND_MS;
}

/**
 * The instant of a civil time in Rome. Days and hours overflow as in `Date.UTC`.
 * In the hour skipped in March the later reading is used; in the hour repeated in October, the first.
 */
export function romeInstant(
	year: number,
	month: number,
	day: number,
	hour = 0,
	minute = 0,
	second = 0,
): number {
	const wall = Date.UTC(year, month - 1, day, hour, minute, second);
	const before = romeOffsetMs(wall - 3 * HOUR_MS);
	// The offset of some hours ago is valid, except on the two days when the clock changes in between.
	if (romeOffsetMs(wall - before) === before) return wall - before;
	const after = romeOffsetMs(wall);
	return romeOffsetMs(wall - after) === after ? wall - after : wall - before;
}

export function romeDayStart(at: number): number {
	const t = romeTime(at);
	return romeInstant(t.year, t.month, t.day);
}

/** "2023-01-26": the day of `at` in Rome, as key of the daily rollups. */
export function romeDayKey(at: number): string {
	const t = romeTime(at);
	return `${t.year}-${String(t.month).padStart(2, '0')}-${String(t.day).padStart(2, '0')}`;
}

/** True where the civil time at an instant is Italy's. `offsetMinutes` is as `Date.prototype.getTimezoneOffset` returns it. */
export function isItalianTime(at: number, offsetMinutes: number): boolean {
	return romeOffsetMs(at) === -offsetMinutes * MINUTE_MS;
}

/** ISO 8601 with Rome's offset, to the second: "2023-01-26T14:45:00+01:00". */
export function romeIso(at: number): string {
	const offset = romeOffsetMs(at);
	const local = new Date(Math.floor(at / SECOND_MS) * SECOND_MS + offset).toISOString().slice(0, 19);
	const minutes = Math.abs(offset) / MINUTE_MS;
	const sign = offset < 0 ? '-' : '+';
	const two = (n: number) => String(n).padStart(2, '0');
	return `${local}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
