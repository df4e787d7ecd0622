import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openNotice } from '../../../entrypoints/background/reactions';
import { readTransitions } from '../../../monitor/storage/read';
import { freshProfile, ONE_LATER, play } from './story';
import { browser, fetchPage, locks, onDesktop } from './world';

vi.mock('wxt/browser', async () => await import('./world'));
vi.mock('#clock', async () => (await import('./world')).clock);
vi.mock('../../../entrypoints/background/build-config', () => ({
	BUILT_FEED: { url: null, keys: [] },
	BUILT_SENTINELS: { url: null, keys: [] },
}));

const opened: string[] = [];
const tabs = { create: async ({ url }: { url: string }) => void opened.push(url) };

beforeEach(async () => {
	await freshProfile();
	opened.length = 0;
	Object.assign(browser, { tabs });
	browser.runtime.getURL = (path: string) => `chrome-extension://self${path}`;
	vi.stubGlobal('fetch', fetchPage);
	vi.stubGlobal('navigator', { locks, onLine: true });
});

describe('a click on a notice', () => {
	test.each([
		['libero-1-outage', 'chrome-extension://self/popup.html'],
		['virgilio-1-relapse', 'chrome-extension://self/popup.html'],
		['libero-1-update', 'chrome-extension://self/popup.html#said'],
		['libero-1-restored', 'https://mail.libero.it/'],
		['virgilio-1-restored', 'https://mail.virgilio.it/'],
	])('of one mailbox, %s, opens %s', async (id, url) => {
		await openNotice(id);
		expect(opened).toEqual([url]);
	});

	test('that both are back opens the page with a button for each', async () => {
		await play(new Map(), { story: ONE_LATER });
		const [last] = (await readTransitions()).filter(({ notice }) => notice === 'restored');
		const id = onDesktop().find((one) => one.endsWith('-restored'));
		expect(id).toBeDefined();
		expect(last?.notice).toBe('restored');
		await openNotice(id ?? '');
		expect(opened).toEqual(['chrome-extension://self/popup.html']);
		// A notice that was read is closed.
		expect(onDesktop()).not.toContain(id);
	});

	test('that is not ours opens nothing', async () => {
		await openNotice('test');
		expect(opened).toEqual([]);
	});
});
