/** The project's own files, and what they import. */

import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseSync } from 'vite';

export const ROOT = join(import.meta.dirname, '..', '..');

export type SourceFile = { path: string; text: string };

/** Every file of the project: tracked, or new and not ignored. Paths from the root, with slashes. */
export function projectFiles(pattern: RegExp): SourceFile[] {
	const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
		cwd: ROOT,
		encoding: 'utf8',
		maxBuffer: 1 << 26,
	});
	return listed
		.split('\n')
		.filter((path) => pattern.test(path) && statSync(join(ROOT, path), { throwIfNoEntry: false })?.isFile())
		.map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** What `package.json` maps `#name` to. */
const NAMED: Record<string, string> = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).imports;

/**
 * What a file imports, statically or not: files of the project as paths from the root (as written: without an
 * ending), packages by their specifier.
 */
export function importsOf({ path, text }: SourceFile): string[] {
	const { module, errors } = parseSync(path, text);
	if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
	const specifiers = [
		...module.staticImports.map((entry) => entry.moduleRequest.value),
		...module.staticExports.flatMap((entry) =>
			entry.entries.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : [])),
		),
		...module.dynamicImports.map(({ moduleRequest }) =>
			text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
		),
	];
	return [...new Set(specifiers)].map((specifier) => {
		if (specifier.startsWith('.')) return normalize(join(dirname(path), specifier));
		return NAMED[specifier]?.replace(/^\.\//, '') ?? specifier;
	});
}

/** A path of the project, as opposed to a package. */
export function isOwn(imported: string): boolean {
	return /^(assets|components|docs|entrypoints|feed|measure|monitor|scripts|simulator|tests)\//.test(
		imported,
	);
}
