import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../../assets/locales/words';
import { ANSWERED, answerText } from '../../../components/answer-sentences';
import { foldAnswers } from '../../../monitor/core/incidents/fold';
import type { ClaimContent, IncidentUpdate } from '../../../monitor/core/incidents/model';
import { HOUR_MS, romeInstant } from '../../../monitor/core/time';

const saidAt = romeInstant(2023, 1, 25, 16);
const now = romeInstant(2023, 1, 25, 18);
const speech = { language: 'it', now, words: wordsIn('it') } as const;

function said(content: ClaimContent, at = saidAt, more: Partial<IncidentUpdate> = {}): IncidentUpdate {
	const source = more.source ?? 'official';
	return {
		id: String(at),
		at,
		status: 'identified',
		text: '',
		source,
		claims: [{ ...content, source, saidAt: at }],
		...more,
	};
}

const eta = (fromAt: number, toAt: number): ClaimContent => ({ topic: 'eta', fromAt, toAt });

test.each(ANSWERED)('an answer that nobody gave is said not to have been communicated: %s', (topic) => {
	expect(answerText(topic, foldAnswers([], now), speech)).toMatchObject({
		stance: 'not_told',
		text: 'Non comunicato',
		claim: undefined,
	});
});

test.each<[ClaimContent, string, RegExp]>([
	[{ topic: 'cause', kind: 'storage' }, 'storage', /sistemi che conservano la posta/],
	[{ topic: 'data', stance: 'safe' }, 'safe', /^Sì/],
	[{ topic: 'data', stance: 'lost' }, 'lost', /^No/],
	[{ topic: 'attack', stance: 'denied' }, 'denied', /^No/],
	[
		{ topic: 'scope', hit: ['webmail'], notHit: ['pec'] },
		'pec_unaffected',
		/Colpiti: Posta sul sito. Non colpiti: PEC/,
	],
])('a claim is a sentence with its stance: %o', (content, stance, text) => {
	const answer = answerText(content.topic as 'cause', foldAnswers([said(content)], now), speech);
	expect(answer.stance).toBe(stance);
	expect(answer.text).toMatch(text);
	expect(answer.claim?.saidAt).toBe(saidAt);
});

describe('when it will be back', () => {
	test('a window has two ends, a deadline one', () => {
		const window = foldAnswers([said(eta(saidAt + 24 * HOUR_MS, saidAt + 48 * HOUR_MS))], now);
		expect(answerText('eta', window, speech).text).toBe(
			'Tra domani alle 16:00 e venerdì 27 gennaio alle 16:00',
		);
		const deadline = foldAnswers([said(eta(saidAt, saidAt + 48 * HOUR_MS))], now);
		expect(answerText('eta', deadline, speech).text).toBe('Entro venerdì 27 gennaio alle 16:00');
	});

	test('a promise that has passed is overdue by so much', () => {
		const later = saidAt + 52 * HOUR_MS;
		const answers = foldAnswers([said(eta(saidAt, saidAt + 48 * HOUR_MS))], later);
		expect(answerText('eta', answers, { ...speech, now: later })).toMatchObject({
			stance: 'overdue',
			late: 'In ritardo di 4 ore',
		});
	});

	test('a promise that was moved tells what had been promised before', () => {
		const answers = foldAnswers(
			[said(eta(saidAt, saidAt + HOUR_MS)), said(eta(saidAt, saidAt + 24 * HOUR_MS), saidAt + HOUR_MS)],
			now,
		);
		expect(answerText('eta', answers, speech).slips).toEqual(['Entro oggi alle 17:00']);
	});
});

test('a statement that was taken back is not passed off as never made', () => {
	const withdrawal = said({ topic: 'data', stance: 'safe' }, saidAt + HOUR_MS);
	const [claim] = withdrawal.claims;
	const answers = foldAnswers(
		[
			said({ topic: 'data', stance: 'safe' }),
			{ ...withdrawal, claims: claim ? [{ ...claim, withdrawn: true }] : [] },
		],
		now,
	);
	expect(answerText('data', answers, speech)).toMatchObject({ stance: 'withdrawn' });
});

test('a source that says otherwise is heard as well', () => {
	const answers = foldAnswers(
		[
			said({ topic: 'attack', stance: 'denied' }),
			said({ topic: 'attack', stance: 'suspected' }, saidAt + HOUR_MS, {
				source: 'press',
				publisher: 'ANSA',
			}),
		],
		now,
	);
	const { text, contradictedBy } = answerText('attack', answers, speech);
	expect(text).toBe('No: lo escludono');
	expect(contradictedBy?.text).toBe('Non è chiaro: non lo escludono');
});
