/** Updates of one text are read in the order of their times, however they are listed. */

import { expect, test } from 'vitest';
import { read } from '../../../../monitor/core/italian/reader';
import { inOrderOfTime } from '../../../../monitor/core/italian/text/gist';

const AT = Date.parse('2026-11-17T19:00:00+01:00');
const stance = (text: string) =>
	read(text, AT, { source: 'official' }).claims.find(({ topic }) => topic === 'status');

const DOWN = 'Libero Mail non è raggiungibile.';
const BACK = 'Libero Mail è di nuovo accessibile a tutti.';

test.each([
	['oldest first', `Ore 9: ${DOWN}\nOre 11: ${BACK}`, 'restored'],
	['newest first', `Ore 11: ${BACK}\nOre 9: ${DOWN}`, 'restored'],
	['newest first, a relapse', `Ore 18.30 - ${DOWN}\nOre 11 - ${BACK}`, 'outage'],
	[
		'newest first, under a title',
		`Libero Mail, la giornata\n\n11:00 - ${BACK}\n\n09:00 - ${DOWN}`,
		'restored',
	],
	['newest first, over two days', `17 novembre, ore 8\n${BACK}\n16 novembre, ore 20\n${DOWN}`, 'restored'],
	['without times', `${DOWN}\n${BACK}`, 'restored'],
])('updates %s', (_, text, expected) => {
	expect(stance(text)).toMatchObject({ stance: expected });
});

test('an order loses no part of the text', () => {
	const text = `Titolo\nOre 12: c\nancora c\nOre 11: b\nOre 10: a`;
	const parts = inOrderOfTime(text, [[0, text.length]]).map(([from, to]) => text.slice(from, to));
	expect(parts).toEqual(['Titolo\n', 'Ore 10: a', 'Ore 11: b\n', 'Ore 12: c\nancora c\n']);
});
