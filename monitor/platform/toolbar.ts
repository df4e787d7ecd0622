import { browser } from 'wxt/browser';

/** The badge that this worker has drawn: the next worker draws its own. */
let drawn: { text: string; color: string } | null = null;

/** Draws the title, and the badge if it differs. Colours are sRGB hex; the text is drawn in white. */
export async function drawBadge(text: string, color: string, title: string): Promise<void> {
	const same = drawn?.text === text && drawn.color === color;
	drawn = { text, color };
	await Promise.all([browser.action.setTitle({ title }), ...(same ? [] : badgeCalls(text, color))]);
}

/** Firefox for Android draws its badges differently, or not at all. */
function badgeCalls(text: string, color: string) {
	return [
		browser.action.setBadgeText?.({ text }),
		browser.action.setBadgeBackgroundColor?.({ color }),
		browser.action.setBadgeTextColor?.({ color: '#ffffff' }),
	];
}
