import { browser } from 'wxt/browser';

/** Draws the badge. Colours are sRGB hex; the text is drawn in white. */
export async function drawBadge(text: string, color: string, title: string): Promise<void> {
	await Promise.all([
		browser.action.setBadgeText({ text }),
		browser.action.setBadgeBackgroundColor({ color }),
		// Chrome 110, Firefox 63; older ones choose for themselves.
		browser.action.setBadgeTextColor?.({ color: '#ffffff' }),
		browser.action.setTitle({ title }),
	]);
}
