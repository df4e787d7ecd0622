import { describe, expect, test } from 'vitest';
import { answerTo, attacksIn, causesIn, timesIn } from '../../../../monitor/core/italian/claims/topics';
import { classify } from '../../../../monitor/core/italian/classifier/classify';
import { featuresOf } from '../../../../monitor/core/italian/classifier/features';
import {
	bucketOf,
	encode,
	type ModelName,
	modelsOf,
	type TopicName,
} from '../../../../monitor/core/italian/classifier/model';
import { partsOf } from '../../../../monitor/core/italian/classifier/said';
import { WEIGHTS } from '../../../../monitor/core/italian/classifier/weights';
import { romeIso } from '../../../../monitor/core/time';
import { learnedFrom, readTexts } from '../../../../scripts/classifier/examples';
import { learn } from '../../../../scripts/classifier/learn';
import { labelledTexts } from '../../../fixtures/italian/labelled';

const AT = Date.parse('2026-11-18T10:00:00+01:00');
const told = (text: string) => partsOf(text, AT).told;
const NOTHING = { bias: [-4, -4, -4, -4, -4], weights: '' };

/** Models of which one has these weights; what they do not weigh is improbable. */
function modelsWith(name: ModelName, weights: Record<string, readonly number[]>) {
	const rows = Object.entries(weights).map(([feature, row]) => [bucketOf(feature), row] as const);
	const sorted = new Map(rows.sort(([a], [b]) => a - b));
	const [row = []] = sorted.values();
	const bias = row.map(() => -4);
	return modelsOf({ ...WEIGHTS, text: NOTHING, [name]: { bias, weights: encode(sorted) } });
}

test('the weights are those that the labelled texts give', { timeout: 240_000 }, () => {
	// Compared as one, as the difference is nothing to read.
	expect(JSON.stringify(learnedFrom(readTexts(labelledTexts()))) === JSON.stringify(WEIGHTS)).toBe(true);
});

describe('a text', () => {
	const text = 'Libero Mail è ferma. I tecnici lavorano.';
	const classOf = (weights: Record<string, readonly number[]>, of = text) =>
		classify(modelsWith('text', weights).text, told(of));

	test('has the class that its features weigh for, and the clause that weighs most', () => {
		expect(classOf({ tecnico: [0, 0, 0, 0, 0] }).is).toBe('none');
		expect(classOf({ lavorare: [6.5, 0, 0, 0, 0] })).toMatchObject({ is: 'outage', clause: 1 });
		expect(classOf({ lavorare: [0, 0, 6.5, 0, 0] }).is).toBe('restored');
	});

	test.each([
		[0, 5.5, 'restored'],
		[3.5, 5, 'recovering'],
		[0, 3.75, 'none'],
	])('is restored only if that is sure: weights %d and %d', (outage, restored, is) => {
		expect(classOf({ lavorare: [outage, 0, restored, 0, 0] }).is).toBe(is);
	});

	test('counts each feature once', () => {
		const weights = { lavorare: [3.5, 0, 0, 0, 0] };
		expect(classOf(weights, 'Libero Mail: lavorano, lavorano, lavorano').is).toBe('none');
	});

	test('names its verbs by infinitives, the providers alike, and its statements', () => {
		const features = featuresOf(told('Virgilio Mail non funzionava nel 2023')).flat();
		expect(features).toEqual(expect.arrayContaining(['@ours', 'non funzionare', '#past']));
		expect(featuresOf(told('Libero Mail non funziona')).flat()).toContain('=last fails');
	});
});

describe('a topic', () => {
	const answer = <K>(
		topic: TopicName,
		weights: Record<string, readonly number[]>,
		text: string,
		find: (of: ReturnType<typeof told>) => Parameters<typeof answerTo<TopicName, K>>[3],
	) => answerTo(modelsWith(topic, weights), topic, told(text), find(told(text)));
	const text = 'Libero Mail ferma per un incendio. Lo storage è salvo.';

	test('is answered by the mention that its surroundings weigh for', () => {
		const found = answer('cause', { '< per': [6] }, text, causesIn);
		expect(found).toMatchObject({ of: 'datacenter', value: 'stated', clause: 0 });
		expect(answer('cause', { '> salvo': [6] }, text, causesIn)).toMatchObject({ of: 'storage', clause: 1 });
		expect(answer('cause', { '< forse': [6] }, text, causesIn)).toBeNull();
	});

	test('has the answer that is most probable', () => {
		const weights = { '< nessun': [6, 5, 0] };
		expect(answer('attack', weights, 'Libero Mail giù, nessun attacco', attacksIn)?.value).toBe('denied');
	});

	test('of time is a time ahead, whole between its marks', () => {
		const { candidates } = timesIn(told('Libero Mail torna domani, giovedì 19 novembre, ore 8'));
		expect(candidates.map(({ of }) => romeIso(of.toAt).slice(0, 16))).toEqual(['2026-11-19T08:00']);
	});
});

test('what is learned tells the examples apart, and is the same each time', () => {
	const examples = [1, 2, 0].flatMap((is, i) =>
		Array.from({ length: 20 }, () => ({ features: Int32Array.from([i]), is })),
	);
	const weights = learn(examples, 3, 3);
	expect(learn(examples, 3, 3)).toEqual(weights);
	const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = weights.rows;
	expect(a).toBeGreaterThan(b);
	expect(d).toBeGreaterThan(c);
	expect(Math.max(e, f)).toBeLessThan(0);
});

test('a weight too small to count is none', () => {
	const rare = { features: Int32Array.from([0]), is: 1 };
	const often = Array.from({ length: 400 }, (_, i) => ({ features: Int32Array.from([1]), is: i % 2 }));
	expect(Math.abs(learn([rare, ...often], 2, 2).rows[1] ?? 1)).toBeLessThan(0.05);
});
