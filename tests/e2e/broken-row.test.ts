/** A row that no page can draw leaves no blank page, and the user can delete it. On the shipped build. */

import { expect, test } from 'vitest';
import { waitFor } from './driver/wait';
import { openStage, waitForFace } from './stage';

/** As a file of an earlier version, or a broken disk, may have left it. */
function breakEpisode(): Promise<void> {
	const row = {
		id: 'libero-broken',
		provider: 'libero',
		startedAt: -1e300,
		confirmedAt: -1e300,
		restoredAt: null,
		closedAt: null,
		turn: 1,
		setbacks: 0,
		worst: 'major_outage',
		gapMs: 0,
	};
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open('postaviva');
		opening.onerror = () => reject(opening.error);
		opening.onsuccess = () => {
			const tx = opening.result.transaction(['episodes', 'providers'], 'readwrite');
			tx.objectStore('episodes').put(row);
			const provider = tx.objectStore('providers').get('libero');
			provider.onsuccess = () => tx.objectStore('providers').put({ ...provider.result, episode: row });
			tx.oncomplete = () => {
				opening.result.close();
				resolve();
			};
			tx.onerror = () => reject(tx.error);
		};
	});
}

test('a row that cannot be drawn is named on each page that needs it, and a reset repairs them', async (context) => {
	const { driver } = await openStage(context);
	const popup = await driver.openExtension('popup.html');
	await waitForFace(popup, { status: 'operational' });
	await driver.inExtension(breakEpisode);

	const history = await driver.openExtension('history.html');
	await history.waitForSelector('[data-broken="history"]');
	const said = await history.evaluate(() => document.body.innerText);
	expect(said).toMatch(/history/);
	await history.evaluate(() => document.querySelector<HTMLElement>('[data-action="reset"]')?.click());
	await waitFor('the history to be drawn', () =>
		history.evaluate(() => document.querySelector('main:not([data-broken])') !== null),
	);
	const opened = await driver.openExtension('popup.html');
	await waitForFace(opened, { status: 'operational' }, { pressing: true });
});
