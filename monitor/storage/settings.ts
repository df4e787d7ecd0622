/** The user's settings: one row in IndexedDB, copied to the mirror. */

import { DEFAULT_SETTINGS, parseSettings, type Settings } from '../core/settings';
import { withDatabase } from './database';
import { readMirror, writeMirror } from './mirror';

/** The settings in force; the defaults on first run. */
export async function readSettings(): Promise<Settings> {
	const row = await withDatabase((db) => db.get('meta', 'settings'));
	if (row.ok && row.value !== undefined) return parseSettings(row.value);
	return parseSettings((await readMirror())?.settings ?? DEFAULT_SETTINGS);
}

/** Stores settings; false if neither place took them. */
export async function writeSettings(settings: Settings): Promise<boolean> {
	const clean = parseSettings(settings);
	const stored = await withDatabase((db) => db.put('meta', clean, 'settings'));
	const mirror = await readMirror();
	const mirrored = mirror === null ? false : await writeMirror({ ...mirror, settings: clean });
	return stored.ok || mirrored;
}
