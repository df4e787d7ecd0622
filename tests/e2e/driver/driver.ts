/** What a test can do with a browser that has the extension in it: the same for Chromium and for Firefox. */

import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from '../../../scripts/browsers.mjs';
import type { Network } from './network';

export type ExtensionPage = 'popup.html' | 'options.html' | 'history.html' | 'welcome.html';

export type Toolbar = { text: string; title: string };

/** The worker's globals: not those of whoever runs a function in it. The extension's API is there under both of its names. */
export type WorkerScope = typeof globalThis & { chrome: typeof chrome; browser?: typeof chrome };

export type Driver = {
	name: BrowserName;
	/** The wire to the simulator, which a test may cut. */
	network: Network;
	/** Address of a file of the extension. */
	extensionUrl(path: string): string;
	/** Opens a page of the extension in a tab and waits for its document. */
	openExtension(page: ExtensionPage): Promise<Page>;
	/** Opens any address in a tab, as the user would. Resolves when the load ends, well or badly. */
	visit(url: string): Promise<Page>;
	/** Loads a page of the extension anew; resolves when the new document is there, never the old one. */
	reload(page: Page): Promise<void>;
	/** Runs a function where the extension's own API is in reach (`chrome`), beside its pages and its worker. */
	inExtension<Argument, Result>(
		work: (argument: Argument) => Result | Promise<Result>,
		argument?: Argument,
	): Promise<Result>;
	/** Runs a function inside the background worker, started if it slept: to break something in it. */
	inWorker(work: (scope: WorkerScope) => void | Promise<void>): Promise<void>;
	/** The badge and the title of the toolbar button, as the browser holds them. */
	toolbar(): Promise<Toolbar>;
	/** Ids of the desktop notifications on show. */
	notices(): Promise<string[]>;
	/** Ends the background worker at once, as the browser does with an idle one; resolves when it is gone. */
	killWorker(): Promise<void>;
	/** Gives or takes the permission for all hosts of the manifest, as a user does in the browser's settings; the extension sees it then. */
	allowHosts(allowed: boolean): Promise<void>;
	/** Takes IndexedDB away from the extension, as "clear site data" does: who had it open is cut off. */
	clearDatabases(): Promise<void>;
	/** Light or dark, as the system would ask for it; the page sees it then. */
	setTheme(page: Page, theme: 'light' | 'dark'): Promise<void>;
	/** Puts a cookie for `host` and the hosts below it into the browser. */
	setCookie(host: string, name: string, value: string): Promise<void>;
	/** Uncaught errors and unhandled rejections of the extension, since the start. */
	errors(): Promise<string[]>;
	browser: Browser;
	/** Ends the whole browser at once, as a crash does: nothing is put away. */
	crash(): Promise<void>;
	close(): Promise<void>;
};

/** A browser installed a minute ago, started beside two others on a busy machine, has been seen to need more than half a minute. */
export const BROWSER_START_MS = 120_000;

/** A browser without the extension. Stages take it over from each other, as long as each leaves it well. */
export type Host = {
	/** Puts the extension in. The driver's `close` takes it out again, with all that was stored for it. */
	install(options: DriverOptions): Promise<Driver>;
	crash(): Promise<void>;
	close(): Promise<void>;
};

export type DriverOptions = {
	extensionDir: string;
	/** Where the real host names lead, and how its certificate is known. */
	simulator: { port: number; spki: string; certificatePem: string; hosts: readonly string[] };
	/** Hosts whose name does not resolve, for the whole life of the browser. */
	unknownHosts?: readonly string[];
	/** Leads the browser to the wire as to a proxy, which may answer in its own name. Firefox is always led so. */
	proxied?: boolean;
	/**
	 * Keeps an idle worker awake, for a test that broke something in it. (Chromium's stays awake under a driver in any
	 * case, as under developer tools.)
	 */
	keepWorkerAwake?: boolean;
	/** Language of the browser's interface. */
	language?: 'it' | 'en';
	/** A browser that no other stage has, with the extension in the folder where it was built: Chromium makes its id of that. */
	alone?: boolean;
	/** A profile to keep between two browsers; a fresh one, thrown away at the end, if absent. */
	profileDir?: string;
};
