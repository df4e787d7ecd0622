/** What a test can do with a browser that has the extension: the same for Chromium and for Firefox. */

import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from '../../../scripts/browsers.mjs';
import type { Network } from './network';

export type ExtensionPage = 'popup.html' | 'options.html' | 'history.html' | 'welcome.html';

export type Toolbar = { text: string; title: string };

/** The worker's globals, not the test's. The extension's API is there under both of its names. */
export type WorkerScope = typeof globalThis & { chrome: typeof chrome; browser?: typeof chrome };

export type Driver = {
	name: BrowserName;
	/** The wire to the simulator, which a test may cut. */
	network: Network;
	/** Address of a file of the extension. */
	extensionUrl(path: string): string;
	/** Opens a page of the extension in a tab and waits for its document. */
	openExtension(page: ExtensionPage): Promise<Page>;
	/** Opens any address in a tab, as the user would. Resolves when the load ends, successfully or not. */
	visit(url: string): Promise<Page>;
	/** Reloads a page of the extension; resolves when the new document is there, never the old one. */
	reload(page: Page): Promise<void>;
	/** Runs a function where the extension's API (`chrome`) is available, outside its pages and its worker. */
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
	/** Grants or revokes all host permissions of the manifest, like a user in the browser's settings; resolves once the extension sees it. */
	allowHosts(allowed: boolean): Promise<void>;
	/** Deletes the extension's IndexedDB, like "clear site data": open connections are cut. */
	clearDatabases(): Promise<void>;
	/** Sets the system's light or dark theme; resolves once the page sees it. */
	setTheme(page: Page, theme: 'light' | 'dark'): Promise<void>;
	/** Sets a cookie for `host` and its subdomains in the browser. */
	setCookie(host: string, name: string, value: string): Promise<void>;
	/** Uncaught errors and unhandled rejections of the extension, since the start. */
	errors(): Promise<string[]>;
	browser: Browser;
	/** Ends the whole browser at once, like a crash: nothing is saved. */
	crash(): Promise<void>;
	close(): Promise<void>;
};

/** A newly installed browser, started next to two others on a busy machine, has needed more than half a minute. */
export const BROWSER_START_MS = 120_000;

/** A browser without the extension. Stages pass it on, as long as each leaves it healthy. */
export type Host = {
	/** Installs the extension. The driver's `close` removes it, with all that was stored for it. */
	install(options: DriverOptions): Promise<Driver>;
	crash(): Promise<void>;
	close(): Promise<void>;
};

export type DriverOptions = {
	extensionDir: string;
	/** Where the real host names lead, and which certificate is accepted. */
	simulator: { port: number; spki: string; certificatePem: string; hosts: readonly string[] };
	/** Hosts whose name does not resolve, for the whole life of the browser. */
	unknownHosts?: readonly string[];
	/** Makes the wire a proxy, which may answer in its own name. Firefox always uses it as a proxy. */
	proxied?: boolean;
	/**
	 * Keeps an idle worker awake, for a test that broke something in it. (Chromium's always stays awake under a driver,
	 * as under developer tools.)
	 */
	keepWorkerAwake?: boolean;
	language?: 'it' | 'en';
	/** A browser that no other stage has, with the extension in its build folder, from whose path Chromium makes the id. */
	alone?: boolean;
	/** A profile to keep between two browsers; if absent, a fresh one, deleted at the end. */
	profileDir?: string;
};
