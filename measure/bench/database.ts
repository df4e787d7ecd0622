/** The size of the database, as the browser counts it and as stored on disk after a restart. */

import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Extension } from './browser';

/** Bytes of IndexedDB usage that the browser reports for the extension. */
export function charged(ours: Extension): Promise<number> {
	return ours.run<number>('navigator.storage.estimate().then((e) => e.usageDetails?.indexedDB ?? e.usage)');
}

/** Size in bytes of the extension's IndexedDB files in a profile. */
export function onDisk(profileDir: string, extensionId: string): number {
	const folder = join(profileDir, 'Default', 'IndexedDB');
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.includes(extensionId))
		.map((path) => statSync(join(folder, path)))
		.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
}
