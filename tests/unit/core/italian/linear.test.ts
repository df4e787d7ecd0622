import { describe, expect, test, vi } from 'vitest';
import { findNotice } from '../../../../monitor/core/italian/site-text';
import { readClauses } from '../../../../monitor/core/italian/text/clauses';

/** How many characters were cut into tokens: the work that grows with a page. */
const work = vi.hoisted(() => ({ characters: 0 }));
vi.mock('../../../../monitor/core/italian/text/tokens', async (original) => {
	const actual = await original<typeof import('../../../../monitor/core/italian/text/tokens')>();
	return {
		...actual,
		tokenize: (text: string, from = 0, to = text.length) => {
			work.characters += to - from;
			return actual.tokenize(text, from, to);
		},
	};
});

const HOSTILE = [
	'servizio non disponibil ',
	'stiamo ',
	'in corso. ',
	'il servizio è non ',
	'scuse ',
	'a',
	', ma ',
	'«non ',
];

describe('work grows with the length of the text and no faster', () => {
	test.each(HOSTILE)('a page of "%s" is read once at most', (piece) => {
		for (const length of [32_768, 65_536, 131_072]) {
			work.characters = 0;
			findNotice(piece.repeat(length).slice(0, length));
			expect(work.characters).toBeLessThanOrEqual(length);
		}
	});

	test.each(HOSTILE)('no clause of "%s" is longer than the grammar reads', (piece) => {
		work.characters = 0;
		const text = piece.repeat(10_000).slice(0, 30_000);
		const longest = Math.max(0, ...readClauses(text).map((clause) => clause.words.length));
		expect(longest).toBeLessThanOrEqual(60);
		expect(work.characters).toBe(text.length);
	});
});
