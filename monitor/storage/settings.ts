/** The user's settings: one row in IndexedDB, copied to the mirror. */

import { DEFAULT_SETTINGS, parseSettings, type Settings } from '../core/settings';
import { withDatabase } from './database';
import { aheadOf, readMirror, writeMirror } from './mirror';
import type { Meta } from './schema';

/** The active settings; the defaults on first run. */
export async function readSettings(): Promise<Settings> {
	const [mirror, stored] = await Promise.all([
		readMirror(),
		withDatabase(async (db) => {
			const meta = db.transaction(['meta'], 'readonly').objectStore('meta');
			const [settings, check] = await Promise.all([
				meta.get('settings'),
				meta.get('check') as Promise<Meta['check'] | undefined>,
			]);
			return { settings, check };
		}),
	]);
	const known = stored.ok && aheadOf(mirror, stored.value.check) === null ? stored.value.settings : undefined;
	return parseSettings(known ?? mirror?.settings ?? DEFAULT_SETTINGS);
}

/** Stores settings; false if neither storage accepted them. */
export async function writeSettings(settings: Settings): Promise<boolean> {
	const clean = parseSettings(settings);
	const stored = await withDatabase((db) => db.put('meta', clean, 'settings'));
	const mirror = await readMirror();
	if (mirror === null) return stored.ok;
	// The last check found everything healthy.
	const refused = stored.ok ? null : { error: stored.error, since: mirror.check.finishedAt };
	const mirrored = await writeMirror(
		{ ...mirror, settings: clean, trouble: mirror.trouble ?? refused },
		mirror,
	);
	return stored.ok || mirrored;
}
