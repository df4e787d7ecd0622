/** January 2023, watched by sentinels: what they say and when. The browsers of that day could see none of it. */

import { expect, test } from 'vitest';
import { openStatement } from '../../../monitor/core/sentinel/read';
import type { SentinelComponent } from '../../../monitor/core/sentinel/statement';
import { MINUTE_MS } from '../../../monitor/core/time';
import { instant } from '../../../simulator/scenario';
import { january2023 } from '../../../simulator/scenarios/january-2023';
import { createSentinels, signedStatement } from '../../../simulator/sentinels';
import { SIMULATOR_KEYS } from '../../../simulator/signing';

const SMTP_CLOSED = instant('2023-01-23T16:00:00+01:00');

const sentinels = createSentinels(january2023);
const said = (component: SentinelComponent, at: number) =>
	sentinels.statementAt(at).words.find((word) => word.provider === 'libero' && word.component === component);

test('SMTP, closed at 16:00 of the 23rd, is seen within five minutes, and since when', () => {
	expect(said('smtp', SMTP_CLOSED - MINUTE_MS)).toMatchObject({ state: 'answering' });
	expect(said('smtp', SMTP_CLOSED + 5 * MINUTE_MS)).toMatchObject({
		state: 'outage',
		since: SMTP_CLOSED,
		by: 3,
		of: 3,
		reasons: ['no_connection'],
	});
});

test.each([
	['2023-01-22T20:00:00+01:00', 'answering', 'answering', 'answering'],
	['2023-01-23T07:30:00+01:00', 'outage', 'outage', 'answering'],
	['2023-01-25T00:00:00+01:00', 'outage', 'outage', 'outage'],
	['2023-01-27T11:01:00+01:00', 'outage', 'recovering', 'answering'],
	['2023-01-28T21:00:00+01:00', 'answering', 'answering', 'answering'],
])('at %s login %s, IMAP and POP %s, delivery %s', (time, login, imap, delivery) => {
	const at = instant(time);
	expect((['login', 'imap-pop', 'delivery'] as const).map((component) => said(component, at)?.state)).toEqual(
		[time.startsWith('2023-01-27') ? expect.stringMatching(/outage|recovering/) : login, imap, delivery],
	);
});

test('a browser takes what they publish', async () => {
	const at = SMTP_CLOSED + 5 * MINUTE_MS;
	const body = signedStatement(sentinels.statementAt(at));
	expect(body.length).toBeLessThanOrEqual(2_048);
	expect(
		await openStatement(body, { ...SIMULATOR_KEYS.sentinels, highestSequence: null, now: at }),
	).toMatchObject({ ok: true });
});
