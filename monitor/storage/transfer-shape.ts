/** The required shape of rows in an imported file: hostile files are refused whole, and leave nothing behind. */

import { TRIGGERS } from '../core/assessment/history';
import { NOTICE_KINDS } from '../core/assessment/transition';
import { OWN_TROUBLES } from '../core/evidence/connectivity';
import { PROBE_RESULT_KINDS } from '../core/evidence/probe-result';
import { LAYERS, PROVIDERS, TARGETS } from '../core/providers';
import { COMPONENT_STATUSES, PHASES } from '../core/status';
import { DAY_MS } from '../core/time';

export const HISTORY = ['observations', 'hours', 'days', 'transitions', 'episodes', 'incidents'] as const;

/**
 * What a file may bring. Incidents are excluded: they state the current status, with the trust of a feed not read here.
 * Their feeds will report them again.
 */
export const IMPORTED = ['observations', 'hours', 'days', 'transitions', 'episodes'] as const;
export type ImportedStore = (typeof IMPORTED)[number];

type Check = (value: unknown) => boolean;
type Row = Record<string, unknown>;

const MAX_STRING = 5_000;
const MAX_DEPTH = 8;
/** Earlier than the first line of this product. */
const FIRST_AT = Date.UTC(2020, 0, 1);
/** No number in any field is further from 0: instants of this century are within it. */
const MAX_NUMBER = Date.UTC(2100, 0, 1);
const LONGEST_MS = 400 * DAY_MS;

const between =
	(min: number, max: number): Check =>
	(value) =>
		typeof value === 'number' && value >= min && value <= max;
const count = between(0, 10_000_000);
const span = between(0, LONGEST_MS);
const orNull =
	(check: Check): Check =>
	(value) =>
		value === null || check(value);
const orAbsent =
	(check: Check): Check =>
	(value) =>
		value === undefined || check(value);
const text: Check = (value) => typeof value === 'string' && value.length <= MAX_STRING;
const one =
	(words: readonly string[]): Check =>
	(value) =>
		typeof value === 'string' && words.includes(value);
const list =
	(check: Check): Check =>
	(value) =>
		Array.isArray(value) && value.every(check);
const shape =
	(checks: Record<string, Check>): Check =>
	(value) =>
		typeof value === 'object' &&
		value !== null &&
		Object.entries(checks).every(([key, check]) => check((value as Row)[key]));

const provider = one(PROVIDERS);
const standing = shape({ status: one(COMPONENT_STATUSES), phase: one(PHASES) });
const rollup = {
	provider,
	inStatus: shape(Object.fromEntries(COMPONENT_STATUSES.map((status) => [status, orAbsent(span)]))),
	checks: count,
	latency: shape({ count, sumMs: between(0, MAX_NUMBER), maxMs: span }),
};

/** A calendar day, in the form of its key. */
const isDay: Check = (value) =>
	typeof value === 'string' &&
	/^20[2-9]\d-\d{2}-\d{2}$/.test(value) &&
	!Number.isNaN(Date.parse(value)) &&
	new Date(value).toISOString().startsWith(value);

/** `instant`: the allowed range of a time. */
const shapes = (instant: Check): Record<ImportedStore, Check> => ({
	observations: shape({
		at: instant,
		finishedAt: instant,
		trigger: one(TRIGGERS),
		kind: one(['finished', 'interrupted']),
		probed: list(
			shape({
				target: one(TARGETS.map(({ id }) => id)),
				provider,
				layer: one(LAYERS),
				result: shape({ kind: one(PROBE_RESULT_KINDS), durationMs: orAbsent(span) }),
			}),
		),
		connectivity: shape({
			kind: one(['not_asked', 'fine', 'own_trouble']),
			trouble: orAbsent(one(OWN_TROUBLES)),
		}),
		verdicts: list(shape({ provider, status: one(COMPONENT_STATUSES), phase: one(PHASES) })),
	}),
	hours: shape({ ...rollup, startAt: instant }),
	days: shape({ ...rollup, day: isDay }),
	transitions: shape({
		id: text,
		provider,
		at: instant,
		from: standing,
		to: standing,
		turn: count,
		notice: orAbsent(orNull(one(NOTICE_KINDS))),
		startedAt: orAbsent(orNull(instant)),
		lastedMs: orAbsent(orNull(span)),
	}),
	episodes: shape({
		id: text,
		provider,
		startedAt: instant,
		confirmedAt: instant,
		restoredAt: orNull(instant),
		closedAt: orNull(instant),
		turn: between(1, 10_000),
		setbacks: count,
		worst: one(COMPONENT_STATUSES),
		gapMs: span,
		wellAt: orAbsent(orNull(instant)),
		notices: orAbsent(list(shape({ text, firstSeenAt: instant, lastSeenAt: instant }))),
	}),
});

/** True if a value may be stored as a row of `store` at `now`. Linear in its size. */
export function isRow(store: ImportedStore, value: unknown, now: number): value is object {
	// The clocks of two machines differ, but a row dated next week is no history.
	return shapes(between(FIRST_AT, now + DAY_MS))[store](value) && isModest(value, 0);
}

/** No row is deep, no text in it long and no number huge, including unknown fields. */
function isModest(value: unknown, depth: number): boolean {
	if (typeof value === 'string') return value.length <= MAX_STRING;
	if (typeof value === 'number') return Math.abs(value) <= MAX_NUMBER;
	if (typeof value !== 'object' || value === null) return true;
	return depth < MAX_DEPTH && Object.values(value).every((inner) => isModest(inner, depth + 1));
}
