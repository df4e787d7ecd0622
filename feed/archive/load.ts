/** The archive on disk. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from './front-matter';
import { type ArchivedIncident, readArchiveFile } from './incident';

const ARCHIVE_DIRECTORY = join(import.meta.dirname, '..', 'incidents');

/** All incidents, newest first, or all problems of all files. */
export function loadArchive(
	directory = ARCHIVE_DIRECTORY,
): { ok: true; value: ArchivedIncident[] } | { ok: false; problems: Problem[] } {
	const files = readdirSync(directory)
		.filter((name) => name.endsWith('.md'))
		.sort();
	const problems: Problem[] = [];
	const archived: ArchivedIncident[] = [];
	for (const name of files) {
		const read = readArchiveFile(`feed/incidents/${name}`, readFileSync(join(directory, name), 'utf8'));
		if (read.ok) archived.push(read.value);
		else problems.push(...read.problems);
	}
	if (problems.length > 0) return { ok: false, problems };
	return { ok: true, value: archived.sort((a, b) => b.incident.startedAt - a.incident.startedAt) };
}

/** "feed/incidents/2023-01.md:12: updates[3].at is earlier than …" */
export function problemLine({ file, line, message }: Problem): string {
	return `${file}:${line}: ${message}`;
}
