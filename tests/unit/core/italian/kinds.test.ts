import { describe, expect, test } from 'vitest';
import { read } from '../../../../monitor/core/italian/reader';
import type { Claim, ClaimTopic } from '../../../../monitor/core/model/incident';
import { romeIso } from '../../../../monitor/core/time';
import { type Said, textsOf } from '../../../fixtures/italian/labelled';

type Answers = Record<'status' | 'cause' | 'eta' | 'data' | 'attack' | 'pec', string>;

function answers({ text, at }: Said): Answers {
	const { claims } = read(text, Date.parse(at), { source: 'press' });
	const of = <T extends ClaimTopic>(topic: T) =>
		claims.find((claim) => claim.topic === topic) as Extract<Claim, { topic: T }> | undefined;
	const eta = of('eta');
	const scope = of('scope');
	return {
		status: of('status')?.stance ?? 'none',
		cause: of('cause')?.kind ?? '',
		eta: eta === undefined ? '' : romeIso(eta.toAt).slice(0, 16),
		data: of('data')?.stance ?? '',
		attack: of('attack')?.stance ?? '',
		pec: scope?.hit.includes('pec') ? 'affected' : scope?.notHit.includes('pec') ? 'unaffected' : '',
	};
}

/** Works that are only announced say nothing of now. */
const stateOf = (status = 'none') => (status === 'planned' ? 'none' : status);

const missesOf = (name: string) => {
	const read = textsOf(name).map((said) => ({ said, got: answers(said) }));
	const misses = (topic: keyof Answers) =>
		read.filter(({ said, got }) => {
			if (said.free?.includes(topic)) return false;
			if (topic !== 'status') return got[topic] !== (said[topic] ?? '');
			return got.status !== stateOf(said.status) && !said.acceptable?.map(stateOf).includes(got.status);
		});
	const irrelevant = read.filter(({ said }) => stateOf(said.status) === 'none').length;
	return { texts: read.length, irrelevant, misses };
};

/**
 * 220 texts by an author who had not seen the code, most of them reworded from real pages; nothing is learned from them. When first read:
 * status F1 0.843, false alarms 2 in 86, no false all-clear (the grammar with rules, of that morning: 0.819, 7, 3).
 */
test('texts that nothing was learned from raise few false alarms and no false all-clear', () => {
	const { irrelevant, misses } = missesOf('kept-apart.jsonl');
	const wrongly = misses('status');
	expect(irrelevant).toBe(86);
	expect(wrongly.filter(({ said }) => stateOf(said.status) === 'none').length).toBeLessThanOrEqual(6);
	expect(wrongly.filter(({ got }) => got.status === 'restored')).toEqual([]);
	expect(wrongly.length).toBeLessThanOrEqual(40);
});

/** All of these were learned from; what is read right of texts never seen is measured by scripts/classifier/run.ts. */
describe.each([
	'claims.jsonl',
	'kinds.jsonl',
	'newcomers.jsonl',
	'newcomers-again.jsonl',
	'newcomers-third.jsonl',
	'newcomers-fourth.jsonl',
	'traps.jsonl',
	'written/bulletins.jsonl',
	'written/devices.jsonl',
	'written/everyday.jsonl',
	'written/look-alikes.jsonl',
	'written/mixed.jsonl',
	'written/near-misses.jsonl',
	'written/notices.jsonl',
	'written/notices-again.jsonl',
	'written/posts.jsonl',
	'written/posts-again.jsonl',
	'written/press.jsonl',
	'written/returns.jsonl',
	'written/reworded.jsonl',
	'written/reworded-again.jsonl',
	'written/reworded-third.jsonl',
])('the texts of %s', (name) => {
	const { texts, irrelevant, misses } = missesOf(name);
	const wrongly = misses('status');

	test('raise a false alarm in one of thirty, and a false all-clear in one of two hundred', () => {
		const alarms = wrongly.filter(({ said }) => stateOf(said.status) === 'none');
		expect(alarms.length).toBeLessThanOrEqual(Math.max(2, irrelevant / 30));
		const clears = wrongly.filter(({ got }) => got.status === 'restored');
		expect(clears.length).toBeLessThanOrEqual(texts / 200);
	});

	test('are misread in one status of ten', () => {
		expect(wrongly.length).toBeLessThanOrEqual(texts / 10);
	});
});

describe.each([
	['kinds.jsonl', 8],
	['newcomers.jsonl', 6],
	['traps.jsonl', 12],
	['claims.jsonl', 3],
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
