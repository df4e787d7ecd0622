/** The scope of the sentinels' key: what it may say, and every way to say more. */

import { describe, expect, it } from 'vitest';
import { openEnvelope } from '../../../../monitor/core/formats/envelope';
import { openStatement } from '../../../../monitor/core/sentinel/read';
import {
	MAX_STATEMENT_LENGTH,
	SENTINEL_COMPONENTS,
	type SentinelStatement,
} from '../../../../monitor/core/sentinel/statement';
import { writeStatement } from '../../../../monitor/core/sentinel/write';
import { MINUTE_MS } from '../../../../monitor/core/time';
import { SIMULATOR_KEYS, signFeed, signStatement } from '../../../../simulator/signing';

const NOW = Date.UTC(2026, 0, 10, 12);
const SEQUENCE = Math.floor(NOW / 1_000) - 60;

const STATEMENT: SentinelStatement = {
	sequence: SEQUENCE,
	issuedAt: NOW - MINUTE_MS,
	expiresAt: NOW + 59 * MINUTE_MS,
	words: [
		{
			provider: 'libero',
			component: 'imap-pop',
			state: 'outage',
			since: NOW - 30 * MINUTE_MS,
			by: 3,
			of: 3,
			reasons: ['silent', 'no_connection'],
		},
		{
			provider: 'virgilio',
			component: 'smtp',
			state: 'answering',
			since: NOW - 60 * MINUTE_MS,
			by: 2,
			of: 3,
			reasons: [],
		},
	],
};
const JSON_OF = JSON.parse(writeStatement(STATEMENT));

const rules = { ...SIMULATOR_KEYS.sentinels, highestSequence: SEQUENCE, now: NOW };
const open = (body: string, changes: Partial<typeof rules> = {}) =>
	openStatement(body, { ...rules, ...changes });
/** A statement with other fields, correctly signed. */
const signed = (changes: object) => signStatement(JSON.stringify({ ...JSON_OF, ...changes }));
const word = (changes: object) =>
	signed({ libero: { 'imap-pop': { ...JSON_OF.libero['imap-pop'], ...changes } } });
const iso = (at: number) => new Date(at).toISOString().replace('.000Z', 'Z');

describe('a statement', () => {
	it('is read as it was written', async () => {
		expect(await open(signStatement(writeStatement(STATEMENT)))).toEqual({ ok: true, value: STATEMENT });
	});

	it('stays within its size, however much there is to say', async () => {
		const [first] = STATEMENT.words;
		const words = (['libero', 'virgilio'] as const).flatMap((provider) =>
			SENTINEL_COMPONENTS.map((component) => ({
				...(first as (typeof STATEMENT.words)[number]),
				provider,
				component,
				reasons: ['bad_certificate' as const],
			})),
		);
		const body = signStatement(writeStatement({ ...STATEMENT, words }));
		expect(body.length).toBeLessThanOrEqual(MAX_STATEMENT_LENGTH);
		expect(await open(body)).toMatchObject({ ok: true });
	});
});

describe('out of scope: the key may not state', () => {
	it.each([
		['a cause', signed({ cause: 'storage' })],
		['claims', signed({ claims: [{ topic: 'cause', kind: 'storage' }] })],
		['a link', word({ url: 'https://example.com/' })],
		['a text', word({ text: 'La posta è tornata, entrate da qui' })],
		['a text among the reasons', word({ reasons: ['entrate da qui'] })],
		['more reasons than there is room for', word({ reasons: ['silent', 'silent', 'silent'] })],
		['pacing', signed({ pacing: { period_factor: 24 } })],
		['incidents', signed({ incidents: [{ id: 'libero-virgilio-2023-01', status: 'resolved' }] })],
		['PEC', signed({ libero: { pec: JSON_OF.libero['imap-pop'] } })],
		['an app', signed({ libero: { 'app-android': JSON_OF.libero['imap-pop'] } })],
		['another provider', signed({ gmail: JSON_OF.libero })],
		['an attack', word({ attack: 'confirmed' })],
		['when it is back', word({ eta: iso(NOW) })],
		['that mail works', word({ state: 'operational' })],
		['that it is solved', word({ state: 'restored' })],
		['anything for more than two hours', signed({ expires_at: iso(NOW + 3 * 60 * MINUTE_MS) })],
	])('%s', async (_, body) => {
		expect(await open(body)).toEqual({ ok: false, error: 'out_of_scope' });
	});
});

describe('refused by name', () => {
	const good = JSON.parse(signStatement(writeStatement(STATEMENT)));
	const tampered = Buffer.from(writeStatement(STATEMENT).replace('outage', 'answering')).toString('base64');
	it.each([
		['a changed payload', JSON.stringify({ ...good, payload: tampered }), 'bad_signature'],
		['a replay of an older one', signed({ sequence: SEQUENCE - 1 }), 'rollback'],
		['one that runs ahead of its time', signed({ sequence: SEQUENCE + 3_600 }), 'issued_in_future'],
		['a freeze: past its expiry', signed({ expires_at: iso(NOW) }), 'expired'],
		[
			'one that is two hours old',
			signed({
				...{ libero: undefined, virgilio: undefined },
				issued_at: iso(NOW - 120 * MINUTE_MS),
				expires_at: iso(NOW),
				sequence: SEQUENCE - 7_140,
			}),
			'rollback',
		],
		[
			'one from the future',
			signed({ issued_at: iso(NOW + 20 * MINUTE_MS), expires_at: iso(NOW + 60 * MINUTE_MS) }),
			'issued_in_future',
		],
		['trouble that begins after it was seen', word({ since: iso(NOW) }), 'malformed'],
		['more networks that say so than see', word({ by: 4 }), 'malformed'],
		['a crowd of networks', word({ of: 10 }), 'malformed'],
		['half a network', word({ by: 1.5 }), 'malformed'],
		['a time in words', word({ since: 'ieri' }), 'malformed'],
		['no sequence', signed({ sequence: undefined }), 'malformed'],
		['a statement of another kind', signed({ sentinel: 2 }), 'unknown_format'],
		['a feed under the sentinels’ key', signStatement('{"postaviva":1,"incidents":[]}'), 'unknown_format'],
		['the feed’s key', signFeed(writeStatement(STATEMENT)), 'wrong_type'],
		['an enormous one', signed({ libero: JSON_OF.libero, virgilio: 'A'.repeat(2_000) }), 'too_large'],
		['a page', '<!doctype html>', 'html'],
		['nothing', '', 'malformed'],
	])('%s', async (_, body, error) => {
		expect(await open(body)).toEqual({ ok: false, error });
	});

	it('the same for a reader that has seen none before: expired', async () => {
		const old = { issued_at: iso(NOW - 120 * MINUTE_MS), expires_at: iso(NOW), sequence: SEQUENCE - 7_140 };
		const body = signed({ ...old, libero: undefined, virgilio: undefined });
		expect(await openStatement(body, { ...rules, highestSequence: null })).toEqual({
			ok: false,
			error: 'expired',
		});
	});

	it('a signature of the feed’s key over a statement', async () => {
		expect(await open(JSON.stringify(good), { keys: SIMULATOR_KEYS.keys })).toEqual({
			ok: false,
			error: 'unknown_key',
		});
	});

	it('a statement in place of the feed, so that it changes no editor’s incident', async () => {
		const asFeed = { ...SIMULATOR_KEYS, highestSequence: null, now: NOW };
		for (const text of [writeStatement(STATEMENT), '{"postaviva":1,"incidents":[]}'])
			expect(await openEnvelope(signStatement(text), asFeed)).toEqual({ ok: false, error: 'wrong_type' });
	});
});
