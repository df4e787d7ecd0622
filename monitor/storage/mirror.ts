/**
 * The mirror in `storage.local`: enough to go on when IndexedDB is missing, wiped or broken. It also holds the write-ahead mark
 * of checks, which must survive a killed worker without costing a transaction.
 */

import { browser } from 'wxt/browser';
import type { CheckStart } from '../core/assessment/history';
import type { FeedState } from '../core/assessment/snapshot';
import type { Episode, ProviderState } from '../core/assessment/state';
import type { Transition } from '../core/assessment/transition';
import type { Calibration } from '../core/evidence/calibration';
import type { StoredIncident } from '../core/model/incident';
import type { Settings } from '../core/settings';
import type { StorageError } from './database';
import { fitting, type Slow } from './mirror-size';
import { same } from './same';

/** What every check changes. */
const KEY = 'mirror';
/** What few checks change: written where it differs. */
const SLOW_KEY = 'mirror.slow';
const MARK = 'check';

export type Mirror = {
	version: 1;
	writtenAt: number;
	settings: Settings;
	providers: ProviderState[];
	calibrations: Calibration[];
	feeds: FeedState[];
	/** Those under way, as the feeds tell them. */
	incidents: StoredIncident[];
	/** Transitions whose notice is still owed. */
	pending: Transition[];
	check: { finishedAt: number; nextAt: number };
	/** Why the last write did not reach IndexedDB, and since when; null when it did. */
	trouble: { error: StorageError; since: number } | null;
	/** What IndexedDB has to be given when it takes writes again; of what was seen in between no history is kept. */
	unstored: Unstored;
	/** When IndexedDB was last found empty though this mirror was not: history before it is lost. */
	wipedAt: number | null;
};

/** The newest row of each id. */
export type Unstored = { transitions: Transition[]; episodes: Episode[] };

export const NOTHING_UNSTORED: Unstored = { transitions: [], episodes: [] };
/** Rows kept of each kind: more than the worst months ever had. */
const MAX_UNSTORED = 100;

/** Adds rows that IndexedDB did not take. */
export function withUnstored(unstored: Unstored, more: Partial<Unstored>): Unstored {
	const newest = <Row extends { id: string }>(rows: readonly Row[]) =>
		[...new Map(rows.map((row) => [row.id, row])).values()].slice(-MAX_UNSTORED);
	return {
		transitions: newest([...unstored.transitions, ...(more.transitions ?? [])]),
		episodes: newest([...unstored.episodes, ...(more.episodes ?? [])]),
	};
}

/** The check under way, and those before it that died and are in no row yet, oldest first. */
export type Mark = CheckStart & { died: CheckStart[] };
/** A worker that dies in every check is told by some of them. */
const MAX_DIED = 50;

/** The mirror, or nothing: not there, of another version, or storage.local itself fails. */
export async function readMirror(): Promise<Mirror | null> {
	try {
		const { [KEY]: fast, [SLOW_KEY]: slow } = await browser.storage.local.get([KEY, SLOW_KEY]);
		const mirror = { ...(slow as object), ...(fast as object) } as Partial<Mirror>;
		if (mirror.version !== 1 || !Array.isArray(mirror.providers)) return null;
		// Mirrors of the first days have neither.
		return { incidents: [], unstored: NOTHING_UNSTORED, ...mirror } as Mirror;
	} catch {
		return null;
	}
}

/**
 * Why the mirror knows more than the database with this `check` row: the browser wiped the database, or the last writes did not reach
 * it. Null: the database is right.
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
 * Writes the mirror as far as it differs from `before`, what `readMirror` gave; false if storage.local refuses.
 * `checked`: a check ends with it, and its mark goes in the same call.
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

/** Forgets all but the settings, which are never the only copy of anything broken. */
export async function clearMirror(): Promise<void> {
	const mirror = await readMirror();
	if (mirror === null) return;
	const nothing = { providers: [], calibrations: [], feeds: [], incidents: [], pending: [] };
	await writeMirror(
		{ ...mirror, ...nothing, unstored: NOTHING_UNSTORED, trouble: null, wipedAt: null },
		mirror,
	);
}

export async function readMark(): Promise<Mark | null> {
	try {
		const { [MARK]: value } = await browser.storage.local.get(MARK);
		const mark = value as Mark | undefined;
		if (typeof mark?.startedAt !== 'number') return null;
		// A mark of the first days carries none.
		return { ...mark, died: mark.died ?? [] };
	} catch {
		return null;
	}
}

/** Sets the write-ahead mark of a check. Returns the checks that began before it and did not end, if nothing else is under way now. */
export async function beginCheck(begun: CheckStart): Promise<CheckStart[]> {
	const died = unfinishedChecks(await readMark());
	await writeMark({ ...begun, died });
	return died;
}

function unfinishedChecks(mark: Mark | null): CheckStart[] {
	if (mark === null) return [];
	const { died, ...last } = mark;
	return [...died, last].slice(-MAX_DIED);
}

/** Without storage.local a check goes on unmarked. */
async function writeMark(mark: Mark): Promise<void> {
	try {
		await browser.storage.local.set({ [MARK]: mark });
	} catch {
		// Nothing to fall back to: an interrupted check will not be recorded as such.
	}
}
