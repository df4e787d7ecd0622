/**
 * The signed feed, on the time-lapse build: it alone pins the simulator's key. Its clock is stopped here; each
 * check is requested by the test.
 */

import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { writeNative } from '../../monitor/core/formats/native';
import type { Claim, ClaimContent, FeedDocument } from '../../monitor/core/model/incident';
import { HOUR_MS } from '../../monitor/core/time';
import { signFeed } from '../../simulator/signing';
import { waitFor } from './driver/wait';
import { checkNow, openStage, readRows, waitForFace } from './stage';

/** An incident of both providers with these claims, in a document of this sequence. */
function feedOf(sequence: number, at: number, contents: ClaimContent[]): FeedDocument {
	const claims = contents.map((content) => ({ ...content, source: 'official', saidAt: at }) as Claim);
	return {
		format: 'native',
		sequence,
		issuedAt: at,
		expiresAt: at + 24 * HOUR_MS,
		incidents: [
			{
				id: 'storage',
				name: 'Posta non raggiungibile',
				status: 'identified',
				impact: 'critical',
				startedAt: at - HOUR_MS,
				updatedAt: at,
				providers: ['libero', 'virgilio'],
				components: [],
				updates: [
					{
						id: `storage-${sequence}`,
						at,
						status: 'identified',
						text: `Aggiornamento ${sequence}`,
						source: 'official',
						publisher: 'Italiaonline',
						claims,
					},
				],
			},
		],
	};
}

/** The five answers as the popup gives them: stance by topic. */
const answersIn = (popup: Page) =>
	popup.$$eval('[data-claim]', (rows) =>
		Object.fromEntries(
			rows.map((row) => [row.getAttribute('data-claim'), row.getAttribute('data-stance')] as const),
		),
	);

test('an update of the feed changes the answers; a tampered and a rolled-back feed do not', async (context) => {
	const { driver, simulator } = await openStage(context, {
		build: 'timelapse',
		prepare: ({ clock }) => {
			clock.paused = true;
		},
	});
	const popup = await driver.openExtension('popup.html');
	await waitForFace(popup, { status: 'operational' });
	// Nothing from the future is shown.
	const at = simulator.clock.now() - HOUR_MS;
	const errorOfFeed = async () =>
		(await readRows<{ feedId: string; error: string | null }>(driver, 'feeds')).find(
			({ feedId }) => feedId === 'signed',
		)?.error;

	simulator.setFeed(
		feedOf(2, at, [
			{ topic: 'cause', kind: 'storage' },
			{ topic: 'attack', stance: 'denied' },
		]),
	);
	await checkNow(popup);
	await waitForFace(popup, { status: 'partial_outage' });
	await waitFor('the first answers', async () => (await answersIn(popup)).attack === 'denied');
	expect(await answersIn(popup)).toMatchObject({ cause: 'storage', attack: 'denied' });

	const next = feedOf(3, at + 60_000, [
		{ topic: 'attack', stance: 'suspected' },
		{ topic: 'data', stance: 'safe' },
	]);
	simulator.setFeed(next);
	await checkNow(popup);
	await waitFor('the new answers', async () => (await answersIn(popup)).attack === 'suspected');
	const told = await answersIn(popup);
	expect(told).toMatchObject({ attack: 'suspected', data: 'safe' });

	const signed = JSON.parse(signFeed(writeNative(next, at)));
	const changed = feedOf(4, at + 120_000, [{ topic: 'data', stance: 'lost' }]);
	const payload = Buffer.from(writeNative(changed, at)).toString('base64');
	const refused = [
		{ raw: JSON.stringify({ ...signed, payload }), error: 'bad_signature' },
		{ raw: signFeed(writeNative(feedOf(1, at, [{ topic: 'data', stance: 'lost' }]), at)), error: 'rollback' },
	];
	for (const { raw, error } of refused) {
		simulator.setFeed({ raw });
		await checkNow(popup);
		await waitFor(`the feed to be refused: ${error}`, async () => (await errorOfFeed()) === error);
		expect(await answersIn(popup)).toEqual(told);
	}
	expect(await driver.errors()).toEqual([]);
});
