import { describe, expect, test } from 'vitest';
import { wholeOf } from '../../../../feed/incidents/article';
import { read } from '../../../../monitor/core/italian/reader';
import { gistOf } from '../../../../monitor/core/italian/text/gist';

const AT = Date.parse('2026-11-18T16:00:00+01:00');
/** Sentences that say nothing, so that what follows is far down. */
const FILLER = 'La società ha sede a Milano e offre servizi digitali a famiglie e imprese. '.repeat(16);
const TITLE = 'Libero Mail ferma da stamattina';
const LEAD = 'Dalle 8 nessuno riesce a leggere la posta.';

const stanceOf = (text: string, stretchesOf = gistOf) =>
	read(text, AT, { source: 'press', stretchesOf }).claims.find(({ topic }) => topic === 'status');
const heard = (text: string) => gistOf(text).map(([start, end]) => text.slice(start, end));

describe('the gist of a text', () => {
	test('is all of a short one', () => {
		const notice = 'Avviso\nData: 21 marzo\nOrario: 2-6\nPosta non disponibile';
		expect(heard(notice)).toEqual([notice]);
	});

	test.each([
		'Aggiornamento ore 12:20 - Il servizio è ripristinato.',
		'Ore 12.20: servizio ripristinato.',
		'[12:20] Servizio ripristinato.',
		'12:20 - Servizio ripristinato.',
		'AGG. 12.20 Servizio ripristinato.',
	])('of a longer one is its title, its lead and updates like "%s"', (update) => {
		const text = [TITLE, '', LEAD, FILLER, update, FILLER].join('\n');
		expect(heard(text)).toEqual([TITLE, LEAD, update]);
	});

	test('takes no line for an update that has a time further in', () => {
		expect(heard([TITLE, LEAD, FILLER, 'Il guasto delle 12:20 è chiuso.'].join('\n'))).toEqual([TITLE, LEAD]);
	});

	test('is read in little time, whatever the length', () => {
		const lines = gistOf(`${FILLER}\n`.repeat(2_000));
		expect(lines.reduce((sum, [start, end]) => sum + end - start, 0)).toBeLessThan(5_000);
	});
});

describe('a long article', () => {
	const article = [TITLE, LEAD, FILLER, FILLER, 'Alle 15 Libero Mail è tornata per tutti.'].join('\n');

	test('gives the extension what its lead says, and an editor what all of it says', () => {
		expect(stanceOf(article)).toMatchObject({ stance: 'outage' });
		expect(stanceOf(article, wholeOf)).toMatchObject({ stance: 'restored' });
	});

	test('is quoted from where its words are', () => {
		const update = 'Aggiornamento 15:30 - La posta di Libero è tornata per tutti.';
		const claim = stanceOf([TITLE, LEAD, FILLER, update].join('\n'));
		const span = claim?.span;
		expect(claim).toMatchObject({ stance: 'restored' });
		expect([TITLE, LEAD, FILLER, update].join('\n').slice(span?.start, span?.end)).toBe(span?.text);
	});
});
