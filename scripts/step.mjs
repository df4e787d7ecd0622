// Runs one step as a process of its own, and leaves nothing of it behind: no process, no temporary file.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './dependencies.mjs';

/** In the environment of a step and of all that it starts: by this they are found. */
const MARK = 'POSTAVIVA_STEP';

const running = new Set();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
	process.on(signal, () => {
		for (const step of running) end(step);
		console.error(`Ended by ${signal}.`);
		process.exit(1);
	});
}

/**
 * @param {import('./steps.mjs').Step} step
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<{ exitCode: number, output: string, seconds: number }>}
 */
export async function runStep({ command: [tool, ...args], timeoutMs, report }, environment) {
	if (report) rmSync(report, { force: true });
	const startedAt = performance.now();
	const folder = mkdtempSync(join(tmpdir(), 'postaviva-step-'));
	const mark = randomUUID();
	const child = spawn(tool, args, {
		cwd: ROOT,
		env: { ...environment, TMPDIR: folder, [MARK]: mark },
		detached: true,
	});
	const step = { child, mark, folder };
	running.add(step);
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.setEncoding('utf8').on('data', (text) => {
			output += text;
		});
	}
	let timedOut = false;
	const timer = setTimeout(() => {
		timedOut = true;
		end(step);
	}, timeoutMs);
	const exitCode = await new Promise((resolve) => {
		child.on('error', (error) => {
			output += `${error.message}\n`;
			resolve(127);
		});
		// A browser that was left would hold the output open.
		child.on('exit', () => end(step));
		child.on('close', (code) => resolve(code ?? 1));
	});
	clearTimeout(timer);
	running.delete(step);
	if (timedOut) output += `Ended after ${timeoutMs / 60_000} minutes.\n`;
	return { exitCode, output, seconds: (performance.now() - startedAt) / 1000 };
}

function end({ child, mark, folder }) {
	if (child.pid !== undefined) kill(-child.pid);
	for (const pid of marked(mark)) kill(pid);
	rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Browsers lead a process group of their own, so the step's does not reach them. Linux alone says whose they are. */
function marked(mark) {
	if (process.platform !== 'linux') return [];
	const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
	return pids.filter((pid) => environmentOf(pid).includes(`${MARK}=${mark}`)).map(Number);
}

function environmentOf(pid) {
	try {
		return readFileSync(`/proc/${pid}/environ`, 'utf8');
	} catch {
		// Gone meanwhile, or somebody else's.
		return '';
	}
}

function kill(pid) {
	try {
		process.kill(pid, 'SIGKILL');
	} catch {
		// It has ended by itself.
	}
}
