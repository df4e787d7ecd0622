/** Broken sentinel statements: even with a stolen key only what the grammar allows may come out. */

import { FEED_ERRORS } from '../../monitor/core/model/incident';
import { openStatement } from '../../monitor/core/sentinel/read';
import {
	MAX_LIFETIME_MS,
	SENTINEL_COMPONENTS,
	SENTINEL_REASONS,
	SENTINEL_STATES,
	SENTINEL_TYPE,
} from '../../monitor/core/sentinel/statement';
import { writeStatement } from '../../monitor/core/sentinel/write';
import { demand } from './feed-invariants';

const NOW = Date.UTC(2026, 0, 2);
const SEQUENCE = NOW / 1_000 - 60;

export const GOOD_STATEMENT = writeStatement({
	sequence: SEQUENCE,
	issuedAt: NOW - 60_000,
	expiresAt: NOW + 3_600_000,
	words: [
		{
			provider: 'libero',
			component: 'imap-pop',
			state: 'outage',
			since: NOW - 120_000,
			by: 2,
			of: 3,
			reasons: ['silent'],
		},
	],
});

const SIGNATURE = Buffer.alloc(64, 65).toString('base64');
const wrap = (text: string) =>
	JSON.stringify({
		payloadType: SENTINEL_TYPE,
		payload: Buffer.from(text).toString('base64'),
		signatures: [{ keyid: 'k', sig: SIGNATURE }],
	});

const known = (words: readonly string[], word: string) => words.includes(word);

/** Opens a broken statement signed with a stolen key. */
export async function openBrokenStatement(input: string): Promise<string> {
	const opened = await openStatement(wrap(input), {
		keys: ['k'],
		highestSequence: SEQUENCE,
		now: NOW,
		verify: async () => true,
	});
	if (!opened.ok) {
		demand(FEED_ERRORS.includes(opened.error), 'a refusal without name');
		return opened.error;
	}
	const { sequence, issuedAt, expiresAt, words } = opened.value;
	demand(sequence >= SEQUENCE, 'a rollback');
	demand(expiresAt > NOW && expiresAt - issuedAt <= MAX_LIFETIME_MS, 'a statement that lives too long');
	for (const { component, state, reasons, by, of, since } of words) {
		demand(known(SENTINEL_COMPONENTS, component) && known(SENTINEL_STATES, state), 'a word out of scope');
		demand(
			reasons.every((reason) => known(SENTINEL_REASONS, reason)),
			'a reason of its own',
		);
		demand(by >= 0 && by <= of && since <= issuedAt, 'a count or a time that cannot be');
	}
	return 'taken';
}
