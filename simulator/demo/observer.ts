/** Reads what the extension shows and stores, from one of its own pages. */

import type { Page } from 'puppeteer-core';
import { toldBy } from '../../monitor/core/actions/joint-notice';
import type { FeedState } from '../../monitor/core/assessment/reading';
import type { Transition } from '../../monitor/core/assessment/transition';
import type { ProviderId } from '../../monitor/core/providers';
import type { Settings } from '../../monitor/core/settings';
import type { Sample, Standing, Watched } from './timeline';

export type Observed = Omit<Sample, 'at'> & {
	/** sRGB, "#c4162a". */
	badgeColor: string;
};

type ProviderRow = Standing & { provider: ProviderId };
type TransitionRow = Pick<Transition, 'id' | 'provider' | 'at' | 'notice' | 'outcome'>;

/** Badge and notices as the browser reports them, statuses as stored. */
export async function observe(page: Page): Promise<Observed> {
	const { badge, color, shown, providers, transitions, feeds } = await page.evaluate(readEverything);
	return {
		badge,
		badgeColor: `#${color.map((part) => part.toString(16).padStart(2, '0')).join('')}`,
		providers: Object.fromEntries(
			(providers as ProviderRow[]).map(({ provider, status, phase }) => [provider, { status, phase }]),
		),
		watched: watchedIn(feeds as FeedState[]),
		notices: onShow(transitions as TransitionRow[], shown),
	};
}

/** Parts in trouble that browsers do not probe. */
function watchedIn(feeds: readonly FeedState[]): Watched {
	const words = feeds.flatMap(({ statement }) => statement?.words ?? []);
	return Object.fromEntries(
		words
			.filter(
				({ component, state }) => component !== 'login' && component !== 'webmail' && state !== 'answering',
			)
			.map(({ provider, component, state }) => [`${provider} ${component}`, state]),
	);
}

/** One line per mailbox: a notice about both counts as two. */
function onShow(rows: readonly TransitionRow[], shown: readonly string[]): Observed['notices'] {
	const told = new Set(shown.flatMap((id) => toldBy(id, rows)));
	return rows.flatMap((row) =>
		row.notice !== null && told.has(row) ? [{ id: row.id, kind: row.notice, provider: row.provider }] : [],
	);
}

/** Runs in the page, so it cannot use anything else in this file. */
async function readEverything() {
	const [text, title, color, notices] = await Promise.all([
		chrome.action.getBadgeText({}),
		chrome.action.getTitle({}),
		chrome.action.getBadgeBackgroundColor({}),
		chrome.notifications.getAll(),
	]);
	const shown = Object.keys(notices);
	const none = {
		badge: { text, title },
		color: color.slice(0, 3),
		shown,
		providers: [] as unknown[],
		transitions: [] as unknown[],
		feeds: [] as unknown[],
	};
	// Opening a missing database would create an empty one.
	const databases = await indexedDB.databases();
	if (!databases.some(({ name }) => name === 'postaviva')) return none;
	const done = <T>(request: IDBRequest<T>) =>
		new Promise<T>((resolve, reject) => {
			request.onsuccess = () => resolve(request.result);
			request.onerror = () => reject(request.error);
		});
	const database = await done(indexedDB.open('postaviva'));
	try {
		const { objectStoreNames } = database;
		if (!objectStoreNames.contains('providers') || !objectStoreNames.contains('transitions')) return none;
		const transaction = database.transaction(['providers', 'transitions', 'feeds']);
		const transitions = transaction.objectStore('transitions');
		return {
			...none,
			providers: await done(transaction.objectStore('providers').getAll()),
			feeds: await done(transaction.objectStore('feeds').getAll()),
			transitions: shown.length === 0 ? [] : await done(transitions.getAll()),
		};
	} finally {
		database.close();
	}
}

/** Sets options as a user could in the options page; false before the extension has stored any settings. */
export async function choose(page: Page, choice: Partial<Settings>): Promise<boolean> {
	return page.evaluate(async (chosen) => {
		const databases = await indexedDB.databases();
		if (!databases.some(({ name }) => name === 'postaviva')) return false;
		return new Promise<boolean>((resolve, reject) => {
			const opening = indexedDB.open('postaviva');
			opening.onerror = () => reject(opening.error);
			opening.onsuccess = () => {
				const database = opening.result;
				const transaction = database.transaction('meta', 'readwrite');
				const meta = transaction.objectStore('meta');
				const reading = meta.get('settings');
				reading.onsuccess = () => {
					if (reading.result !== undefined) meta.put({ ...reading.result, ...chosen }, 'settings');
				};
				transaction.onabort = () => reject(transaction.error);
				transaction.oncomplete = () => {
					database.close();
					resolve(reading.result !== undefined);
				};
			};
		});
	}, choice);
}
