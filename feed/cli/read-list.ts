/** A list of texts and documents with their times, one JSON object per line. */

import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { parseWhen } from '../../monitor/core/text/when';
import { Refusal } from './read-input';

export type Listed = { at: number } & ({ text: string } | { file: string });

/** Reads one line or throws a Refusal. Paths are as given, or relative to the list. */
export function readListed(line: string, list: string): Listed {
	const value = parsed(line);
	const at = typeof value.at === 'string' ? parseWhen(value.at) : undefined;
	if (at === undefined) throw new Refusal('needs "at", a time like 2023-01-25T16:00:00+01:00');
	if (typeof value.text === 'string') return { at, text: value.text };
	if (typeof value.file !== 'string') throw new Refusal('needs "file" or "text"');
	const beside = join(dirname(list), value.file);
	const file = isAbsolute(value.file) || existsSync(value.file) || !existsSync(beside) ? value.file : beside;
	return { at, file };
}

function parsed(line: string): Record<string, unknown> {
	try {
		const value = JSON.parse(line);
		if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
	} catch {
		// Reported below.
	}
	throw new Refusal('not a JSON object');
}
