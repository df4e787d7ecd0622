import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { read } from '../../../../monitor/core/italian/reader';
import type { Claim, ClaimTopic } from '../../../../monitor/core/model/incident';
import { romeIso } from '../../../../monitor/core/time';

/** One text a line. A topic left out is one that it does not mention, except for what is `free`; `acceptable` are statuses as good. */
type Said = {
	text: string;
	at: string;
	about?: string;
	status?: string;
	cause?: string;
	eta?: string;
	data?: string;
	attack?: string;
	pec?: string;
	acceptable?: string[];
	free?: string[];
};

const FOLDER = join(import.meta.dirname, '../../../fixtures/italian');
const textsOf = (name: string): Said[] =>
	readFileSync(join(FOLDER, name), 'utf8')
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line));

type Answers = Record<'status' | 'cause' | 'eta' | 'data' | 'attack' | 'pec', string>;

function answers({ text, at }: Said): Answers {
	const { claims } = read(text, Date.parse(at), { source: 'press' });
	const of = <T extends ClaimTopic>(topic: T) =>
		claims.find((claim) => claim.topic === topic) as Extract<Claim, { topic: T }> | undefined;
	const eta = of('eta');
	const scope = of('scope');
	return {
		status: of('status')?.stance ?? '',
		cause: of('cause')?.kind ?? '',
		eta: eta === undefined ? '' : romeIso(eta.toAt).slice(0, 16),
		data: of('data')?.stance ?? '',
		attack: of('attack')?.stance ?? '',
		pec: scope?.hit.includes('pec') ? 'affected' : scope?.notHit.includes('pec') ? 'unaffected' : '',
	};
}

/**
 * `claims`: written for causes, times, data, attacks and parts before the mending; at first sight all topics 0.864, 0.866 and 0.943.
 * `kinds`: written with the grammar. `traps`: also, 410 irrelevant texts and 254 others; at first sight 64 of the 410 raised an alarm.
 * `newcomers`: by an author who had not seen it, first read when complete: status F1 0.877, all topics 0.860, one false all-clear and 15
 * false alarms in 81 (the reader before: 0.777, 0.757, 1 and 22). `newcomers-again`: by another such author, in harder words: 0.691, 0.644,
 * 8 and 10 in 96 (the grammar of that morning: 0.660, 0.628, 9 and 16; the reader before it: 0.485, 0.455, 5 and 27).
 * `newcomers-third`: four batches of 120 by a third, each read before the grammar was changed for it: status F1 0.768, 0.677, 0.601,
 * 0.547; false alarms in 41: 3, 3, 3, 9; false all-clears: 3, 2, 6, 4.
 * `newcomers-fourth`: 200 by a fourth, most of them reworded from real pages, kept apart until the end: status F1 0.829 with the grammar
 * of that morning, 0.848 at the end of the day (all topics 0.826 and 0.861; false alarms in 69: 7 and 7; false all-clears: 6 and 1).
 */
describe.each([
	['kinds.jsonl', { alarms: 1, status: 5, others: 8 }],
	['newcomers.jsonl', { alarms: 1, status: 5, others: 6 }],
	['traps.jsonl', { alarms: 4, status: 22, others: 12 }],
	['claims.jsonl', { alarms: 0, status: 10, causes: 3, others: 3 }],
	['newcomers-again.jsonl', { alarms: 0, status: 20, others: 17 }],
	['newcomers-third.jsonl', { alarms: 3, status: 61, others: 14 }],
	['newcomers-fourth.jsonl', { alarms: 6, status: 25, others: 11 }],
])('the texts of %s', (name, wrong) => {
	const read = textsOf(name).map((said) => ({ said, got: answers(said) }));
	const misses = (topic: keyof Answers) =>
		read.filter(
			({ said, got }) =>
				!said.free?.includes(topic) &&
				got[topic] !== (said[topic] ?? '') &&
				!(topic === 'status' && said.acceptable?.includes(got.status)),
		);

	test('raise few false alarms, and no false all-clear', () => {
		const wrongly = misses('status');
		const alarms = wrongly.filter(({ said, got }) => said.status === undefined && got.status !== '');
		const clears = wrongly.filter(({ got }) => got.status === 'restored');
		expect(alarms.length).toBeLessThanOrEqual(wrong.alarms);
		expect(clears.map(({ said }) => said.text)).toEqual([]);
	});

	test('are misread in few of their statuses', () => {
		expect(misses('status').length).toBeLessThanOrEqual(wrong.status);
	});

	test('are misread in few of the causes they name', () => {
		const named = misses('cause').filter(({ said }) => said.cause !== undefined);
		expect(named.length).toBeLessThanOrEqual('causes' in wrong ? wrong.causes : 0);
	});

	test('are misread in few of their other topics', () => {
		const others = (['eta', 'data', 'attack', 'pec'] as const).flatMap(misses);
		expect(others.length).toBeLessThanOrEqual(wrong.others);
	});
});
