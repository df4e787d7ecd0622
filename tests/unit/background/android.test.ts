/** The worker on Firefox for Android, which has no badge, no clicks on notices and no captive-portal API. */

import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import background from '../../../entrypoints/background/index';
import { readSnapshot, readTransitions } from '../../../monitor/storage/read';
import { freshProfile, play } from './story';
import { browser, fetchPage, locks, onDesktop, world } from './world';

vi.mock('wxt/browser', async () => await import('./world'));
vi.mock('#clock', async () => (await import('./world')).clock);
vi.mock('wxt/utils/define-background', () => ({ defineBackground: (main: () => void) => ({ main }) }));
vi.mock('../../../entrypoints/background/build-config', () => ({
	BUILT_FEED: { url: null, keys: [] },
	BUILT_SENTINELS: { url: null, keys: [] },
}));

beforeEach(async () => {
	await freshProfile();
	vi.stubGlobal('fetch', fetchPage);
	vi.stubGlobal('navigator', { locks, onLine: true });
	vi.stubGlobal('self', new EventTarget());
});

test('it starts, checks, and shows a notice for an outage and one for its end', async () => {
	const { action, notifications } = browser as unknown as Record<string, Record<string, unknown>>;
	for (const name of ['setBadgeText', 'setBadgeBackgroundColor', 'setBadgeTextColor']) delete action?.[name];
	delete notifications?.onClicked;
	expect('captivePortal' in browser).toBe(false);

	(background as unknown as { main: () => void }).main();
	await play(new Map());

	expect((await readSnapshot()).providers.map(({ status }) => status)).toEqual([
		'operational',
		'operational',
	]);
	expect(onDesktop().map((id) => id.split('-').at(-1))).toEqual(['outage', 'restored']);
	const owed = (await readTransitions()).filter(({ notice }) => notice !== null);
	expect(owed.every(({ outcome }) => outcome === 'shown')).toBe(true);
	expect(world.badge).toBe('');
});
