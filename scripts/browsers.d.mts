export type BrowserName = 'chromium' | 'firefox';
/** Path of a browser that starts, or null; throws if CHROMIUM_PATH / FIREFOX_PATH names one that does not. */
export function findBrowser(name: BrowserName): string | null;
/** `findBrowser`, and an error of one clear line instead of null. */
export function requireBrowser(name: BrowserName): string;
/** Finds the browser, or gets it (Debian's packages as root, a download). */
export function ensureBrowser(name: BrowserName, say: (line: string) => void): Promise<string>;
