/** Words from outside can be of any length: they wrap, and push nothing out of sight. On the shipped build. */

import { expect, test } from 'vitest';
import { checkNow, openStage, waitForFace } from './stage';

const NAME = 'Trasparentissimamente'.repeat(3);
const ADDRESS = `https://www.example.it/${'avviso-di-disservizio-'.repeat(6)}fine`;

/** What a feed with such a name may have left in the database. */
function tell({ name, address }: { name: string; address: string }): Promise<void> {
	const at = Date.now() - 60_000;
	const update = {
		id: 'u',
		at,
		status: 'identified',
		text: `Vedi ${address}`,
		source: 'added',
		publisher: name,
	};
	const incident = {
		id: 'i',
		name,
		status: 'identified',
		impact: 'critical',
		startedAt: at,
		updatedAt: at,
		providers: ['libero', 'virgilio'],
		components: [],
		updates: [
			{
				...update,
				claims: [{ topic: 'cause', kind: 'storage', source: 'added', publisher: name, saidAt: at }],
			},
		],
	};
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open('postaviva');
		opening.onerror = () => reject(opening.error);
		opening.onsuccess = () => {
			const tx = opening.result.transaction('incidents', 'readwrite');
			tx.objectStore('incidents').put({
				feedId: 'official-libero',
				trust: 'added',
				firstSeenAt: at,
				incident,
			});
			tx.onerror = () => reject(tx.error);
			tx.oncomplete = () => {
				opening.result.close();
				resolve();
			};
		};
	});
}

test('a name and an address without a break stay inside the popup and the history', async (context) => {
	const { driver } = await openStage(context);
	const popup = await driver.openExtension('popup.html');
	await waitForFace(popup, { status: 'operational' });
	await driver.inExtension(tell, { name: NAME, address: ADDRESS });
	await checkNow(popup);
	await waitForFace(popup, { status: 'partial_outage' });
	await popup.setViewport({ width: 400, height: 600 });
	for (const page of [popup, await driver.openExtension('history.html')]) {
		for (const details of await page.$$('details'))
			await details.evaluate((one) => one.setAttribute('open', ''));
		const { wide, view } = await page.evaluate(() => ({
			wide: document.documentElement.scrollWidth,
			view: document.documentElement.clientWidth,
		}));
		expect(wide).toBeLessThanOrEqual(view);
	}
});
