import { openChromium } from './chromium';
import type { Driver, DriverOptions } from './driver';
import { openFirefox } from './firefox';

/** The browser of this run of the suite; vitest.config.ts runs it once with each. */
export const BROWSER = process.env.POSTAVIVA_BROWSER === 'firefox' ? 'firefox' : 'chromium';

export function openBrowser(options: DriverOptions): Promise<Driver> {
	return BROWSER === 'firefox' ? openFirefox(options) : openChromium(options);
}
