/** One Chromium with the shipped build and an empty extension: the measured one and its floor, side by side. */

import { join } from 'node:path';
import { type Browser, launch, type Page, type Target } from 'puppeteer-core';
import { requireBrowser } from '../../scripts/browsers.mjs';
import type { Simulator } from '../../simulator/server';
import { waitFor } from '../../tests/e2e/driver/wait';

const ROOT = join(import.meta.dirname, '..', '..');
export const SHIPPED = join(ROOT, '.output', 'chrome-mv3');
const EMPTY = join(import.meta.dirname, 'empty');

export type Extension = {
	id: string;
	/** A page of the extension's origin without its code. */
	page: Page;
	/** Evaluates code in that page. */
	run<T>(script: string): Promise<T>;
	/** Kills the worker and waits until it is gone. */
	killWorker(): Promise<void>;
};

export type Bench = { browser: Browser; ours: Extension; empty: Extension; close(): Promise<void> };

export async function openBench(
	simulator: Pick<Simulator, 'port' | 'spki'>,
	profileDir?: string,
): Promise<Bench> {
	const browser = await launch({
		browser: 'chrome',
		executablePath: requireBrowser('chromium'),
		headless: true,
		pipe: true,
		enableExtensions: [SHIPPED, EMPTY],
		...(profileDir === undefined ? {} : { userDataDir: profileDir }),
		args: [
			...[
				'--no-first-run',
				'--disable-quic',
				'--disable-background-networking',
				'--disable-component-update',
			],
			...['--disable-sync', '--disable-default-apps', '--accept-lang=it'],
			`--host-resolver-rules=MAP * 127.0.0.1:${simulator.port}, EXCLUDE localhost, EXCLUDE 127.0.0.1`,
			`--ignore-certificate-errors-spki-list=${simulator.spki}`,
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
		],
	});
	const find = (script: string) => (target: Target) =>
		target.type() === 'service_worker' && target.url().endsWith(`/${script}`);
	const [ours, empty] = await Promise.all([
		openExtension(browser, await browser.waitForTarget(find('background.js'))),
		openExtension(browser, await browser.waitForTarget(find('worker.js'))),
	]);
	return { browser, ours, empty, close: () => browser.close() };
}

async function openExtension(browser: Browser, worker: Target): Promise<Extension> {
	const { host: id } = new URL(worker.url());
	const page = await browser.newPage();
	await page.goto(`chrome-extension://${id}/manifest.json`);
	const workers = () =>
		browser
			.targets()
			.filter((target) => target.type() === 'service_worker' && new URL(target.url()).host === id);
	return {
		id,
		page,
		run: <T>(script: string) => page.evaluate(script) as Promise<T>,
		async killWorker() {
			// A worker that is already stopping counts as killed.
			for (const target of workers())
				await target
					.worker()
					.then((worker) => worker?.close())
					.catch(() => undefined);
			await waitFor('the worker to be gone', () => workers().length === 0);
		},
	};
}
