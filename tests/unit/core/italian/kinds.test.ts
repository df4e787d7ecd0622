import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { read } from '../../../../monitor/core/italian/reader';
import { answersOf } from '../../../../scripts/classifier/figures';
import { type Said, textsOf } from '../../../fixtures/italian/labelled';

function answers({ text, at, by }: Said) {
	const options = { source: 'press' as const, ...(by === undefined ? {} : { aboutProvider: by }) };
	return answersOf(read(text, Date.parse(at), options).claims);
}
type Topic = keyof ReturnType<typeof answers>;

/** Works that are only announced say nothing of now. */
const stateOf = (status = 'none') => (status === 'planned' || status === 'none' ? '' : status);

const missesOf = (name: string) => {
	const read = textsOf(name).map((said) => ({ said, got: answers(said) }));
	const misses = (topic: Topic) =>
		read.filter(({ said, got }) => {
			if (said.free?.includes(topic)) return false;
			if (topic !== 'status') return got[topic] !== (said[topic] ?? '');
			return got.status !== stateOf(said.status) && !said.acceptable?.map(stateOf).includes(got.status);
		});
	const irrelevant = read.filter(({ said }) => stateOf(said.status) === '').length;
	return { texts: read.length, irrelevant, misses };
};

/**
 * Texts by four authors who had not seen the code; nothing is learned from them. At first sight: 220 texts, status F1 0.843, 2 false alarms
 * in 86, no false all-clear (now 0.931, 2, 0); 260, most of them reworded from real pages: 0.960, none in 103, none (0.957, 0, 0);
 * 300 of the hardest kinds: 0.848, 8 in 114, 4 (0.861, 8, 1); 560 of lost mails and attacks: 0.919, none in 59, 3 (0.915, 0, 3).
 */
describe.each([
	['first', 86, 3, 0, 24],
	['second', 103, 2, 0, 16],
	['hard', 114, 14, 3, 60],
	['mails-and-attacks', 59, 2, 5, 100],
])('the %s texts that nothing was learned from', (name, silent, alarms, clears, wrong) => {
	const { irrelevant, misses } = missesOf(`kept-apart/${name}.jsonl`);
	const wrongly = misses('status');

	test('raise few false alarms and false all-clears', () => {
		expect(irrelevant).toBe(silent);
		expect(wrongly.filter(({ said }) => stateOf(said.status) === '').length).toBeLessThanOrEqual(alarms);
		expect(wrongly.filter(({ got }) => got.status === 'restored').length).toBeLessThanOrEqual(clears);
	});

	test('are misread in few statuses', () => {
		expect(wrongly.length).toBeLessThanOrEqual(wrong);
	});
});

/** All of these were learned from; what is read right of texts never seen is measured by scripts/classifier/run.ts. */
describe.each([
	...[
		'claims',
		'kinds',
		'newcomers',
		'newcomers-again',
		'newcomers-third',
		'newcomers-fourth',
		'traps',
		'plain',
	].map((name) => `${name}.jsonl`),
	...readdirSync(join(import.meta.dirname, '../../../fixtures/italian/written')).map(
		(name) => `written/${name}`,
	),
])('the texts of %s', (name) => {
	const { texts, irrelevant, misses } = missesOf(name);
	const wrongly = misses('status');

	test('raise a false alarm in one of twenty-five, and a false all-clear in one of a hundred', () => {
		const alarms = wrongly.filter(({ said }) => stateOf(said.status) === '');
		expect(alarms.length).toBeLessThanOrEqual(Math.max(3, irrelevant / 25));
		const clears = wrongly.filter(({ got }) => got.status === 'restored');
		expect(clears.length).toBeLessThanOrEqual(texts / 100);
	});

	test('are misread in one status of seven', () => {
		expect(wrongly.length).toBeLessThanOrEqual(texts / 7);
	});
});

describe.each([
	['kinds.jsonl', 8],
	['newcomers.jsonl', 6],
	['traps.jsonl', 12],
	['claims.jsonl', 8],
	['newcomers-again.jsonl', 17],
	['newcomers-third.jsonl', 14],
	['newcomers-fourth.jsonl', 11],
])('the texts of %s', (name, wrong) => {
	const { misses } = missesOf(name);

	test('are misread in few of the causes they name', () => {
		const named = misses('cause').filter(({ said }) => said.cause !== undefined);
		expect(named.length).toBeLessThanOrEqual(name === 'claims.jsonl' ? 3 : 0);
	});

	test('are misread in few of their other topics', () => {
		const others = (['eta', 'data', 'attack', 'pec'] as const).flatMap(misses);
		expect(others.length).toBeLessThanOrEqual(wrong);
	});
});
