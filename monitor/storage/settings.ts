/** The user's settings: one row in IndexedDB, copied to the mirror. */

import { DEFAULT_SETTINGS, parseSettings, type Settings } from '../core/settings';
import { withDatabase } from './database';
import { aheadOf, type Mirror, readMirror, writeMirror } from './mirror';
import type { Meta } from './schema';

/** The active settings; the defaults on first run. */
export async function readSettings(): Promise<Settings> {
	const [mirror, stored] = await Promise.all([
		readMirror(),
		withDatabase((db) => rowsOf(db.transaction(['meta'], 'readonly').objectStore('meta'))),
	]);
	return newest(mirror, stored.ok ? stored.value : null);
}

/** Changes the stored settings; false if neither storage accepted them. Nothing else can change them in between. */
export async function changeSettings(change: (stored: Settings) => Settings): Promise<boolean> {
	const known = await readMirror();
	const stored = await withDatabase(async (db) => {
		const tx = db.transaction(['meta'], 'readwrite');
		const meta = tx.objectStore('meta');
		const next = parseSettings(change(newest(known, await rowsOf(meta))));
		await meta.put(next, 'settings');
		await tx.done;
		return next;
	});
	const mirror = await readMirror();
	if (mirror === null) return stored.ok;
	// The last check found everything healthy.
	const refused = stored.ok ? null : { error: stored.error, since: mirror.check.finishedAt };
	const settings = stored.ok ? stored.value : parseSettings(change(newest(mirror, null)));
	const mirrored = await writeMirror({ ...mirror, settings, trouble: mirror.trouble ?? refused }, mirror);
	return stored.ok || mirrored;
}

type Rows = { settings: unknown; check: Meta['check'] | undefined };

async function rowsOf(meta: {
	get(key: 'settings' | 'check'): Promise<Meta[keyof Meta] | undefined>;
}): Promise<Rows> {
	const [settings, check] = await Promise.all([meta.get('settings'), meta.get('check')]);
	return { settings, check: check as Meta['check'] | undefined };
}

function newest(mirror: Mirror | null, rows: Rows | null): Settings {
	const known = rows !== null && aheadOf(mirror, rows.check) === null ? rows.settings : undefined;
	return parseSettings(known ?? mirror?.settings ?? DEFAULT_SETTINGS);
}
