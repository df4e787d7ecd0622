import { defineWebExtConfig } from 'wxt';
import { findBrowser } from './scripts/browsers.mjs';

const chrome = findBrowser('chromium');
const firefox = findBrowser('firefox');
const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** The browser that `npm run dev` opens: the one used everywhere here, and none without a display. */
export default defineWebExtConfig({
	disabled: !hasScreen,
	binaries: { ...(chrome ? { chrome } : {}), ...(firefox ? { firefox } : {}) },
	// Chromium refuses to run its sandbox as root.
	chromiumArgs: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
