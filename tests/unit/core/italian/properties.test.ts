import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read } from '../../../../monitor/core/italian/reader';
import { findNotice } from '../../../../monitor/core/italian/site-text';
import { tokenize } from '../../../../monitor/core/italian/text/tokens';
import { DEFAULT_AT } from '../../../fixtures/italian/case';
import { CORPUS } from '../../../fixtures/italian/corpus';

const AT = Date.parse(DEFAULT_AT);
const VOCABULARY = [...new Set(CORPUS.flatMap(({ text }) => text.split(' ')))];

/** Any code units, lone surrogates included: made here, as the library's own alphabets take seconds to build. */
const anything = fc
	.array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.integer({ min: 32, max: 126 })), { maxLength: 20 })
	.map((codes) => String.fromCharCode(...codes));

/** Real words in random order, with punctuation, digits and foreign characters between them. */
const babble = fc
	.array(fc.oneof(fc.constantFrom(...VOCABULARY), anything, fc.constantFrom('\n', '?', '24/48', '«', "E'")), {
		maxLength: 60,
	})
	.map((words) => words.join(' '));

describe('any text at all', () => {
	test('is read without throwing, and every claim is in the text where it says', () => {
		fc.assert(
			fc.property(babble, fc.constantFrom('press' as const, 'site' as const), (text, source) => {
				for (const { span } of read(text, AT, { source, aboutProvider: 'libero' }).claims) {
					expect(span).toBeDefined();
					expect(text.slice(span?.start, span?.end)).toBe(span?.text);
					expect(span?.text).not.toBe('');
				}
			}),
			{ numRuns: 300 },
		);
	});

	test('is read the same way twice, with at most one claim per topic', () => {
		fc.assert(
			fc.property(babble, (text) => {
				const first = read(`Libero Mail ${text}`, AT, { source: 'press' });
				expect(read(`Libero Mail ${text}`, AT, { source: 'press' })).toEqual(first);
				expect(new Set(first.claims.map((claim) => claim.topic)).size).toBe(first.claims.length);
			}),
			{ numRuns: 200 },
		);
	});

	test('promises nothing before its own time', () => {
		fc.assert(
			fc.property(babble, (text) => {
				for (const claim of read(`Libero Mail ${text}`, AT, { source: 'press' }).claims) {
					if (claim.topic !== 'eta') continue;
					expect(claim.toAt).toBeGreaterThan(AT);
					expect(claim.fromAt).toBeLessThanOrEqual(claim.toAt);
				}
			}),
			{ numRuns: 300 },
		);
	});

	test('no time at all is no promise', () => {
		const topics = (text: string) => read(text, AT, { source: 'press' }).claims.map(({ topic }) => topic);
		expect(topics('Libero Mail è ferma: riaprirà tra 0h')).toEqual(['status']);
		expect(topics('Libero Mail è ferma: riaprirà tra 1h')).toEqual(['status', 'eta']);
	});

	test('is cut into tokens in order, without overlap', () => {
		fc.assert(
			fc.property(anything, (text) => {
				const tokens = tokenize(text);
				const ends = tokens.map(
					(token, i) => token.start >= (tokens[i - 1]?.end ?? 0) && token.end > token.start,
				);
				expect(ends).not.toContain(false);
				expect(tokens.at(-1)?.end ?? 0).toBeLessThanOrEqual(text.length);
			}),
		);
	});

	test('holds a notice only within its own bounds', () => {
		fc.assert(
			fc.property(babble, (text) => {
				const notice = findNotice(text);
				if (notice === null) return;
				expect(notice.start).toBeLessThan(notice.end);
				expect(notice.end).toBeLessThanOrEqual(text.length);
			}),
			{ numRuns: 300 },
		);
	});
});
