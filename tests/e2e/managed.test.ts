/** A browser whose administrator blocks extensions from the mail: the permission is granted, but no request passes. */

import { createHash } from 'node:crypto';
import { mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BROWSER } from './driver/open-browser';
import { waitFor } from './driver/wait';
import { checkNow, noticesOwed, openStage, readPopup } from './stage';

/** Where Debian's Chromium reads the machine's policies. Only root may write there. */
const POLICIES = '/etc/chromium/policies/managed';
const EXTENSION = join(import.meta.dirname, '..', '..', '.output', 'chrome-mv3');

/** The id that Chromium gives to an extension loaded from this folder, so that the policy affects no other browser. */
function idOf(folder: string): string {
	const hash = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32);
	return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

test.runIf(BROWSER === 'chromium' && process.getuid?.() === 0)(
	'hosts that a policy takes away are a missing permission, never an outage',
	async (context) => {
		const id = idOf(EXTENSION);
		const policy = join(POLICIES, `postaviva-${id}.json`);
		mkdirSync(POLICIES, { recursive: true });
		const hosts = ['*://*.libero.it', '*://*.virgilio.it'];
		writeFileSync(policy, JSON.stringify({ ExtensionSettings: { [id]: { runtime_blocked_hosts: hosts } } }));
		context.onTestFinished(() => rmSync(policy, { force: true }));

		const { driver } = await openStage(context, { alone: true });
		const popup = await driver.openExtension('popup.html');
		await waitFor('the first check', async () => (await readPopup(popup)).checkedAt > 0);
		for (let check = 2; check <= 4; check++)
			expect(await checkNow(popup)).toMatchObject({ status: 'unknown', reason: 'blocked_by_policy' });
		expect((await driver.toolbar()).text).toBe('?');
		expect(await noticesOwed(driver)).toEqual([]);
	},
);
