// The steps of `npm test`, each a command and a way to count its results.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectEnvironment, ROOT } from './dependencies.mjs';
import { setUp } from './setup.mjs';

/**
 * @typedef {{ passed: number, failed: number }} Count
 * @typedef {{ name: string, command: string[], timeoutMs: number, report?: string, count?: (exitCode: number) => Count }} Step
 */

const MINUTE_MS = 60_000;
const REPORTS = join(ROOT, '.output', 'reports');
// The limits below are several times the usual duration: they end a step that hangs, not a slow one.

/** A command that passes or fails as a whole. @returns {Step} */
const whole = (name, ...command) => ({ name, command, timeoutMs: 10 * MINUTE_MS });

/** A Vitest project, counted by its own report. @returns {Step} */
const vitest = (name, timeoutMs, project = name) => {
	const report = join(REPORTS, `${name}.json`);
	return {
		name,
		command: [
			...['vitest', 'run', '--project', project],
			...['--reporter', 'default', '--reporter', 'json', '--outputFile.json', report],
		],
		timeoutMs,
		report,
		count: (exitCode) => countVitest(report, exitCode),
	};
};

function countVitest(report, exitCode) {
	const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
	// A file that does not load has no tests that could fail.
	const broken = testResults.filter(
		({ status, assertionResults }) =>
			status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
	).length;
	const failed = numFailedTests + broken;
	// An error outside every test, or a run without a test, shows only in the exit code.
	return { passed: numPassedTests, failed: exitCode === 0 ? failed : Math.max(1, failed) };
}

/** The types and the builds need files generated from the entrypoints. */
export const PREPARE = whole('prepare', 'wxt', 'prepare');

/** Quick steps without prerequisites. */
export const STATIC = [
	whole('types of the core', 'tsc', '-p', 'tsconfig.core.json'),
	whole('types', 'tsc', '-p', 'tsconfig.json'),
	whole('format and lint', 'biome', 'check', '--error-on-warnings', '.'),
];

export const UNIT = [vitest('unit', 20 * MINUTE_MS, 'unit*')];

export const BUILDS = [
	whole('build for Chrome', 'wxt', 'build'),
	whole('build for Firefox', 'wxt', 'build', '-b', 'firefox'),
	whole('time-lapse build for Chrome', 'wxt', 'build', '--mode', 'timelapse'),
	whole('time-lapse build for Firefox', 'wxt', 'build', '-b', 'firefox', '--mode', 'timelapse'),
];

/** These read or drive the builds. */
export const REPOSITORY = [
	whole(
		'lint of the add-on',
		'web-ext',
		'lint',
		'--source-dir',
		'.output/firefox-mv3',
		'--no-config-discovery',
	),
	vitest('repository', 10 * MINUTE_MS),
];
export const END_TO_END = [vitest('chromium', 30 * MINUTE_MS), vitest('firefox', 30 * MINUTE_MS)];

/** Sets up what the steps need, including both browsers, and returns their paths. */
export async function stepEnvironment() {
	const { chromium, firefox } = await setUp(['chromium', 'firefox']);
	mkdirSync(REPORTS, { recursive: true });
	return projectEnvironment({ CHROMIUM_PATH: chromium, FIREFOX_PATH: firefox, NO_COLOR: '1' });
}
