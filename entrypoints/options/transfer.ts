/** Export, import and deletion, each with its outcome in words. */

import { now } from '#clock';
import type { OptionWords } from '../../assets/locales/it/options';
import { romeDayKey } from '../../monitor/core/time';
import { exportAll, importAll, wipeHistory } from '../../monitor/storage/transfer';
import { MAX_IMPORT_CHARS } from '../../monitor/storage/transfer-file';
import { downloadText } from '../history/download';

type Words = OptionWords['options']['data'];

export async function exportFile(words: Words): Promise<string> {
	const exported = await exportAll(now());
	if (!exported.ok) return words.exportFailed;
	downloadText(`postaviva-${romeDayKey(now())}.json`, 'application/json', exported.value);
	return '';
}

export async function importFile(file: File, words: Words): Promise<string> {
	const failed: Record<string, string> = words.importFailed;
	// Checked before reading, as the user can choose a file of any size.
	if (file.size > MAX_IMPORT_CHARS) return words.importFailed.too_large;
	const imported = await importAll(await file.text(), now());
	if (imported.ok) return words.imported;
	return failed[imported.error] ?? words.storageFailed;
}

export async function wipe(words: Words): Promise<string> {
	return (await wipeHistory()).ok ? words.wiped : words.storageFailed;
}
