/** A browser stopped with all its processes, as on a sleeping computer. */

import { spawnSync } from 'node:child_process';
import type { Browser } from 'puppeteer-core';

/** Stops the browser for the given time, then resumes it. Requests to it in between get no response. */
export async function suspend(browser: Browser, ms: number): Promise<void> {
	const pid = browser.process()?.pid;
	if (pid === undefined) throw new Error('this browser has no process of its own');
	const all = family(pid);
	signal(all, 'SIGSTOP');
	try {
		// The only wait for a clock in the tests, as time itself is under test.
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
			// It ended after it was listed.
		}
	}
}

/** A process and all its descendants, the oldest first. */
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
