/** What the documents name exists: no reader believes a page whose links are dead. */

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { projectFiles, ROOT } from './sources';

const documents = projectFiles(/\.md$/).filter(({ path }) => !path.startsWith('feed/incidents/'));
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

test('every link to a file of the project leads to one', () => {
	const links = documents.flatMap(({ path, text }) =>
		[...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)].map(([, to = '']) => ({ path, to })),
	);
	expect(links.length).toBeGreaterThan(10);
	expect(links.filter(({ path, to }) => !existsSync(join(ROOT, dirname(path), to)))).toEqual([]);
});

/** As forges make it: lower case, spaces to hyphens, other punctuation dropped. */
const anchorOf = (heading: string) =>
	heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N} -]/gu, '')
		.trim()
		.replaceAll(' ', '-');

test('every page and part of a page that a comment or a document names exists', () => {
	const anchors = new Map(
		documents.map(({ path, text }) => [
			path,
			new Set([...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => anchorOf(heading))),
		]),
	);
	const comments = projectFiles(/\.(tsx?|mjs|css)$/).flatMap(({ path, text }) =>
		[...text.matchAll(/\bdocs\/[\w./-]+\.md(?:#([\w-]+))?/g)].map(([named, part]) => ({
			path,
			to: named.split('#')[0] ?? '',
			part,
		})),
	);
	const links = documents.flatMap(({ path, text }) =>
		[...text.matchAll(/\]\((?!https?:)([^)#\s]*\.md)#([\w-]+)\)/g)].map(([, to = '', part]) => ({
			path,
			to: normalize(join(dirname(path), to)),
			part,
		})),
	);
	expect(comments.length).toBeGreaterThan(10);
	expect(
		[...comments, ...links].filter(
			({ to, part }) => !anchors.has(to) || (part !== undefined && !anchors.get(to)?.has(part)),
		),
	).toEqual([]);
});

test('no comment cites a book that is not in the repository', () => {
	const cites = projectFiles(/\.(tsx?|mjs|css)$/).filter(({ text }) => /\b(DESIGN|FACTS) \d/.test(text));
	expect(cites.map(({ path }) => path)).toEqual([]);
});

test('every command that a document names can be run', () => {
	const named = documents.flatMap(({ path, text }) =>
		[...text.matchAll(/\bnpm run (?:-s )?([a-z][\w:-]*)/g)].map(([, script = '']) => ({ path, script })),
	);
	expect(named.length).toBeGreaterThan(10);
	expect(named.filter(({ script }) => !(script in scripts))).toEqual([]);
});

test('every threat has a control, and every control a test that exists', () => {
	const { text = '' } = documents.find(({ path }) => path === 'docs/security.md') ?? {};
	const rows = text
		.split('\n')
		.filter((line) => line.startsWith('| ') && !line.startsWith('| threat'))
		.map((line) => line.split('|').map((cell) => cell.trim()))
		.map(([, threat, control, tests = '']) => ({ threat, control, tests: tests.match(/tests\/[\w./-]+/g) }));
	expect(rows.length).toBeGreaterThanOrEqual(9);
	for (const { threat, control, tests } of rows) {
		expect({ threat, control }).toEqual({ threat, control: expect.stringMatching(/\w/) });
		expect({
			threat,
			missing: (tests ?? ['a test']).filter((path) => !existsSync(join(ROOT, normalize(path)))),
		}).toEqual({ threat, missing: [] });
	}
});
