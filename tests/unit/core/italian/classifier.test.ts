import { describe, expect, test } from 'vitest';
import { classifier, encode } from '../../../../monitor/core/italian/classifier/classify';
import { bucketOf, featuresOf } from '../../../../monitor/core/italian/classifier/features';
import { partsOf } from '../../../../monitor/core/italian/classifier/said';
import { BIAS, WEIGHTS } from '../../../../monitor/core/italian/classifier/weights';
import { examplesOf, weightsFrom } from '../../../../scripts/classifier/examples';
import { learn } from '../../../../scripts/classifier/learn';
import { labelledTexts } from '../../../fixtures/italian/labelled';

const AT = Date.parse('2026-11-18T10:00:00+01:00');
const told = (text: string) => partsOf(text, AT).told;
/** A classifier with one feature that weighs for one class: columns are outage, recovering, restored, maintenance, planned. */
const withWeight = (feature: string, ...weights: number[]) =>
	classifier([-4, -4, -4, -4, -4], encode(new Map([[bucketOf(feature), weights]])));

test('the weights are those that the labelled texts give', { timeout: 120_000 }, () => {
	expect(weightsFrom(examplesOf(labelledTexts()))).toEqual({ bias: BIAS, weights: WEIGHTS });
});

describe('a text', () => {
	const text = 'Libero Mail è ferma. I tecnici lavorano.';

	test('has the class that its features weigh for, and the clause that weighs most', () => {
		expect(withWeight('tecnico', 0, 0, 0, 0, 0)(told(text)).is).toBe('none');
		expect(withWeight('lavorare', 6.5, 0, 0, 0, 0)(told(text))).toMatchObject({ is: 'outage', clause: 1 });
		expect(withWeight('lavorare', 0, 0, 6.5, 0, 0)(told(text)).is).toBe('restored');
	});

	test.each([
		[5.5, 'restored'],
		[4.5, 'recovering'],
		[3.5, 'none'],
	])('is restored only if that is sure: weight %d', (weight, is) => {
		expect(withWeight('lavorare', 0, 0, weight, 0, 0)(told(text)).is).toBe(is);
	});

	test('counts each feature once', () => {
		const once = withWeight('lavorare', 3.5, 0, 0, 0, 0);
		expect(once(told('Libero Mail: lavorano, lavorano, lavorano')).is).toBe('none');
	});

	test('names its verbs by infinitives, the providers alike, and its statements', () => {
		const features = featuresOf(told('Virgilio Mail non funzionava nel 2023')).flat();
		expect(features).toEqual(expect.arrayContaining(['@ours', 'non funzionare', '#past']));
		expect(featuresOf(told('Libero Mail non funziona')).flat()).toContain('=last fails');
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
