/** Reads values of a shape, and collects every problem with its position. */

import { parseWhen } from '../../monitor/core/text/when';
import type { FrontMatter, Path, Problem } from './front-matter';

export type Reader = ReturnType<typeof readerOf>;

/** Readers that record a problem and continue with a harmless value, so that an author sees all problems at once. */
export function readerOf(file: string, matter: FrontMatter, problems: Problem[]) {
	const complain = (path: Path, message: string): void => {
		problems.push({ file, line: matter.lineOf(path), message: `${name(path)} ${message}` });
	};
	return {
		complain,
		record(value: unknown, path: Path, allowed: readonly string[]): Record<string, unknown> {
			if (typeof value !== 'object' || value === null || Array.isArray(value)) {
				complain(path, 'must be a list of "key: value"');
				return {};
			}
			for (const key of Object.keys(value))
				if (!allowed.includes(key))
					complain([...path, key], `is not known; here stand ${allowed.join(', ')}`);
			return value as Record<string, unknown>;
		},
		list(value: unknown, path: Path): unknown[] {
			if (Array.isArray(value)) return value;
			complain(path, 'must be a list');
			return [];
		},
		text(value: unknown, path: Path, max: number): string {
			if (typeof value !== 'string' || value.trim() === '') complain(path, 'must be a text');
			else if (value.length > max) complain(path, `is longer than ${max} characters`);
			else if (/[<>]/.test(value)) complain(path, 'must be plain text, without "<" and ">"');
			else return value.trim();
			return '';
		},
		time(value: unknown, path: Path): number {
			const at =
				typeof value === 'string' && /([+-]\d{2}:\d{2}|Z)$/.test(value) ? parseWhen(value) : undefined;
			if (at === undefined) complain(path, 'must be a time like 2023-01-26T14:45:00+01:00, offset included');
			return at ?? 0;
		},
		word<T extends string>(words: readonly T[], value: unknown, path: Path): T {
			const found = words.find((word) => word === value);
			if (found === undefined) complain(path, `must be one of ${words.join(', ')}, not "${String(value)}"`);
			return found ?? (words[0] as T);
		},
	};
}

function name(path: Path): string {
	const text = path.map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${step}`)).join('');
	return text.replace(/^\./, '') || 'the front matter';
}
