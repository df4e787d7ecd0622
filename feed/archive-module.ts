/** Writes `assets/archive.json`, the archive inside the extension: normalised incidents, newest first. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadArchive, problemLine } from './archive/load';

export const ARCHIVE_MODULE = join(import.meta.dirname, '..', 'assets', 'archive.json');

/** The text of the file, or the problems of the archive as lines. */
export function archiveModule(): { ok: true; value: string } | { ok: false; error: string } {
	const archive = loadArchive();
	if (!archive.ok) return { ok: false, error: archive.problems.map(problemLine).join('\n') };
	return { ok: true, value: format(archive.value.map(({ incident }) => incident)) };
}

const LIST_OF_WORDS = /\[\n\t+("[^"\n]*"(?:,\n\t+"[^"\n]*")*)\n\t+\]/g;

/** Same output as the project's formatter: lists of words on one line. None is long enough to wrap. */
function format(value: unknown): string {
	const spread = JSON.stringify(value, null, '\t');
	return `${spread.replace(LIST_OF_WORDS, (_, words: string) => `[${words.replace(/,\n\t+/g, ', ')}]`)}\n`;
}

/** Writes it; returns the message for the author. */
export function writeArchiveModule(): { ok: boolean; message: string } {
	const module = archiveModule();
	if (!module.ok) return { ok: false, message: module.error };
	writeFileSync(ARCHIVE_MODULE, module.value);
	return { ok: true, message: 'assets/archive.json' };
}
