/**
 * The mirror in `storage.local`: enough to continue when IndexedDB is missing, wiped or broken. It also holds the write-ahead mark
 * of checks, which must survive a killed worker without the cost of a transaction.
 */

import { browser } from 'wxt/browser';
import type { CheckStart } from '../core/assessment/history';
import type { FeedState } from '../core/assessment/reading';
import type { Episode, ProviderState } from '../core/assessment/state';
import type { Transition } from '../core/assessment/transition';
import type { Calibration } from '../core/evidence/calibration';
import type { StoredIncident } from '../core/model/incident';
import type { Settings } from '../core/settings';
import type { StorageError } from './database';
import { fitting } from './mirror-size';
import { same } from './same';

/** Changes with every check. */
const KEY = 'mirror';
/** Changes with few checks: written only when different. */
const SLOW_KEY = 'mirror.slow';
const MARK = 'check';

export type Mirror = {
	version: 1;
	writtenAt: number;
	settings: Settings;
	providers: ProviderState[];
	calibrations: Calibration[];
	feeds: FeedState[];
	/** Open incidents, as the feeds report them. */
	incidents: StoredIncident[];
	/** Transitions whose notice is still owed. */
	pending: Transition[];
	check: { finishedAt: number; nextAt: number };
	/** Why and since when writes do not reach IndexedDB; null after a successful write. */
	trouble: { error: StorageError; since: number } | null;
	/** Rows to write when IndexedDB accepts writes again; no history is kept for the time in between. */
	unstored: Unstored;
	/** When IndexedDB was last found empty though this mirror was not: earlier history is lost. */
	wipedAt: number | null;
};

/** Changes with few checks. */
type Slow = Omit<Mirror, 'version' | 'writtenAt' | 'providers' | 'calibrations' | 'check'>;

/** The newest row for each id. */
export type Unstored = { transitions: Transition[]; episodes: Episode[] };

export const NOTHING_UNSTORED: Unstored = { transitions: [], episodes: [] };
/** Rows kept of each kind: more than the worst months needed. */
const MAX_UNSTORED = 100;

/** Adds rows that IndexedDB refused. */
export function withUnstored(unstored: Unstored, more: Partial<Unstored>): Unstored {
	const newest = <Row extends { id: string }>(rows: readonly Row[]) =>
		[...new Map(rows.map((row) => [row.id, row])).values()].slice(-MAX_UNSTORED);
	return {
		transitions: newest([...unstored.transitions, ...(more.transitions ?? [])]),
		episodes: newest([...unstored.episodes, ...(more.episodes ?? [])]),
	};
}

/** The running check, and earlier ones that died and have no row yet, oldest first. */
export type Mark = CheckStart & { died: CheckStart[] };
/** If a worker dies in every check, this many are enough to record. */
const MAX_DIED = 50;

/** Null: missing, of another version, or storage.local itself fails. */
export type Local = { mirror: Mirror | null; mark: Mark | null };

export async function readLocal(): Promise<Local> {
	try {
		const {
			[KEY]: fast,
			[SLOW_KEY]: slow,
			[MARK]: mark,
		} = await browser.storage.local.get([KEY, SLOW_KEY, MARK]);
		return { mirror: mirrorOf(fast, slow), mark: markOf(mark as Mark | undefined) };
	} catch {
		return { mirror: null, mark: null };
	}
}

export async function readMirror(): Promise<Mirror | null> {
	return (await readLocal()).mirror;
}

function mirrorOf(fast: unknown, slow: unknown): Mirror | null {
	const mirror = { ...(slow as object), ...(fast as object) } as Partial<Mirror>;
	if (mirror.version !== 1 || !Array.isArray(mirror.providers)) return null;
	// The earliest mirrors have neither.
	return { incidents: [], unstored: NOTHING_UNSTORED, ...mirror } as Mirror;
}

function markOf(mark: Mark | undefined): Mark | null {
	if (typeof mark?.startedAt !== 'number') return null;
	// The earliest marks carry none.
	return { ...mark, died: mark.died ?? [] };
}

/**
 * Why the mirror is newer than the database with this `check` row: the browser wiped the database, or the last writes did not
 * reach it. Null: the database is current.
 */
export function aheadOf(
	mirror: Mirror | null,
	check: { finishedAt: number } | undefined,
): 'wiped' | 'unwritten' | null {
	if (mirror === null || mirror.providers.length === 0) return null;
	if (check === undefined) return 'wiped';
	return mirror.trouble !== null && mirror.check.finishedAt >= check.finishedAt ? 'unwritten' : null;
}

/**
 * Writes the parts of the mirror that differ from `before`, the result of `readMirror`; false if storage.local refuses.
 * `checked`: a check ends with this write, which also clears its mark.
 */
export async function writeMirror(mirror: Mirror, before: Mirror | null, checked = false): Promise<boolean> {
	const { version, writtenAt, providers, calibrations, check, ...rest } = mirror;
	const slow = fitting(rest);
	const differs =
		before === null || (Object.keys(slow) as (keyof Slow)[]).some((key) => !same(before[key], slow[key]));
	try {
		await browser.storage.local.set({
			[KEY]: { version, writtenAt, providers, calibrations, check },
			...(differs ? { [SLOW_KEY]: slow } : {}),
			...(checked ? { [MARK]: null } : {}),
		});
		return true;
	} catch {
		return false;
	}
}

/** Deletes all but the settings, which are never the only copy of broken data. */
export async function clearMirror(): Promise<void> {
	const mirror = await readMirror();
	if (mirror === null) return;
	const nothing = { providers: [], calibrations: [], feeds: [], incidents: [], pending: [] };
	await writeMirror(
		{ ...mirror, ...nothing, unstored: NOTHING_UNSTORED, trouble: null, wipedAt: null },
		mirror,
	);
}

/** The checks that did not end, if none is running now. */
export function unfinishedChecks(mark: Mark | null): CheckStart[] {
	if (mark === null) return [];
	const { died, ...last } = mark;
	return [...died, last].slice(-MAX_DIED);
}

/** Sets the write-ahead mark of a check. Without storage.local a check runs unmarked. */
export async function writeMark(mark: Mark): Promise<void> {
	try {
		await browser.storage.local.set({ [MARK]: mark });
	} catch {
		// No fallback: an interrupted check will not be recorded as such.
	}
}
