/**
 * An outage seen by the shipped build in real time, by its own alarm: a minute is waited for, beside the other tests (vitest.config.ts
 * begins with this file).
 */

import { expect, test } from 'vitest';
import { waitFor } from './driver/wait';
import { noticesOwed, openStage, waitForFace } from './stage';

test('a name that is not found is an outage while the controls answer', async (context) => {
	const unknownHosts = ['login.libero.it', 'mail.libero.it', 'mail1.libero.it'];
	const { driver } = await openStage(context, { unknownHosts });
	const popup = await driver.openExtension('popup.html');
	const face = await waitForFace(
		popup,
		{ providers: { libero: 'major_outage', virgilio: 'operational' } },
		{ timeoutMs: 100_000 },
	);
	expect(face.reason).toBe('unreachable_name');
	const [told] = await waitFor('the notice to be told', async () => {
		const owed = await noticesOwed(driver);
		return owed.length > 0 && owed.every(({ outcome }) => outcome === 'shown') && owed;
	});
	expect(told).toMatchObject({ provider: 'libero', notice: 'outage', pendingSince: null });
	expect(await driver.notices()).toEqual([told?.id]);
	expect((await driver.toolbar()).text).toBe('KO');
	expect(await driver.errors()).toEqual([]);
});
