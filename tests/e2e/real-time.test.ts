/**
 * An outage seen by the shipped build in real time, by its own alarm: a minute is waited for, beside the other tests (vitest.config.ts
 * begins with this file).
 */

import { expect, test } from 'vitest';
import { waitFor } from './driver/wait';
import { checkNow, noticesOwed, openStage, waitForFace } from './stage';

test('lines that are cut are an outage while the other provider answers, and the alarm finds out by itself', async (context) => {
	const { driver } = await openStage(context);
	const popup = await driver.openExtension('popup.html');
	await waitForFace(popup, { status: 'operational' });
	driver.network.set('reset', ['login.libero.it', 'mail.libero.it', 'mail1.libero.it']);
	expect(await checkNow(popup)).toMatchObject({ phase: 'suspected' });
	const face = await waitForFace(
		popup,
		{ providers: { libero: 'major_outage', virgilio: 'operational' } },
		{ timeoutMs: 100_000 },
	);
	// Firefox does not say how a line behind a proxy ends.
	expect(['unreachable_reset', 'unreachable']).toContain(face.reason);
	const [told] = await waitFor('the notice to be told', async () => {
		const owed = await noticesOwed(driver);
		return owed.length > 0 && owed.every(({ outcome }) => outcome === 'shown') && owed;
	});
	expect(told).toMatchObject({ provider: 'libero', notice: 'outage', pendingSince: null });
	expect(await driver.notices()).toEqual([told?.id]);
	expect((await driver.toolbar()).text).toBe('KO');
	expect(await driver.errors()).toEqual([]);
});
