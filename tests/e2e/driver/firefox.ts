/**
 * Firefox by WebDriver BiDi. What BiDi does not reach (the event page's life, permissions, certificates, the console) is
 * reached like in Firefox's own tests: in its privileged scope, which `--remote-allow-system-access` opens.
 */

import { randomUUID } from 'node:crypto';
import { launch } from 'puppeteer-core';
import { requireBrowser } from '../../../scripts/browsers.mjs';
import { crash } from './crash';
import { BROWSER_START_MS, type Driver, type DriverOptions, type Host } from './driver';
import { driveInFirefox, EXTENSION } from './firefox-extension';
import { privilegedScope } from './firefox-privileged';
import { openNetwork } from './network';

/** Firefox's own default. */
const IDLE_MS = 30_000;

/** The browser's background traffic, switched off: only the extension and the test use the network. */
const QUIET = {
	'app.normandy.enabled': false,
	'app.update.disabledForTesting': true,
	'browser.newtabpage.enabled': false,
	'browser.safebrowsing.malware.enabled': false,
	'browser.safebrowsing.phishing.enabled': false,
	'browser.startup.page': 0,
	// Its default. A driven Firefox sets 0, and then a background tab that cannot be unloaded keeps a processor busy for good.
	'browser.tabs.remote.unloadDelayMs': 300,
	'datareporting.policy.dataSubmissionEnabled': false,
	// Notifications drawn by Firefox itself, as a machine without a desktop cannot draw them.
	'alerts.useSystemBackend': false,
	'network.captive-portal-service.enabled': false,
	'network.connectivity-service.enabled': false,
	'network.dns.disablePrefetch': true,
	'network.prefetch-next': false,
	// The two controls are on the preload list, which forbids accepting a certificate by hand.
	'network.stricttransportsecurity.preloadlist': false,
	'services.settings.server': 'data:,none',
	'toolkit.telemetry.enabled': false,
};

export async function startFirefox(options: DriverOptions): Promise<Host> {
	const { simulator, language = 'it', profileDir } = options;
	const network = await openNetwork({ target: simulator.port, hosts: simulator.hosts });
	const browser = await launch({
		browser: 'firefox',
		executablePath: requireBrowser('firefox'),
		headless: true,
		timeout: BROWSER_START_MS,
		args: ['--remote-allow-system-access', ...(profileDir ? ['--profile', profileDir] : [])],
		extraPrefsFirefox: {
			...QUIET,
			'intl.accept_languages': language,
			'network.proxy.type': 1,
			'network.proxy.ssl': '127.0.0.1',
			'network.proxy.ssl_port': network.port,
			'network.proxy.no_proxies_on': 'localhost, 127.0.0.1',
		},
	});
	const privileged = await privilegedScope(browser);
	await privileged.trust(simulator.certificatePem, simulator.hosts);
	const [blank] = await browser.pages();
	const host: Host = {
		async install({
			extensionDir,
			simulator: { port },
			unknownHosts: unknown = [],
			keepWorkerAwake = false,
		}) {
			network.leadTo({ target: port, unknownHosts: unknown });
			const uuid = randomUUID();
			await privileged.prepare(EXTENSION, uuid, keepWorkerAwake ? 600_000 : IDLE_MS);
			await browser.installExtension(extensionDir);
			const driver = await driveInFirefox({ browser, network, privileged, uuid, keep: blank });
			return { ...driver, crash: host.crash };
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

/** A browser that no other stage uses. */
export async function openFirefox(options: DriverOptions): Promise<Driver> {
	const host = await startFirefox(options);
	return { ...(await host.install(options)), close: host.close };
}
