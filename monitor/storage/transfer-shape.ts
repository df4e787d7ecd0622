/** What rows of an imported file must look like: hostile files are refused whole, and leave nothing behind. */

import { TRIGGERS } from '../core/assessment/history';
import { FEED_TRUSTS, IMPACTS, INCIDENT_STATUSES } from '../core/incidents/model';
import { PROVIDERS } from '../core/providers';
import { COMPONENT_STATUSES, PHASES } from '../core/status';

export const HISTORY = ['observations', 'hours', 'days', 'transitions', 'episodes', 'incidents'] as const;
export type HistoryStore = (typeof HISTORY)[number];

type Check = (value: unknown) => boolean;
type Row = Record<string, unknown>;

const MAX_STRING = 5_000;
const MAX_DEPTH = 8;

const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
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
	inStatus: shape(Object.fromEntries(COMPONENT_STATUSES.map((status) => [status, orAbsent(number)]))),
	checks: number,
	latency: shape({ count: number, sumMs: number, maxMs: number }),
};

const SHAPES: Record<HistoryStore, Check> = {
	observations: shape({
		at: number,
		finishedAt: number,
		trigger: one(TRIGGERS),
		kind: one(['finished', 'interrupted']),
		probed: list(shape({ target: text, provider, layer: text, result: shape({ kind: text }) })),
		connectivity: shape({ kind: text }),
		verdicts: list(shape({ provider, status: one(COMPONENT_STATUSES), phase: one(PHASES) })),
	}),
	hours: shape({ ...rollup, startAt: number }),
	days: shape({ ...rollup, day: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) }),
	transitions: shape({ id: text, provider, at: number, from: standing, to: standing, turn: number }),
	episodes: shape({
		id: text,
		provider,
		startedAt: number,
		confirmedAt: number,
		restoredAt: orNull(number),
		closedAt: orNull(number),
		turn: number,
		setbacks: number,
		worst: one(COMPONENT_STATUSES),
		gapMs: number,
		notices: orAbsent(list(shape({ text, firstSeenAt: number, lastSeenAt: number }))),
	}),
	incidents: shape({
		feedId: text,
		trust: one(FEED_TRUSTS),
		firstSeenAt: number,
		incident: shape({
			id: text,
			name: text,
			status: one(INCIDENT_STATUSES),
			impact: one(IMPACTS),
			startedAt: number,
			updatedAt: number,
			providers: list(provider),
			components: list(shape({ id: text, status: one(COMPONENT_STATUSES) })),
			updates: list(
				shape({
					id: text,
					at: number,
					text,
					source: text,
					claims: list(shape({ topic: text, saidAt: number })),
				}),
			),
		}),
	}),
};

/** True if a value may be stored as a row of `store`. Linear in its size. */
export function isRow(store: HistoryStore, value: unknown): value is object {
	return SHAPES[store](value) && isModest(value, 0);
}

/** No row is deep, and no text in it long, whatever fields it has beyond those that are known. */
function isModest(value: unknown, depth: number): boolean {
	if (typeof value === 'string') return value.length <= MAX_STRING;
	if (typeof value !== 'object' || value === null) return true;
	return depth < MAX_DEPTH && Object.values(value).every((inner) => isModest(inner, depth + 1));
}
