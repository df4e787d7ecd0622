/** A file of `exportAll` from an untrusted source: every row is validated before the first is written. */

import type { Episode } from '../core/assessment/state';
import { err, ok, type Result } from '../core/result';
import { parseSettings, type Settings } from '../core/settings';
import { IMPORTED, type ImportedStore, isRow } from './transfer-shape';

export const EXPORT_VERSION = 1;
/** Years of history take less than 10 MB. */
export const MAX_IMPORT_CHARS = 30_000_000;

export type FileError = 'too_large' | 'malformed' | 'not_ours' | 'newer_version' | 'bad_row';
export type ExportFile = { settings: Settings | null; stores: Record<ImportedStore, object[]> };

/** The content of a file read at `now`, or why it is refused: all of it, or nothing. */
export function parseExport(text: string, now: number): Result<ExportFile, FileError> {
	if (text.length > MAX_IMPORT_CHARS) return err('too_large');
	let parsed: unknown;
	try {
		parsed = JSON.parse(text);
	} catch {
		return err('malformed');
	}
	const file = (typeof parsed === 'object' && parsed !== null ? parsed : {}) as Record<string, unknown>;
	if (typeof file.postaviva !== 'number' || typeof file.stores !== 'object' || file.stores === null)
		return err('not_ours');
	if (file.postaviva > EXPORT_VERSION) return err('newer_version');
	const given = file.stores as Record<string, unknown>;
	const stores = {} as ExportFile['stores'];
	for (const name of IMPORTED) {
		const rows = given[name] ?? [];
		if (!Array.isArray(rows) || !rows.every((row) => isRow(name, row, now))) return err('bad_row');
		stores[name] = rows.flatMap((row) => asHistory(name, row));
	}
	return ok({ settings: file.settings === undefined ? null : parseSettings(file.settings), stores });
}

/** Keeps the past of a row: a notice owed there is not owed here, and an open outage is only another browser's status. */
function asHistory(name: ImportedStore, row: object): object[] {
	if (name === 'transitions') return [{ ...row, pendingSince: null }];
	return name === 'episodes' && (row as Episode).closedAt === null ? [] : [row];
}
