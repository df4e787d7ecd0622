import { describe, expect, test } from 'vitest';
import { rss } from './documents';
import { play } from './play';

const title = (text: string, body = '') =>
	play([{ body: rss({ title: text, text: body, date: '12:00', guid: 'a' }), at: '12:30' }]);

describe('the end given in the title', () => {
	test.each([
		'Risolto: Libero Mail irraggiungibile',
		'RISOLTO – disservizio Libero Mail',
		'[Risolto] Libero Mail non funziona',
		'(Risolto) Libero Mail non funziona',
		'✅ Risolto | Libero Mail non funziona',
		'✅ Libero Mail non funziona',
		'Chiuso - Libero Mail: invio bloccato',
		'CONCLUSO: disservizio posta Libero',
		'Rientrato: disservizio Libero Mail',
		'Completed: Libero Mail unreachable',
		'Fixed – Libero Mail down',
		'[RESOLVED] Libero Mail down',
		'Behoben: Libero Mail nicht erreichbar',
		'Résolu : Libero Mail en panne',
		'Resuelto: caída de Libero Mail',
		'Aggiornamento: risolto: Libero Mail non funziona',
		'Libero Mail non funziona [RISOLTO]',
		'Libero Mail non funziona (risolto)',
		'Libero Mail non funziona – Risolto',
	])('%s', (text) => {
		const outcome = title(text);
		expect([outcome.declared, outcome.badge]).toEqual(['resolved', 'OK']);
	});

	test.each([
		'Non risolto: Libero Mail non funziona',
		'Non ancora risolto – Libero Mail irraggiungibile',
		'Risolto? Libero Mail non funziona ancora',
		'Risolto, anzi no: Libero Mail non funziona',
		'Unresolved: Libero Mail non funziona',
		'[Irrisolto] Libero Mail non funziona',
	])('and not: %s', (text) => {
		expect(title(text).declared).toBe('outage');
	});

	test('closes what an earlier item reported', () => {
		const body = rss(
			{ title: 'Risolto: Libero Mail non funziona', date: '12:00', guid: '2' },
			{ title: 'Libero Mail non funziona', date: '10:00', guid: '1' },
		);
		expect(play([{ body, at: '12:30' }]).declared).toBe('resolved');
	});

	test('closes the item that it was written into', () => {
		const open = rss({ title: 'Libero Mail non funziona', date: '10:00', guid: '1' });
		const over = rss({ title: 'Chiuso: Libero Mail non funziona', date: '10:00', guid: '1' });
		expect(
			play([
				{ body: open, at: '11:00' },
				{ body: over, at: '12:30' },
			]).declared,
		).toBe('resolved');
	});

	test('of works does not end an outage', () => {
		const body = rss(
			{ title: 'Completato: intervento di manutenzione Libero Mail', date: '12:00', guid: '2' },
			{ title: 'Libero Mail non funziona', date: '11:00', guid: '1' },
		);
		expect(play([{ body, at: '12:30' }]).declared).toBe('outage');
	});
});
