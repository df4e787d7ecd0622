import { once } from 'node:events';
import type { Browser } from 'puppeteer-core';

/** Kills the browser's process and waits until it is gone; its child processes end with it. */
export async function crash(browser: Browser): Promise<void> {
	const child = browser.process();
	if (child === null || child.exitCode !== null) return;
	const gone = once(child, 'exit');
	child.kill('SIGKILL');
	await gone;
}
