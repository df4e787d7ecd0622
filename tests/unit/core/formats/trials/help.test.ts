import { describe, expect, test } from 'vitest';
import { feedSources } from '../../../../../monitor/core/incidents/sources';
import { DEFAULT_SETTINGS } from '../../../../../monitor/core/settings';
import { DOWN } from '../../walk';
import { type Entry, rss } from './documents';
import { type Outcome, play, type Reading } from './play';

const [HELP] = feedSources(DEFAULT_SETTINGS, { url: null });
const trust = HELP?.trust === 'help' ? HELP.trust : 'official';
const SETTLED: Entry = { title: 'Benvenuto', text: 'Le pagine di aiuto.', date: '-30 09:00', guid: 'h0' };

const read = (time: string, ...entries: Entry[]): Reading => ({
	body: rss(...entries, SETTLED),
	at: time,
	trust,
});
const said = ({ answers }: Outcome) =>
	Object.entries(answers).flatMap(([topic, answer]) => (answer.current === undefined ? [] : [topic]));

const ARTICLES: [string, Entry][] = [
	[
		'an error of sending',
		{
			title: 'Impossibile inviare messaggi: errore 451',
			text: 'Se visualizzi l’errore 451 il server di posta in uscita non è raggiungibile. Verifica le impostazioni SMTP.',
		},
	],
	[
		'a question',
		{
			title: 'Perché non mi arrivano più le mail?',
			text: 'Controlla la cartella Spam. Se la casella è piena i messaggi vengono respinti.',
		},
	],
	[
		'a blocked mailbox',
		{
			title: 'La mia casella è bloccata: come sbloccarla',
			text: 'La casella Libero Mail viene bloccata per sicurezza. Per sbloccarla clicca su Recupera password.',
		},
	],
	[
		'archived mail that is lost',
		{
			title: 'Ho perso le mail archiviate',
			text: 'I messaggi eliminati dal cestino sono persi e non è possibile recuperarli dopo 30 giorni.',
		},
	],
	[
		'a device',
		{
			title: 'Libero Mail non si apre su iPhone',
			text: '<ol><li>Chiudi l’app</li><li>Riavvia il telefono</li><li>Se Libero Mail non funziona ancora, reinstalla l’app</li></ol>',
		},
	],
	[
		'a rule',
		{
			title: 'Caselle inattive',
			text: 'Dopo 12 mesi la casella Libero Mail viene sospesa e tutti i messaggi vengono cancellati.',
		},
	],
	[
		'frequent questions',
		{
			title: 'Domande frequenti su Libero Mail',
			text: 'Il servizio non è disponibile: che cosa posso fare? Riprova più tardi.',
		},
	],
];

describe('an article of the help site, new since the last check', () => {
	test.each(ARTICLES)('about %s changes no badge and answers nothing', (_, entry) => {
		const outcome = play([read('12:00'), read('12:30', { guid: 'h1', date: '12:20', ...entry })]);
		expect([outcome.declared, outcome.badge, said(outcome)]).toEqual(['', 'OK', []]);
	});

	test.each(ARTICLES)('about %s says nothing in a feed believed as official either', (_, entry) => {
		const outcome = play([{ body: rss({ guid: 'h1', date: '12:20', ...entry }), at: '12:30' }]);
		expect([outcome.declared, outcome.badge, said(outcome)]).toEqual(['', 'OK', []]);
	});
});

const NOTICE: Entry = {
	title: 'Disservizio Libero Mail',
	text: 'Dalle 11 il servizio Libero Mail non è raggiungibile. I nostri tecnici sono al lavoro per risolvere il problema. Ci scusiamo per il disagio.',
	date: '12:10',
	guid: 'n1',
};

describe('a notice of the service on its help site', () => {
	test('is quoted by its own name, and leaves the badge as it is', () => {
		const outcome = play([read('12:00'), read('12:30', NOTICE)]);
		expect([outcome.declared, outcome.badge]).toEqual(['', 'OK']);
		expect(outcome.answers.status.current).toMatchObject({ stance: 'outage', source: 'help' });
	});

	test('says nothing at the first check', () => {
		expect(said(play([read('12:30', NOTICE)]))).toEqual([]);
	});

	test('says nothing if it was there at the last check', () => {
		expect(said(play([read('12:30', NOTICE), read('13:00', NOTICE)]))).toEqual([]);
	});

	test('remains at the checks after the one that found it', () => {
		const outcome = play([read('12:00'), read('12:30', NOTICE), read('13:00', NOTICE)]);
		expect(outcome.answers.status.current?.stance).toBe('outage');
	});

	test('says nothing without a date', () => {
		const { date: _, ...undated } = NOTICE;
		expect(said(play([read('12:00'), read('12:30', undated)]))).toEqual([]);
	});

	test('confirms an outage that is seen', () => {
		const outcome = play([read('12:00'), read('12:30', NOTICE)], '12:40', DOWN);
		expect(outcome.badge).not.toBe('OK');
	});
});
