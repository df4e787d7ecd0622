/** Chromium by its own protocol, over a pipe. */

import { type Browser, launch } from 'puppeteer-core';
import { requireBrowser } from '../../../scripts/browsers.mjs';
import { driveInChromium } from './chromium-extension';
import { crash } from './crash';
import { BROWSER_START_MS, type Driver, type DriverOptions, type Host } from './driver';
import { openNetwork } from './network';

/** A browser without background traffic: only the extension and the test use the network. */
const QUIET = [
	'--no-first-run',
	'--disable-quic',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-default-apps',
	'--disable-features=DialMediaRouteProvider,OptimizationHints,InterestFeedContentSuggestions',
];

export async function startChromium(options: DriverOptions): Promise<Host> {
	const {
		extensionDir,
		simulator,
		unknownHosts = [],
		language = 'it',
		profileDir,
		proxied = false,
	} = options;
	const network = await openNetwork({ target: simulator.port, hosts: simulator.hosts });
	const rules = [
		...unknownHosts.map((host) => `MAP ${host} ~NOTFOUND`),
		`MAP * 127.0.0.1:${network.port}`,
		'EXCLUDE localhost',
		'EXCLUDE 127.0.0.1',
	];
	const browser = await launch({
		browser: 'chrome',
		executablePath: requireBrowser('chromium'),
		headless: true,
		timeout: BROWSER_START_MS,
		pipe: true,
		// In a profile that already has it, it must load at the start, or puppeteer mistakes its last worker for the next.
		enableExtensions: profileDir ? [extensionDir] : true,
		...(profileDir ? { userDataDir: profileDir } : {}),
		args: [
			...QUIET,
			`--accept-lang=${language}`,
			proxied
				? `--proxy-server=http://127.0.0.1:${network.port}`
				: `--host-resolver-rules=${rules.join(', ')}`,
			`--ignore-certificate-errors-spki-list=${simulator.spki}`,
			// Chromium refuses its sandbox to root, which runs the tests in a container.
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
		],
	});
	const [blank] = await browser.pages();
	const host: Host = {
		async install(installed) {
			network.leadTo({ target: installed.simulator.port });
			const id = profileDir
				? await idOfOnly(browser)
				: await browser.installExtension(installed.extensionDir);
			return { ...(await driveInChromium({ browser, network, id, keep: blank })), crash: host.crash };
		},
		async crash() {
			await crash(browser);
			await network.close();
		},
		async close() {
			await browser.close();
			await network.close();
		},
	};
	return host;
}

async function idOfOnly(browser: Browser): Promise<string> {
	const worker = await browser.waitForTarget(
		(target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'),
		{ timeout: BROWSER_START_MS },
	);
	return new URL(worker.url()).host;
}

/** A browser that no other stage uses. */
export async function openChromium(options: DriverOptions): Promise<Driver> {
	const host = await startChromium(options);
	return { ...(await host.install(options)), close: host.close };
}
