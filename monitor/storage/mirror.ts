/**
 * The mirror in `storage.local`: enough to go on when IndexedDB is missing, wiped or broken. It also holds the write-ahead mark
 * of checks, which must survive a killed worker without costing a transaction.
 */

import { browser } from 'wxt/browser';
import type { Trigger } from '../core/assessment/history';
import type { FeedState } from '../core/assessment/snapshot';
import type { ProviderState } from '../core/assessment/state';
import type { Transition } from '../core/assessment/transition';
import type { Calibration } from '../core/evidence/calibration';
import type { Settings } from '../core/settings';
import type { StorageError } from './database';

const KEY = 'mirror';
const MARK = 'check';

export type Mirror = {
	version: 1;
	writtenAt: number;
	settings: Settings;
	providers: ProviderState[];
	calibrations: Calibration[];
	feeds: FeedState[];
	/** Transitions whose notice is still owed. */
	pending: Transition[];
	check: { finishedAt: number; nextAt: number };
	/** Why the last commit did not reach IndexedDB, and since when; null when it did. */
	trouble: { error: StorageError; since: number } | null;
	/** When IndexedDB was last found empty though this mirror was not: history before it is lost. */
	wipedAt: number | null;
};

export type Mark = { startedAt: number; trigger: Trigger };

/** The mirror, or nothing: not there, of another version, or storage.local itself fails. */
export async function readMirror(): Promise<Mirror | null> {
	try {
		const { [KEY]: value } = await browser.storage.local.get(KEY);
		const mirror = value as Mirror | undefined;
		return mirror?.version === 1 && Array.isArray(mirror.providers) ? mirror : null;
	} catch {
		return null;
	}
}

/** Writes the mirror; false if storage.local refuses. */
export async function writeMirror(mirror: Mirror): Promise<boolean> {
	try {
		await browser.storage.local.set({ [KEY]: mirror });
		return true;
	} catch {
		return false;
	}
}

export async function readMark(): Promise<Mark | null> {
	try {
		const { [MARK]: value } = await browser.storage.local.get(MARK);
		const mark = value as Mark | undefined;
		return typeof mark?.startedAt === 'number' ? mark : null;
	} catch {
		return null;
	}
}

/** Sets or clears the write-ahead mark. Without storage.local a check goes on unmarked. */
export async function writeMark(mark: Mark | null): Promise<void> {
	try {
		await (mark === null ? browser.storage.local.remove(MARK) : browser.storage.local.set({ [MARK]: mark }));
	} catch {
		// Nothing to fall back to: an interrupted check will not be recorded as such.
	}
}
