import { browser } from 'wxt/browser';

/** Draws the badge. Colours are sRGB hex; the text is drawn in white. */
export async function drawBadge(text: string, color: string, title: string): Promise<void> {
	await Promise.all([
		// Firefox for Android draws its badges differently, or not at all.
		browser.action.setBadgeText?.({ text }),
		browser.action.setBadgeBackgroundColor?.({ color }),
		browser.action.setBadgeTextColor?.({ color: '#ffffff' }),
		browser.action.setTitle({ title }),
	]);
}
