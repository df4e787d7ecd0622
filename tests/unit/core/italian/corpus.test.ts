import { describe, expect, test } from 'vitest';
import { read } from '../../../../monitor/core/italian/reader';
import { isHeldOut } from '../../../fixtures/italian/case';
import { CORPUS } from '../../../fixtures/italian/corpus';
import { NOT_BACK } from '../../../fixtures/italian/not-back';
import { SILENT } from '../../../fixtures/italian/silent';
import { STRANGERS } from '../../../fixtures/italian/strangers';
import { STRANGERS_AGAIN } from '../../../fixtures/italian/strangers-again';
import { STRANGERS_LAST } from '../../../fixtures/italian/strangers-last';
import { UNSEEN_AGAIN } from '../../../fixtures/italian/unseen-again';
import { UNSEEN_COMPANY } from '../../../fixtures/italian/unseen-company';
import { UNSEEN_LAST } from '../../../fixtures/italian/unseen-last';
import { UNSEEN_PLAIN } from '../../../fixtures/italian/unseen-plain';
import { UNSEEN_PRESS } from '../../../fixtures/italian/unseen-press';
import { UNSEEN_TRAPS } from '../../../fixtures/italian/unseen-traps';
import { type Measure, measure, TOPICS, type Topic, table } from './measure';

const TUNED = measure(CORPUS.filter(({ text }) => !isHeldOut(text)));
const HELD_OUT = measure(CORPUS.filter(({ text }) => isHeldOut(text)));
/** Written to make a green reader fail; it was then improved. At first sight 56 of 80, 42 of 61 and 43 of the first 57 were right. */
const STRANGE = measure([...STRANGERS, ...STRANGERS_AGAIN, ...STRANGERS_LAST]);
/**
 * Texts of a fourth author. At first sight 91 of 143 were wholly right; then 43 of 74 in a second set, and 36 of 40 in a plainer third.
 * The reader was improved on two thirds of the texts since; the errors in the rest (28 of 45 and 16 of 33 at first sight) stay unread.
 */
const UNSEEN = [...UNSEEN_PRESS, ...UNSEEN_COMPANY, ...UNSEEN_TRAPS, ...UNSEEN_AGAIN];
const UNSEEN_TUNED = measure(UNSEEN.filter(({ text }) => !isHeldOut(text)));
const UNSEEN_HELD_OUT = measure(UNSEEN.filter(({ text }) => isHeldOut(text)));
const LAST = measure(UNSEEN_LAST);

function share(result: Measure, topic: Topic): number {
	return result.right[topic] / result.texts;
}

describe('the reader on the corpus', () => {
	test('is printed as a table of readings against truth', () => {
		console.log(
			[
				table('tuned on', TUNED),
				table('held out', HELD_OUT),
				table('strangers', STRANGE),
				table('unseen, mended since', UNSEEN_TUNED),
				table('unseen, held out', UNSEEN_HELD_OUT),
				table('unseen, the last helping', LAST),
			].join('\n'),
		);
		expect(TUNED.texts + HELD_OUT.texts).toBeGreaterThanOrEqual(150);
		expect(HELD_OUT.texts / (TUNED.texts + HELD_OUT.texts)).toBeGreaterThan(0.3);
	});

	test.each(TOPICS)('misreads one tuned text in forty in %s, at most', (topic) => {
		expect(TUNED.texts - TUNED.right[topic]).toBeLessThanOrEqual(TUNED.texts / 40);
	});

	/** Misses that the previous reader did not have, as it had been tuned for them: a fraction of the gain on texts new to both. */
	test('misses no more than one in twenty of the tuned texts, raises two false alarms and no false all-clear in them', () => {
		const mended = [STRANGE, UNSEEN_TUNED, measure(UNSEEN_PLAIN)];
		const texts = mended.reduce((sum, one) => sum + one.texts, 0);
		const misses = mended.flatMap((one) => one.misses);
		expect(new Set(misses.map(({ text }) => text)).size).toBeLessThanOrEqual(texts / 20);
		const states = misses.filter(({ topic }) => topic === 'status');
		const alarms = states.filter(
			({ expected, actual }) => expected === '' && /outage|maintenance/.test(actual),
		);
		const clears = states.filter(({ actual }) => actual === 'restored');
		expect(alarms.length).toBeLessThanOrEqual(2);
		expect(clears).toEqual([]);
	});

	test('says no more than eight wrong things of the 78 held-out texts', () => {
		expect(UNSEEN_HELD_OUT.texts).toBe(78);
		expect(UNSEEN_HELD_OUT.misses.filter(({ actual }) => actual !== '').length).toBeLessThanOrEqual(8);
	});

	test('misses some of the last set and says little wrong of it', () => {
		expect(LAST.misses.filter(({ actual }) => actual !== '').length).toBeLessThanOrEqual(3);
		expect(LAST.wholly / LAST.texts).toBeGreaterThanOrEqual(0.9);
	});

	test.each(SILENT)('hears nothing in "%s"', (text) => {
		const { claims, planned } = read(text, Date.parse('2026-03-05T15:10:00+01:00'), { source: 'press' });
		expect({ claims, planned }).toEqual({ claims: [], planned: undefined });
	});

	test.each(NOT_BACK)('hears no all-clear in "%s"', (text) => {
		const { about, claims } = read(text, Date.parse('2023-01-25T15:00:00+01:00'), { source: 'press' });
		expect(about).toContain('libero');
		expect(claims).not.toContainEqual(expect.objectContaining({ topic: 'status', stance: 'restored' }));
	});

	test.each(TOPICS)('reads at least nine held-out texts in ten right in %s', (topic) => {
		expect(share(HELD_OUT, topic)).toBeGreaterThanOrEqual(0.9);
	});
});
