// Runs one step in a separate process, and cleans up after it: no process, no temporary file remains.
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './dependencies.mjs';

/** Set in the environment of a step and of all its descendants, to find them. */
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
		// A leftover browser would keep the output open.
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

/** Browsers lead their own process group, so killing the step's group misses them. Only Linux shows whose they are. */
function marked(mark) {
	if (process.platform !== 'linux') return [];
	const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
	return pids.filter((pid) => environmentOf(pid).includes(`${MARK}=${mark}`)).map(Number);
}

function environmentOf(pid) {
	try {
		return readFileSync(`/proc/${pid}/environ`, 'utf8');
	} catch {
		// The process has ended, or belongs to another user.
		return '';
	}
}

function kill(pid) {
	try {
		process.kill(pid, 'SIGKILL');
	} catch {
		// It has already ended.
	}
}
