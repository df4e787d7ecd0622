import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../../assets/locales/words';
import { ANSWERED, answerText } from '../../../components/words/answer-sentences';
import { foldAnswers } from '../../../monitor/core/incidents/fold';
import type { ClaimContent, IncidentUpdate } from '../../../monitor/core/model/incident';
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

test.each(ANSWERED)('an answer that no source gave is shown as not given: %s', (topic) => {
	expect(answerText(topic, foldAnswers([], now), speech)).toMatchObject({
		stance: 'not_told',
		text: 'Non l’hanno detto',
		claim: undefined,
	});
});

test.each<[ClaimContent, string, RegExp]>([
	[{ topic: 'cause', kind: 'storage' }, 'storage', /archivi della posta/],
	[{ topic: 'data', stance: 'safe' }, 'safe', /^Nessuna è persa/],
	[{ topic: 'data', stance: 'lost' }, 'lost', /sono perse/],
	[{ topic: 'attack', stance: 'denied' }, 'denied', /^No/],
	[
		{ topic: 'scope', hit: ['webmail'], notHit: ['pec'] },
		'pec_unaffected',
		/Non vanno: Posta sul sito. Vanno: PEC/,
	],
])('a claim is a sentence with its stance: %o', (content, stance, text) => {
	const answer = answerText(content.topic as 'cause', foldAnswers([said(content)], now), speech);
	expect(answer.stance).toBe(stance);
	expect(answer.text).toMatch(text);
	expect(answer.claim?.saidAt).toBe(saidAt);
});

describe('when it will be back', () => {
	const friday = eta(saidAt + 24 * HOUR_MS, saidAt + 48 * HOUR_MS);
	const restored: ClaimContent = { topic: 'status', stance: 'restored' };
	const at = (hours: number) => saidAt + hours * HOUR_MS;
	const told = (updates: IncidentUpdate[], hours: number, backAt?: number) =>
		answerText('eta', foldAnswers(updates, at(hours)), { ...speech, now: at(hours) }, backAt);

	test.each<[string, IncidentUpdate[], number, string, string, string]>([
		[
			'before its window',
			[said(friday)],
			2,
			'window',
			'Tra domani e venerdì alle 16',
			'mancano da 22 a 46 ore',
		],
		['within its window', [said(friday)], 30, 'window', 'Entro domani alle 16', 'tra 18 ore'],
		[
			'a deadline',
			[said(eta(saidAt, at(48)))],
			2,
			'window',
			'Entro venerdì alle 16',
			'tra 1 giorno e 22 ore',
		],
		['after it', [said(friday)], 52, 'overdue', 'Doveva tornare entro oggi alle 16', 'in ritardo di 4 ore'],
		[
			'a deadline missed',
			[said(eta(saidAt, at(48)))],
			52,
			'overdue',
			'Doveva tornare entro oggi alle 16',
			'in ritardo di 4 ore',
		],
		[
			'declared solved late',
			[said(friday), said(restored, at(60))],
			70,
			'past',
			'Dicevano: tra giovedì 26 gennaio e ieri alle 16',
			'data per risolta con 12 ore di ritardo',
		],
		[
			'declared solved in time',
			[said(friday), said(restored, at(30))],
			31,
			'past',
			'Dicevano: tra oggi e domani alle 16',
			'data per risolta in tempo',
		],
	])('a promise has the tense of its time: %s', (_, updates, hours, stance, text, chip) => {
		expect(told(updates, hours)).toMatchObject({ stance, text, chip: { text: chip } });
	});

	test('a promise is measured by the return that was seen, where there was one', () => {
		expect(told([said(friday), said(restored, at(60))], 70, at(50)).chip?.text).toBe(
			'tornata con 2 ore di ritardo',
		);
		expect(told([said(friday)], 70, at(40)).chip?.text).toBe('tornata in tempo');
	});

	test('a page read for years promises nothing and counts nothing', () => {
		const answers = foldAnswers([said(friday)], at(52));
		expect(answerText('eta', answers, { ...speech, now: 0, timeless: true })).toMatchObject({
			text: 'Dicevano: tra giovedì 26 gennaio 2023 e venerdì 27 gennaio 2023 alle 16',
			chip: undefined,
		});
	});

	test('a promise that was moved shows the earlier promise', () => {
		const moved = [said(eta(saidAt, at(1))), said(eta(saidAt, at(24)), at(1))];
		expect(told(moved, 2).slips).toEqual(['Entro oggi alle 17']);
	});

	test('a promise that no longer binds was not taken back', () => {
		const again = [said(friday), said(restored, at(30)), said({ topic: 'status', stance: 'outage' }, at(60))];
		expect(told(again, 61)).toMatchObject({ stance: 'not_told' });
	});
});

describe('an attack', () => {
	const denied: ClaimContent = { topic: 'attack', stance: 'denied' };
	const gone = (at: number, source: IncidentUpdate['source']) => {
		const update = said(denied, at, { source });
		return { ...update, claims: update.claims.map((claim) => ({ ...claim, withdrawn: true as const })) };
	};
	const told = (...updates: IncidentUpdate[]) => answerText('attack', foldAnswers(updates, now), speech);

	test('stays denied when only the site no longer says so: the company stated it elsewhere', () => {
		const site = said(denied, saidAt - 2 * HOUR_MS, { source: 'site' });
		expect(told(site, said(denied, saidAt - HOUR_MS), gone(saidAt, 'site'))).toMatchObject({
			stance: 'denied',
			text: wordsIn('it').answers.attack.denied,
			claim: { source: 'official', saidAt: saidAt - HOUR_MS },
		});
	});

	test('is unclear when the denial itself was withdrawn, and names who withdrew it', () => {
		expect(told(said(denied, saidAt - HOUR_MS, { source: 'site' }), gone(saidAt, 'site'))).toMatchObject({
			stance: 'suspected',
			text: wordsIn('it').answers.deniedBefore,
			claim: { source: 'site', saidAt },
		});
	});

	test('that was doubted in words, and not by silence, is shown as doubted', () => {
		expect(
			told(said(denied, saidAt - HOUR_MS), said({ topic: 'attack', stance: 'suspected' })),
		).toMatchObject({
			stance: 'suspected',
			text: wordsIn('it').answers.attack.suspected,
		});
	});

	test('denied again after a withdrawal is denied', () => {
		const again = [said(denied, saidAt - 2 * HOUR_MS), gone(saidAt - HOUR_MS, 'official'), said(denied)];
		expect(told(...again)).toMatchObject({ stance: 'denied', text: wordsIn('it').answers.attack.denied });
	});
});

test('a withdrawn statement is not shown as never made', () => {
	const withdrawal = said({ topic: 'data', stance: 'safe' }, saidAt + HOUR_MS);
	const [claim] = withdrawal.claims;
	const answers = foldAnswers(
		[
			said({ topic: 'data', stance: 'safe' }),
			{ ...withdrawal, claims: claim ? [{ ...claim, withdrawn: true }] : [] },
		],
		now,
	);
	expect(answerText('data', answers, speech)).toMatchObject({
		stance: 'withdrawn',
		claim: { saidAt: saidAt + HOUR_MS },
	});
});

test('a source that disagrees is shown as well', () => {
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
	expect(text).toBe('No, lo escludono');
	expect(contradictedBy?.text).toBe('Non si sa: non lo escludono');
});
