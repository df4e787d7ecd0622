/** Bytes loaded by every worker start and every popup, minified as shipped and gzipped, against the budget. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

export const BUDGET_FILE = join(import.meta.dirname, 'budget.json');

export type Size = { bytes: number; gzipped: number; files: number };

/** Limits that may grow only by decision: the maximum gzipped size of each, as measured at a landing and rounded up. */
export type Budget = Record<'worker' | 'popup', number>;

export function readBudget(): Budget {
	return JSON.parse(readFileSync(BUDGET_FILE, 'utf8')) as Budget;
}

/** Sizes of a built extension. */
export function sizesOf(folder: string): Record<'worker' | 'popup', Size> {
	const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
	const page = readFileSync(join(folder, manifest.action.default_popup), 'utf8');
	const loaded = [...page.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="\/([^"]+)"/g)].map(
		([, path]) => path ?? '',
	);
	return { worker: sizeOf(folder, [manifest.background.service_worker]), popup: sizeOf(folder, loaded) };
}

function sizeOf(folder: string, files: readonly string[]): Size {
	const bodies = files.map((file) => readFileSync(join(folder, file)));
	return {
		bytes: bodies.reduce((sum, body) => sum + body.byteLength, 0),
		gzipped: bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).byteLength, 0),
		files: files.length,
	};
}
