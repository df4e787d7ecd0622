/**
 * The sentinels' statement, on the time-lapse build: it alone pins the simulator's keys. Its clock is stopped here; each
 * check is requested by the test.
 */

import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { SentinelStatement } from '../../monitor/core/sentinel/statement';
import { writeStatement } from '../../monitor/core/sentinel/write';
import { HOUR_MS } from '../../monitor/core/time';
import { signFeed, signStatement } from '../../simulator/signing';
import { waitFor } from './driver/wait';
import { checkNow, noticesOwed, openStage, readRows, waitForFace } from './stage';

function statementAt(at: number): SentinelStatement {
	const issuedAt = Math.floor(at / 1_000) * 1_000;
	const word = { provider: 'libero', since: issuedAt - HOUR_MS, by: 3, of: 3 } as const;
	return {
		sequence: issuedAt / 1_000,
		issuedAt,
		expiresAt: issuedAt + HOUR_MS,
		words: [
			{ ...word, component: 'imap-pop', state: 'answering', reasons: [] },
			{ ...word, component: 'smtp', state: 'outage', reasons: ['no_connection'] },
		],
	};
}

/** The rows that the sentinels fill: status by part. */
const rowsIn = (popup: Page) =>
	popup.$$eval('[data-basis="watched"]', (rows) =>
		Object.fromEntries(
			rows.map((row) => [row.getAttribute('data-component'), row.getAttribute('data-status')] as const),
		),
	);

test('a statement fills its rows and turns green to amber; one tampered with or out of scope changes nothing', async (context) => {
	const { driver, simulator } = await openStage(context, {
		build: 'timelapse',
		prepare: ({ clock }) => {
			clock.paused = true;
		},
	});
	const popup = await driver.openExtension('popup.html');
	await waitForFace(popup, { status: 'operational' });
	const at = simulator.clock.now();
	const stored = async () =>
		(
			await readRows<{ feedId: string; error: string | null; statement?: SentinelStatement }>(driver, 'feeds')
		).find(({ feedId }) => feedId === 'sentinels');

	const good = statementAt(at);
	simulator.setStatement(signStatement(writeStatement(good)));
	await checkNow(popup);
	await waitForFace(popup, { status: 'partial_outage', reason: 'sentinels_outage' });
	const told = { smtp: 'major_outage', 'imap-pop': 'operational' };
	await waitFor('the rows', async () => (await rowsIn(popup)).smtp !== undefined);
	expect(await rowsIn(popup)).toEqual(told);
	expect((await stored())?.statement).toEqual(good);

	const json = JSON.parse(writeStatement(good));
	const sign = (changes: object) => signStatement(JSON.stringify({ ...json, ...changes }));
	const forged = {
		...JSON.parse(signStatement(writeStatement(good))),
		payload: btoa(JSON.stringify({ ...json, libero: {} })),
	};
	const refused = [
		{ raw: JSON.stringify(forged), error: 'bad_signature' },
		{ raw: signFeed(writeStatement(good)), error: 'wrong_type' },
		{ raw: sign({ pacing: { period_factor: 24 } }), error: 'out_of_scope' },
		{
			raw: sign({ libero: { smtp: { ...json.libero.smtp, url: 'https://example.com/' } } }),
			error: 'out_of_scope',
		},
		{ raw: sign({ incidents: [{ id: 'x', status: 'resolved' }] }), error: 'out_of_scope' },
		{ raw: sign({ sequence: json.sequence - 60 }), error: 'rollback' },
	];
	for (const { raw, error } of refused) {
		simulator.setStatement(raw);
		await checkNow(popup);
		await waitFor(`the statement to be refused: ${error}`, async () => (await stored())?.error === error);
		expect(await rowsIn(popup)).toEqual(told);
	}
	expect(await noticesOwed(driver)).toEqual([]);
	expect(await driver.errors()).toEqual([]);
});
