import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
	type EnvelopeRules,
	isEnvelope,
	openEnvelope,
	PAYLOAD_TYPE,
	preAuthEncoding,
} from '../../../../monitor/core/formats/envelope';
import { verifyWith } from '../../../../monitor/platform/signature';

const NOW = Date.UTC(2026, 0, 10, 12);
const SEQUENCE = 1_000;

function keyPair(id: string) {
	const { publicKey, privateKey } = generateKeyPairSync('ed25519');
	const raw = publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
	return { pinned: { id, publicKey: raw.toString('base64') }, privateKey };
}

const first = keyPair('first');
const second = keyPair('second');
const stranger = keyPair('stranger');
const pinned = [first.pinned, second.pinned];

const rules: EnvelopeRules = {
	keys: pinned.map(({ id }) => id),
	highestSequence: SEQUENCE,
	now: NOW,
	verify: verifyWith(pinned),
};

const payload = (changes: object = {}) =>
	JSON.stringify({
		postaviva: 1,
		sequence: SEQUENCE,
		issued_at: new Date(NOW - 60_000).toISOString(),
		expires_at: new Date(NOW + 60_000).toISOString(),
		incidents: [
			{ id: 'x', name: 'Così è: 24/48 ore 📮', status: 'identified', created_at: '2026-01-10T10:00:00Z' },
		],
		...changes,
	});

function envelope(
	text: string,
	{
		key = first.privateKey,
		keyid = 'first',
		type = PAYLOAD_TYPE,
	}: { key?: KeyObject; keyid?: string; type?: string } = {},
) {
	const bytes = Buffer.from(text);
	const sig = sign(null, preAuthEncoding(type, bytes), key).toString('base64');
	return { payloadType: type, payload: bytes.toString('base64'), signatures: [{ keyid, sig }] };
}

const open = (value: unknown, changes: Partial<EnvelopeRules> = {}) =>
	openEnvelope(typeof value === 'string' ? value : JSON.stringify(value), { ...rules, ...changes });

describe('the signed feed', () => {
	it('encodes the signed bytes as the standard says', () => {
		const message = preAuthEncoding('http://example.com/HelloWorld', Buffer.from('hello world'));
		expect(Buffer.from(message).toString()).toBe('DSSEv1 29 http://example.com/HelloWorld 11 hello world');
	});

	it.each([
		['the first pinned key', envelope(payload())],
		['the second pinned key', envelope(payload(), { key: second.privateKey, keyid: 'second' })],
		['a pinned key that is not named', envelope(payload(), { key: second.privateKey, keyid: '' })],
	])('is accepted under %s', async (_, value) => {
		const opened = await open(value);
		expect(opened).toMatchObject({ ok: true, value: { sequence: SEQUENCE, issuedAt: NOW - 60_000 } });
		expect(opened.ok && opened.value.incidents[0]?.name).toBe('Così è: 24/48 ore 📮');
	});

	it('is accepted when one of several signatures holds', async () => {
		const good = envelope(payload());
		const signatures = [
			...envelope(payload(), { key: stranger.privateKey, keyid: 'stranger' }).signatures,
			...good.signatures,
		];
		expect(await open({ ...good, signatures })).toMatchObject({ ok: true, value: { keyId: 'first' } });
	});

	const tampered = {
		...envelope(payload()),
		payload: Buffer.from(payload({ sequence: 1_001 })).toString('base64'),
	};
	it.each([
		['a changed payload', tampered, 'bad_signature'],
		[
			'the name of a pinned key over a stranger’s signature',
			envelope(payload(), { key: stranger.privateKey }),
			'bad_signature',
		],
		['a stranger’s key', envelope(payload(), { key: stranger.privateKey, keyid: 'stranger' }), 'unknown_key'],
		['no signature', { ...envelope(payload()), signatures: [] }, 'unknown_key'],
		[
			'a short signature',
			{ ...envelope(payload()), signatures: [{ keyid: 'first', sig: 'AAAA' }] },
			'bad_signature',
		],
		['another type, well signed', envelope(payload(), { type: 'application/json' }), 'wrong_type'],
		['a document without envelope', JSON.parse(payload()), 'wrong_type'],
		['a payload that is no base64', { ...envelope(payload()), payload: '***' }, 'malformed'],
		['a signed text that is no JSON', envelope('ciao'), 'malformed'],
		['a signed JSON of another shape', envelope('{"a":1}'), 'unknown_format'],
		['a document without expiry', envelope(payload({ expires_at: undefined })), 'malformed'],
		['a document without sequence', envelope(payload({ sequence: undefined })), 'malformed'],
		['HTML', '<!doctype html><title>404</title>', 'html'],
		['half an envelope', JSON.stringify(envelope(payload())).slice(0, 100), 'truncated'],
		['an enormous body', `{"payload":"${'A'.repeat(400_000)}"}`, 'too_large'],
	])('%s is refused by name', async (_, value, error) => {
		expect(await open(value)).toEqual({ ok: false, error });
	});

	it.each([
		['a lower sequence: rollback', { sequence: SEQUENCE - 1 }, 'rollback'],
		['past its expiry: freeze', { expires_at: new Date(NOW).toISOString() }, 'expired'],
		['issued in eleven minutes', { issued_at: new Date(NOW + 660_000).toISOString() }, 'issued_in_future'],
		[
			'a sequence beyond the seconds of its time: fast-forward',
			{ sequence: Number.MAX_SAFE_INTEGER },
			'issued_in_future',
		],
	])('%s is refused though correctly signed', async (_, changes, error) => {
		expect(await open(envelope(payload(changes)))).toEqual({ ok: false, error });
	});

	it.each([
		['the same sequence again', {}],
		['a higher sequence', { sequence: SEQUENCE + 1 }],
		['issued nine minutes ahead of this clock', { issued_at: new Date(NOW + 540_000).toISOString() }],
	])('%s is accepted', async (_, changes) => {
		expect((await open(envelope(payload(changes)))).ok).toBe(true);
	});

	it('is never parsed before it is verified', async () => {
		const deep = envelope('['.repeat(100_000), { key: stranger.privateKey });
		expect(await open(deep)).toEqual({ ok: false, error: 'bad_signature' });
	});

	it('is distinguished from a plain document', () => {
		expect(isEnvelope(JSON.stringify(envelope(payload())))).toBe(true);
		expect(isEnvelope(payload())).toBe(false);
	});
});
