import { webcrypto } from 'node:crypto';
import { expect, test } from 'vitest';
import { openEnvelope } from '../../../monitor/core/formats/envelope';
import { writeNative } from '../../../monitor/core/formats/native';
import { decodeBase64 } from '../../../monitor/core/text/base64';
import { feedDocumentAt } from '../../../simulator/feed';
import { instant } from '../../../simulator/scenario';
import { january2023 } from '../../../simulator/scenarios/january-2023';
import { signFeed, simulatorPublicKeys } from '../../../simulator/signing';
import {
	SIMULATOR_FEED_KEYS,
	SIMULATOR_KEY_ID,
	SIMULATOR_SENTINEL_KEYS,
} from '../../../simulator/timelapse/feed';

const AT = instant('2023-01-25T17:00:00+01:00');

async function verify(_id: string, message: Uint8Array, signature: Uint8Array): Promise<boolean> {
	const raw = decodeBase64(SIMULATOR_FEED_KEYS[0].publicKey);
	const key = await webcrypto.subtle.importKey('raw', new Uint8Array(raw ?? []), 'Ed25519', false, [
		'verify',
	]);
	return webcrypto.subtle.verify('Ed25519', key, new Uint8Array(signature), new Uint8Array(message));
}

const open = (body: string) =>
	openEnvelope(body, { keys: [SIMULATOR_KEY_ID], highestSequence: null, now: AT, verify });
const signed = () => signFeed(writeNative(feedDocumentAt(january2023, 'signed', AT), AT));

test('the pinned keys are those that sign', () => {
	expect(simulatorPublicKeys()).toEqual({
		feed: SIMULATOR_FEED_KEYS[0].publicKey,
		sentinels: SIMULATOR_SENTINEL_KEYS[0].publicKey,
	});
});

test('the extension verifies what the simulator signs', async () => {
	const opened = await open(signed());
	expect(opened).toMatchObject({
		ok: true,
		value: { incidents: [{ id: 'libero-virgilio-2023-01', status: 'identified' }] },
	});
});

test('one changed byte is refused', async () => {
	const envelope = JSON.parse(signed()) as { payload: string };
	const payload = Buffer.from(envelope.payload, 'base64').toString().replace('critical', 'minor');
	const tampered = { ...envelope, payload: Buffer.from(payload).toString('base64') };
	expect(await open(JSON.stringify(tampered))).toEqual({ ok: false, error: 'bad_signature' });
});
