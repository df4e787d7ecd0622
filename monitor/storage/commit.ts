/** A check is committed in one read-write transaction: read, judge, store. Nothing in between can be lost. */

import { type After, advance, type Before } from '../core/actions/advance';
import type { Seen } from '../core/assessment/evidence';
import type { CheckStart } from '../core/assessment/history';
import type { Snapshot } from '../core/assessment/snapshot';
import type { Transition } from '../core/assessment/transition';
import { DEFAULT_SETTINGS, parseSettings, type Settings } from '../core/settings';
import { HOUR_MS } from '../core/time';
import { type Database, type StorageError, withDatabase } from './database';
import { writeInterruption } from './interrupted';
import {
	aheadOf,
	type Mirror,
	NOTHING_UNSTORED,
	readMirror,
	type Unstored,
	withUnstored,
	writeMirror,
} from './mirror';
import { readSnapshot } from './read';
import { underWay, unread, withMirrored, writeIncidents } from './readings';
import { prune, type WriteTransaction, writeRollups } from './rollups';
import type { Boot, Meta } from './schema';

export type CheckOutcome = {
	evidence: Seen;
	/** Earlier checks that never ended and have no row. */
	interrupted: readonly CheckStart[];
	/** This worker's start, until a commit stores it. */
	boot: Boot | null;
};

export type Committed = {
	after: After;
	/** Transitions whose notice is owed, from this check and earlier ones. */
	pending: Transition[];
	/** What is stored now. */
	snapshot: Snapshot;
	/** Why IndexedDB refused it; the mirror took it. */
	error: StorageError | null;
};

/** Starts of the worker kept for the diagnostics. */
const MAX_BOOTS = 50;

type Stored = Pick<Committed, 'after' | 'pending'> & {
	settings: Settings;
	wiped: boolean;
	unstored: Unstored;
};

/** Commits a check; without IndexedDB, to the mirror alone. `random` is uniform in [0, 1). Never throws. */
export async function commitCheck(outcome: CheckOutcome, random: number): Promise<Committed> {
	const mirror = await readMirror();
	const result = await withDatabase((database) => commitTo(database, outcome, mirror, random));
	const error = result.ok ? null : result.error;
	const stored = result.ok ? result.value : judgeFromMirror(outcome, mirror, random);
	const { at } = outcome.evidence;
	const next: Mirror = {
		version: 1,
		writtenAt: at,
		settings: stored.settings,
		providers: stored.after.providers,
		calibrations: stored.after.calibrations,
		feeds: stored.after.feeds,
		incidents: underWay(stored.after.incidents),
		pending: stored.pending,
		check: { finishedAt: at, nextAt: stored.after.nextAt },
		trouble: error === null ? null : { error, since: mirror?.trouble?.since ?? at },
		unstored: stored.unstored,
		wipedAt: stored.wiped ? at : (mirror?.wipedAt ?? null),
	};
	await writeMirror(next, mirror, true);
	const { after, pending } = stored;
	// What neither took is not shown either.
	const snapshot = error === null ? snapshotOf(next, after) : await readSnapshot();
	return { after, pending, snapshot, error };
}

function snapshotOf({ settings, check }: Mirror, after: After): Snapshot {
	const { providers, calibrations, incidents, feeds } = after;
	const mark = { startedAt: null, trigger: null };
	return {
		settings,
		providers,
		calibrations,
		incidents,
		feeds,
		check: { ...mark, ...check },
		health: 'well',
	};
}

async function commitTo(
	database: Database,
	outcome: CheckOutcome,
	mirror: Mirror | null,
	random: number,
): Promise<Stored> {
	const tx: WriteTransaction = database.transaction([...database.objectStoreNames], 'readwrite');
	const [settingsRow, checkRow, providers, calibrations, incidents, feeds, visits] = await Promise.all([
		tx.objectStore('meta').get('settings'),
		tx.objectStore('meta').get('check'),
		tx.objectStore('providers').getAll(),
		tx.objectStore('calibrations').getAll(),
		tx.objectStore('incidents').getAll(),
		tx.objectStore('feeds').getAll(),
		tx.objectStore('visits').getAll(),
	]);
	// An empty or outdated database with a newer mirror is neither a first run nor a return to old data.
	const ahead = aheadOf(mirror, checkRow as Meta['check'] | undefined);
	const newer = ahead === null ? null : mirror;
	const known = newer === null ? incidents : withMirrored(incidents, newer.incidents);
	const before: Before = {
		settings: parseSettings(newer?.settings ?? settingsRow ?? mirror?.settings ?? DEFAULT_SETTINGS),
		providers: newer?.providers ?? providers,
		calibrations: newer?.calibrations ?? calibrations,
		incidents: known,
		feeds: newer === null ? feeds : unread(newer.feeds),
	};
	const after = advance(before, { ...outcome.evidence, visits }, random);
	await Promise.all([
		...(settingsRow === undefined || newer !== null
			? [tx.objectStore('meta').put(before.settings, 'settings')]
			: []),
		...(newer === null ? [] : putUnstored(tx, newer)),
		...writeAfter(tx, after),
		...after.feeds.filter((row) => !feeds.includes(row)).map((row) => tx.objectStore('feeds').put(row)),
		...writeIncidents(tx, incidents, after.incidents),
		...outcome.interrupted.map((begun) => writeInterruption(tx, begun)),
		tx.objectStore('meta').put({ finishedAt: outcome.evidence.at, nextAt: after.nextAt }, 'check'),
		...(outcome.boot === null ? [] : [writeBoot(tx, outcome.boot)]),
		...(visits.length > 0 ? [tx.objectStore('visits').clear()] : []),
		writeRollups(tx, after, outcome.evidence.at),
		...(isNewHour(checkRow as Meta['check'] | undefined, outcome.evidence.at)
			? [prune(tx, outcome.evidence.at)]
			: []),
	]);
	const pending = await tx.objectStore('transitions').index('pendingSince').getAll();
	await tx.done;
	return {
		after,
		pending,
		settings: before.settings,
		wiped: ahead === 'wiped',
		unstored: NOTHING_UNSTORED,
	};
}

/** Old rows are pruned hourly: they are kept for days, and the search costs as much as all the writes of a check. */
function isNewHour(check: Meta['check'] | undefined, at: number): boolean {
	return check === undefined || Math.floor(check.finishedAt / HOUR_MS) !== Math.floor(at / HOUR_MS);
}

/** Rows that the database refused while it was broken. Those owed now come last, as they are the newest. */
function putUnstored(tx: WriteTransaction, { pending, unstored }: Mirror): Promise<unknown>[] {
	return [
		...[...unstored.transitions, ...pending].map((row) => tx.objectStore('transitions').put(row)),
		...unstored.episodes.map((row) => tx.objectStore('episodes').put(row)),
	];
}

function writeAfter(tx: WriteTransaction, after: After): Promise<unknown>[] {
	return [
		...after.providers.map((row) => tx.objectStore('providers').put(row)),
		...after.calibrations.map((row) => tx.objectStore('calibrations').put(row)),
		...after.transitions.map((row) => tx.objectStore('transitions').put(row)),
		...after.episodes.map((row) => tx.objectStore('episodes').put(row)),
		tx.objectStore('observations').put(after.observation),
	];
}

async function writeBoot(tx: WriteTransaction, boot: Boot): Promise<void> {
	const boots = ((await tx.objectStore('meta').get('boots')) ?? []) as Boot[];
	await tx.objectStore('meta').put([...boots, boot].slice(-MAX_BOOTS), 'boots');
}

/** The same judgement from the mirror's data, without history. */
function judgeFromMirror({ evidence }: CheckOutcome, mirror: Mirror | null, random: number): Stored {
	const before: Before = {
		settings: mirror?.settings ?? DEFAULT_SETTINGS,
		providers: mirror?.providers ?? [],
		calibrations: mirror?.calibrations ?? [],
		incidents: mirror?.incidents ?? [],
		feeds: mirror?.feeds ?? [],
	};
	const after = advance(before, { ...evidence, visits: [] }, random);
	const owed = after.transitions.filter(({ pendingSince }) => pendingSince !== null);
	return {
		after,
		pending: [...(mirror?.pending ?? []), ...owed],
		settings: before.settings,
		wiped: false,
		unstored: withUnstored(mirror?.unstored ?? NOTHING_UNSTORED, after),
	};
}
