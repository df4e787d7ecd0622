/** Chromium with the time-lapse extension, at the real host names, every one of them led to the simulator. */

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

/** Nothing but the extension and the demo asks the network for anything. */
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

export type DemoBrowserOptions = {
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
		// Its bar "controlled by automated test software" would be on every photograph.
		ignoreDefaultArgs: ['--enable-automation'],
		enableExtensions: [extensionDir],
		userDataDir: profile,
		// run.ts closes it, so that what it saw is still written.
		handleSIGINT: false,
		handleSIGTERM: false,
		defaultViewport: null,
		// The story happens in Italy.
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
			// Chromium refuses its sandbox to root, which is who runs it in a container.
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

/** Extensions hide behind the puzzle piece until pinned: a fresh profile begins with ours pinned. */
async function prepareProfile(profile: string, extensionDir: string): Promise<void> {
	// The id of an unpacked extension is the hash of its path, written in the letters a to p.
	const digest = createHash('sha256').update(extensionDir).digest('hex').slice(0, 32);
	const id = [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
	await mkdir(join(profile, 'Default'), { recursive: true });
	// Nor should an offer to translate hang over the popup.
	const preferences = { extensions: { pinned_extensions: [id] }, translate: { enabled: false } };
	await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}
