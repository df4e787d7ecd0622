/** A browser that stands still with all its processes, as on a computer that sleeps. */

import { spawnSync } from 'node:child_process';
import type { Browser } from 'puppeteer-core';

/** Stops the browser for so long, then lets it go on. Nothing asked of it meanwhile is answered. */
export async function suspend(browser: Browser, ms: number): Promise<void> {
	const pid = browser.process()?.pid;
	if (pid === undefined) throw new Error('this browser has no process of its own');
	const all = family(pid);
	signal(all, 'SIGSTOP');
	try {
		// The one wait for a clock that a test has: it is what is played.
		await new Promise((resolve) => setTimeout(resolve, ms));
	} finally {
		signal(all, 'SIGCONT');
	}
}

function signal(pids: readonly number[], name: NodeJS.Signals): void {
	for (const pid of pids) {
		try {
			process.kill(pid, name);
		} catch {
			// It has ended since it was listed.
		}
	}
}

/** A process and all that it started, the eldest first. */
function family(root: number): number[] {
	const { stdout } = spawnSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' });
	const pairs = stdout
		.trim()
		.split('\n')
		.map((line) => line.trim().split(/\s+/).map(Number));
	const members = [root];
	for (const member of members)
		for (const [pid, parent] of pairs) if (parent === member && pid !== undefined) members.push(pid);
	return members;
}
