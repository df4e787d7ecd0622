import { browser } from 'wxt/browser';

/** The browser's own language, e.g. "it" or "en-GB". */
export function uiLanguage(): string {
	return browser.i18n.getUILanguage();
}
