/** Browsers are slow to start, so each is started once and passed on from stage to stage. */

import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChromium, startChromium } from './chromium';
import type { Driver, DriverOptions, Host } from './driver';
import { openFirefox, startFirefox } from './firefox';

/** The browser of this run of the suite; vitest.config.ts runs it once with each. */
export const BROWSER = process.env.POSTAVIVA_BROWSER === 'firefox' ? 'firefox' : 'chromium';

/** Browsers waiting for the next stage, by start options. They end with this process (puppeteer does this). */
const waiting = new Map<string, Host[]>();

/** Chromium takes its name resolution at the start. */
const startedWith = ({ language, unknownHosts = [], proxied = false }: DriverOptions) =>
	JSON.stringify([language, ...(BROWSER === 'chromium' ? [unknownHosts, proxied] : [])]);

/** `close` passes the browser on; `crash` ends it. */
export async function openBrowser(options: DriverOptions): Promise<Driver> {
	if (options.alone) return (BROWSER === 'firefox' ? openFirefox : openChromium)(options);
	const start = BROWSER === 'firefox' ? startFirefox : startChromium;
	const hosts = waiting.get(startedWith(options)) ?? [];
	waiting.set(startedWith(options), hosts);
	const host = hosts.pop() ?? (await start(options));
	// Chromium makes an extension's id from its path, and storage belongs to the id: no two stages may share one.
	const folder = await mkdtemp(join(tmpdir(), 'postaviva-extension-'));
	const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 3 });
	try {
		await cp(options.extensionDir, folder, { recursive: true });
		const driver = await host.install({ ...options, extensionDir: folder });
		return {
			...driver,
			async crash() {
				await host.crash();
				await remove();
			},
			async close() {
				try {
					await driver.close();
					hosts.push(host);
				} catch {
					// It no longer responds as it should.
					await host.crash();
				}
				await remove();
			},
		};
	} catch (error) {
		await host.crash();
		await remove();
		throw error;
	}
}
