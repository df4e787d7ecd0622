/** Broken envelopes: only signed content may come out, whatever is done to the text around it. */

import { openEnvelope, PAYLOAD_TYPE, preAuthEncoding } from '../../monitor/core/formats/envelope';
import { FEED_ERRORS } from '../../monitor/core/model/incident';
import { demand } from './feed-invariants';

const NOW = Date.UTC(2026, 0, 2);
const SEQUENCE = 7;
const DOCUMENT = JSON.stringify({
	page: {
		id: 'postaviva',
		name: 'PostaViva',
		url: 'https://feed.example/',
		updated_at: '2026-01-01T00:00:00Z',
	},
	sequence: SEQUENCE,
	issued_at: '2026-01-01T00:00:00Z',
	expires_at: '2026-01-09T00:00:00Z',
	components: [],
	incidents: [],
	scheduled_maintenances: [],
	status: { indicator: 'none', description: '' },
});
const SIGNATURE = new Uint8Array(64).fill(65);
const SIGNED = preAuthEncoding(PAYLOAD_TYPE, new TextEncoder().encode(DOCUMENT));

const wrap = (document: string) =>
	JSON.stringify({
		payloadType: PAYLOAD_TYPE,
		payload: Buffer.from(document).toString('base64'),
		signatures: [{ keyid: 'k', sig: Buffer.from(SIGNATURE).toString('base64') }],
	});

export const GOOD_ENVELOPE = wrap(DOCUMENT);

const same = (a: Uint8Array, b: Uint8Array) => Buffer.compare(a, b) === 0;

/** The only signature that the key ever made. */
async function verify(_keyId: string, message: Uint8Array, signature: Uint8Array): Promise<boolean> {
	return same(message, SIGNED) && same(signature, SIGNATURE);
}

const rules = { keys: ['k'], highestSequence: SEQUENCE, now: NOW };

/** Opens a broken envelope as a host could send it, and the same broken text signed with a stolen key. */
export async function openBroken(input: string): Promise<string> {
	const sent = await openEnvelope(input, { ...rules, verify });
	demand(!sent.ok || sent.value.sequence === SEQUENCE, 'an unsigned document');
	const stolen = await openEnvelope(wrap(input), { ...rules, verify: async () => true });
	for (const opened of [sent, stolen])
		demand(opened.ok || FEED_ERRORS.includes(opened.error), 'a refusal without name');
	demand(!stolen.ok || stolen.value.sequence >= SEQUENCE, 'a rollback');
	return sent.ok ? 'taken' : sent.error;
}
