// `npm test`: sets up, checks everything, and ends with one line: "N passed, N failed". Goes on after a failure, so
// that one run names them all. `node scripts/test.mjs e2e` (or `repository`) builds and runs that part alone.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { projectEnvironment, ROOT } from './dependencies.mjs';
import { setUp } from './setup.mjs';
import { BUILDS, END_TO_END, PREPARE, REPOSITORY, STATIC, UNIT } from './steps.mjs';

/** Stage after stage; the lanes of a stage run beside each other, and a lane's steps in turn. */
const PARTS = {
	all: [[[PREPARE]], [[...STATIC, ...UNIT], BUILDS], [REPOSITORY], END_TO_END.map((step) => [step])],
	repository: [[[PREPARE]], [BUILDS], [REPOSITORY]],
	e2e: [[[PREPARE]], [BUILDS], END_TO_END.map((step) => [step])],
};
const part = PARTS[argv[2] ?? 'all'];
if (!part) {
	console.error(`usage: node scripts/test.mjs [${Object.keys(PARTS).join('|')}]`);
	process.exit(2);
}

const { chromium, firefox } = await setUp(['chromium', 'firefox']);
const environment = projectEnvironment({ CHROMIUM_PATH: chromium, FIREFOX_PATH: firefox, NO_COLOR: '1' });
mkdirSync(join(ROOT, '.output', 'reports'), { recursive: true });

const running = new Set();
for (const signal of ['SIGINT', 'SIGTERM']) {
	process.on(signal, () => {
		for (const child of running) end(child);
		process.exit(1);
	});
}

/** A step may have started browsers: its whole process group ends with it. */
function end(child) {
	try {
		process.kill(-child.pid, 'SIGKILL');
	} catch {
		child.kill('SIGKILL');
	}
}

/** Runs one step; prints its output in one piece, so that two at once do not mix. */
async function run({ name, command: [tool, ...args], timeoutMs, report, count }) {
	if (report) rmSync(report, { force: true });
	const startedAt = performance.now();
	const child = spawn(tool, args, { cwd: ROOT, env: environment, detached: true });
	running.add(child);
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text) => {
			output += text;
		});
	}
	let timedOut = false;
	const timer = setTimeout(() => {
		timedOut = true;
		end(child);
	}, timeoutMs);
	const exitCode = await new Promise((resolve) => {
		child.on('error', (error) => {
			output += `${error.message}\n`;
			resolve(127);
		});
		child.on('close', (code) => resolve(code ?? 1));
	});
	clearTimeout(timer);
	end(child);
	running.delete(child);
	if (timedOut) output += `Ended after ${timeoutMs / 60_000} minutes.\n`;

	const result = countOf(exitCode, count);
	const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
	console.log(`\n== ${name}: ${result.failed === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
	if (result.failed > 0 || count) console.log(output.trim());
	return result;
}

function countOf(exitCode, count) {
	const asWhole = exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
	if (!count) return asWhole;
	try {
		return count(exitCode);
	} catch {
		// No report: the runner itself broke off.
		return { passed: 0, failed: 1 };
	}
}

async function runInTurn(steps) {
	const results = [];
	for (const step of steps) results.push(await run(step));
	return results;
}

const results = [];
for (const lanes of part) results.push(...(await Promise.all(lanes.map(runInTurn))).flat());

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 ? 0 : 1);
