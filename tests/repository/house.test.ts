import { expect, test } from 'vitest';
import { projectFiles } from './sources';

const MAX_LINES = 200;
/** A test file is a list, read by its titles; a measuring tool is read by its users. */
const MAX_TEST_LINES = 400;

/** Files that may be longer, and why. */
const LONG: Record<string, string> = {
	'monitor/core/model/incident.ts': 'one vocabulary is read as one page',
	'simulator/scenarios/january-2023.ts': 'six days told hour by hour are one story',
};

const CODE = /\.(tsx?|mjs|css)$/;
const SHIPPED = /^(monitor|components|entrypoints|assets\/(locales|styles))\/.*\.tsx?$/;
const lineCount = (text: string) => text.split('\n').length - 1;
const limitOf = (path: string) => (/^(tests|measure)\//.test(path) ? MAX_TEST_LINES : MAX_LINES);

test('no file is over 200 lines without a reason', () => {
	const long = projectFiles(CODE)
		.filter(({ path }) => !path.startsWith('tests/fixtures/'))
		.filter(({ path, text }) => lineCount(text) > limitOf(path) && !(path in LONG))
		.map(({ path, text }) => `${path}: ${lineCount(text)} lines`);
	expect(long).toEqual([]);
});

test('only files that are long have a reason for length', () => {
	const texts = new Map(projectFiles(CODE).map(({ path, text }) => [path, text]));
	expect(Object.keys(LONG).filter((path) => lineCount(texts.get(path) ?? '') <= limitOf(path))).toEqual([]);
});

test.each([
	['writes to no console', /\bconsole\./],
	['builds no markup from text', /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML)\b/],
	['evaluates no text', /\beval\(|new Function\(/],
	['leaves no note to do it later', /\b(TODO|FIXME|XXX)\b/],
	['knows no enum', /^\s*(export )?(const )?enum /m],
])('shipped code %s', (_, wrong) => {
	const found = projectFiles(SHIPPED).filter(({ text }) => wrong.test(text));
	expect(found.map(({ path }) => path)).toEqual([]);
});

test('no test is skipped, and none runs alone', () => {
	const found = projectFiles(/^tests\/.*\.test\.tsx?$/).filter(({ text }) =>
		/\b(test|it|describe)(\.\w+)*\.(skip|only|todo|fails)\b/.test(text),
	);
	expect(found.map(({ path }) => path)).toEqual([]);
});

test('no file names a folder of a developer’s machine', () => {
	const found = projectFiles(/./).filter(({ text }) => /(?<![\w.$}/])\/(work|tmp|home|Users)\/\w/.test(text));
	expect(found.map(({ path }) => path)).toEqual([]);
});
