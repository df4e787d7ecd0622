/** Chromium with the time-lapse extension, at the real host names, all of which resolve to the simulator. */

import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';
import type { Simulator } from '../server';
import { type Display, SCREEN } from './display';

export type DemoBrowser = {
	browser: Browser;
	extensionUrl(page: string): string;
	close(): Promise<void>;
};

/** Only the extension and the demo use the network. */
const QUIET = [
	'--no-first-run',
	'--no-default-browser-check',
	'--disable-quic',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--disable-default-apps',
	'--disable-features=DialMediaRouteProvider,OptimizationHints,InterestFeedContentSuggestions',
];

type DemoBrowserOptions = {
	executablePath: string;
	/** Absolute path of the built extension. */
	extensionDir: string;
	simulator: Simulator;
	display: Display | null;
};

export async function openBrowser(options: DemoBrowserOptions): Promise<DemoBrowser> {
	const { executablePath, extensionDir, simulator, display } = options;
	const profile = await mkdtemp(join(tmpdir(), 'postaviva-demo-'));
	await prepareProfile(profile, extensionDir);
	const browser = await launch({
		browser: 'chrome',
		executablePath,
		headless: display === null,
		pipe: true,
		// The bar "controlled by automated test software" would be in every screenshot.
		ignoreDefaultArgs: ['--enable-automation'],
		enableExtensions: [extensionDir],
		userDataDir: profile,
		// run.ts closes it, so that its last observations are still written.
		handleSIGINT: false,
		handleSIGTERM: false,
		defaultViewport: null,
		// The story takes place in Italy.
		env: {
			...process.env,
			LANGUAGE: 'it',
			TZ: 'Europe/Rome',
			...(display === null ? {} : { DISPLAY: display.name }),
		},
		args: [
			...QUIET,
			'--lang=it',
			'--accept-lang=it',
			`--window-size=${SCREEN.width},${SCREEN.height}`,
			'--window-position=0,0',
			`--host-resolver-rules=MAP * 127.0.0.1:${simulator.port}, EXCLUDE 127.0.0.1`,
			`--ignore-certificate-errors-spki-list=${simulator.spki}`,
			// Chromium refuses to run its sandbox as root, the usual user in a container.
			...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
		],
	});
	const worker = await browser.waitForTarget(
		(target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'),
	);
	const { host } = new URL(worker.url());
	return {
		browser,
		extensionUrl: (page) => `chrome-extension://${host}/${page}`,
		async close() {
			await browser.close();
			await rm(profile, { recursive: true, force: true, maxRetries: 3 });
		},
	};
}

/** New extensions are hidden in the puzzle menu: pin ours in a fresh profile. */
async function prepareProfile(profile: string, extensionDir: string): Promise<void> {
	// The id of an unpacked extension is the hash of its path, in the letters a to p.
	const digest = createHash('sha256').update(extensionDir).digest('hex').slice(0, 32);
	const id = [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
	await mkdir(join(profile, 'Default'), { recursive: true });
	// An offer to translate would cover the popup.
	const preferences = { extensions: { pinned_extensions: [id] }, translate: { enabled: false } };
	await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}
