/** What each state leads with, and what the rest of the popup repeats. */

import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../../assets/locales/words';
import { answerGroups } from '../../../components/popup/answer-list';
import { headlineText } from '../../../components/popup/headline-text';
import { leadWords } from '../../../components/popup/how-we-know';
import { type Mode, modeOf } from '../../../components/popup/mode';
import { summaryOf } from '../../../components/popup/summary';
import { doubtSteps, returnSteps } from '../../../components/popup/track';
import type { Played } from '../../../measure/gallery/engine';
import { overview } from '../../../monitor/core/assessment/overview';
import { HOUR_MS, romeInstant } from '../../../monitor/core/time';
import { draw, scene } from './draw';

const view = ({ snapshot, now }: Played) => overview(snapshot, now);
const speechOf = ({ now }: Played) => ({ language: 'it' as const, now, words: wordsIn('it') });
const headline = (name: string) => {
	const played = scene(name);
	return headlineText(view(played), modeOf(view(played), played.now), speechOf(played));
};

test.each<[string, Mode]>([
	['operational-calm', 'calm'],
	['operational-after', 'calm'],
	['restored-january-28', 'restored'],
	['suspected-one-failure', 'suspected'],
	['major-january-25', 'trouble'],
	['degraded-press', 'trouble'],
	['maintenance-site', 'trouble'],
	['recovering-january-26', 'recovering'],
	['own-no_internet', 'own'],
	['own-no_permission', 'own'],
	['unknown-stale', 'stale'],
	['unknown-never', 'unknown'],
])('the state of %s is %s', (name, mode) => {
	expect(modeOf(view(scene(name)), scene(name).now)).toBe(mode);
});

describe('the headline', () => {
	test.each<[string, string, string[], string]>([
		[
			'operational-calm',
			'La posta funziona',
			['Libero e Virgilio rispondono come devono.'],
			'Visto da questo browser alle 10:02',
		],
		[
			'major-january-25',
			'La posta non funziona',
			['da lunedì 23 gennaio alle 07:05', 'È un guasto loro, non tuo.'],
			'Visto da qui 17:58 · conferma di Italiaonline 16:00',
		],
		[
			'major-http-error',
			'La posta non funziona',
			['dalle 09:47 (17 minuti)', 'È un guasto loro: altri siti rispondono.'],
			'Visto da qui 10:02',
		],
		[
			'recovering-january-26',
			'La posta sta tornando',
			['Un po’ alla volta, non tutte insieme.'],
			'Ferma da lun 23 gen 07:05 · riapre, dice Italiaonline 14:45',
		],
		[
			'restored-january-28',
			'La posta è tornata',
			['alle 19:05, dopo 5 giorni e 12 ore', 'Libero e Virgilio rispondono come devono.'],
			'Visto da qui 22:03 · risolto, dice Italiaonline 20:00',
		],
		[
			'own-no_internet',
			'Sei senza internet',
			['Non rispondono nemmeno altri siti: sulla posta, adesso, non possiamo dire nulla.'],
			'Visto da questo browser alle 10:02',
		],
		[
			'unknown-stale',
			'Adesso non lo sappiamo',
			['L’ultimo controllo è di 3 ore e 2 minuti fa, alle 10:02. Allora funzionava.'],
			'',
		],
	])('of %s says what, since when, whose fault and who says so', (name, title, lines, source) => {
		expect(headline(name)).toEqual({ title, lines, source });
	});

	test('does not blame the service where the site answers here', () => {
		const said = headline('partial-declared-elsewhere').lines.join(' ');
		expect(said).toContain('dicono che il guasto continua');
		expect(said).not.toContain(wordsIn('it').hero.fault);
	});

	test('of one mailbox names the other only when it is recovering', () => {
		expect(headline('recovering-one-of-two')).toMatchObject({ title: 'Virgilio Mail non funziona' });
		expect(headline('recovering-one-of-two').lines).toContain('Libero intanto sta tornando.');
		expect(headline('major-unconfirmed').title).toBe('Libero Mail non funziona');
	});
});

describe('mailboxes with the same content', () => {
	test('share one list of answers, though seconds and ids differ', () => {
		const played = scene('major-january-25');
		const [, virgilio] = played.snapshot.providers;
		for (const notice of virgilio?.notices ?? []) for (const claim of notice.claims) claim.saidAt += 900;
		const { providers } = view(played);
		expect(answerGroups(providers, speechOf(played))).toHaveLength(1);
	});

	test('share one quotation of the notice, one list of parts and one of reasons', () => {
		const html = draw(scene('major-january-25'));
		for (const once of [
			'class="panel site-notice"',
			'data-component="smtp"',
			'<li data-reason="courtesy_notice"',
		])
			expect(html.split(once), once).toHaveLength(2);
	});
});

describe('the way back', () => {
	const steps = (name: string) => returnSteps(view(scene(name)).providers, speechOf(scene(name)));

	test('leads from the announcement through the answers to the hour until which they must hold', () => {
		expect(steps('recovering-january-26')).toEqual([
			{ state: 'done', text: 'Riapertura annunciata', when: 'oggi 14:45' },
			{ state: 'now', text: 'La posta risponde', when: 'dalle 16:40' },
			{ state: 'next', text: 'Tornata', when: 'se regge fino alle 17:20' },
		]);
	});

	test('promises no hour to a mailbox that failed again', () => {
		expect(steps('major-january-overdue').at(-1)).toEqual({ state: 'next', text: 'Tornata', when: '' });
		expect(steps('major-january-overdue')[1]?.text).toBe('Libero risponde a tratti');
	});

	test('is absent where nothing is recovering', () => {
		expect(steps('major-january-25')).toEqual([]);
		expect(steps('operational-calm')).toEqual([]);
	});
});

test('a doubt shows the deciding checks, and when the next one is', () => {
	const played = scene('suspected-one-failure');
	const at = played.now + 20_000;
	expect(doubtSteps(view(played).providers, at, speechOf(played))).toEqual([
		{ state: 'done', text: '1º: andato male', when: 'alle 10:02' },
		{ state: 'now', text: '2º controllo', when: 'tra 20 secondi' },
		{ state: 'next', text: '3º: se fallisce, ti avvisiamo', when: '' },
	]);
});

test('where this browser saw it first, the lead over the first statement is shown', () => {
	const played = scene('major-january-25');
	const [libero] = view(played).providers;
	expect(libero && leadWords(libero, speechOf(played))).toBe(
		'Visto da noi 23 gen 07:05, detto da PostaViva 23 gen 08:15: 1 ora e 10 minuti prima.',
	);
	const calm = view(scene('operational-calm')).providers[0];
	expect(calm && leadWords(calm, speechOf(played))).toBeUndefined();
});

describe('the summary for relatives', () => {
	const summary = (name: string) => summaryOf(view(scene(name)), speechOf(scene(name)));

	test('has three lines: what and who saw it, when it is back, the scams; and no link', () => {
		expect(summary('major-january-25').split('\n')).toEqual([
			'La posta non funziona, da lunedì 23 gennaio alle 07:05. Lo ha visto PostaViva mercoledì 25 gennaio alle 17:58.',
			'Quando torna? Entro venerdì 27 gennaio alle 16:00, dice Italiaonline.',
			'Occhio alle truffe: chi scrive di «riattivare» la casella mente.',
		]);
	});

	test('shows a missed promise as missed, and none as none', () => {
		expect(summary('major-january-overdue')).toContain(
			'Quando torna? Doveva tornare entro venerdì 27 gennaio alle 16:00, dice Italiaonline.',
		);
		expect(summary('major-http-error')).toContain('Quando torna non l’hanno detto.');
		expect(summary('restored-january-28')).not.toContain('Quando torna');
		for (const name of ['major-january-25', 'operational-calm', 'recovering-january-26'])
			expect(summary(name)).not.toMatch(/oggi|domani|ieri|http|\.it/);
	});
});

test('announced maintenance is in the calm popup, with its window and who announced it', () => {
	const html = draw(scene('operational-announced'));
	expect(html).toContain('Libero Mail e Virgilio Mail: domani dalle 01:00 alle 05:00.');
	expect(html).toContain('Italiaonline, ieri 14:04');
	expect(draw(scene('operational-calm'))).not.toContain('data-announced');
});

describe('"it does not open for me"', () => {
	test('is below a green headline, and nowhere else', () => {
		expect(draw(scene('operational-calm'))).toContain('data-triage');
		for (const name of ['major-january-25', 'recovering-january-26', 'own-no_internet', 'unknown-stale'])
			expect(draw(scene(name)), name).not.toContain('data-triage');
	});

	test('claims to know nothing, and links only to the help pages of the watched mailboxes', () => {
		const html = draw(scene('operational-calm')).split('data-triage')[1]?.split('</details>')[0] ?? '';
		expect(html).toContain('quale, da fuori non si vede');
		expect([...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
			'https://aiuto.libero.it/',
			'https://aiuto.virgilio.it/',
		]);
		expect(draw(scene('storage-mirror'))).not.toContain('aiuto.virgilio.it');
	});
});

test('what became of letters is shown once for both mailboxes, for two weeks', () => {
	const played = scene('operational-after');
	const [incident] = played.snapshot.incidents;
	incident?.incident.updates.at(-1)?.claims.push({
		topic: 'delivery',
		fate: 'bounced',
		fromAt: romeInstant(2023, 1, 23, 16),
		toAt: romeInstant(2023, 1, 26, 13),
		source: 'official',
		saidAt: romeInstant(2023, 1, 28, 20),
	});
	expect(draw(played).split('Le lettere di quei giorni')).toHaveLength(2);
	expect(draw(played)).toContain('respinte, chi scriveva è stato avvisato');
	expect(draw({ ...played, now: played.now + 15 * 24 * HOUR_MS })).not.toContain('Le lettere di quei giorni');
});

test('a user who installed it yesterday sees two days, not ninety', () => {
	const html = draw(scene('operational-installed-yesterday'));
	expect(html).toContain('Ultimi 2 giorni');
	expect(html).not.toContain('bar-gap');
});

test('no table is empty, and none belongs to a chart that is not drawn', () => {
	for (const name of [
		'operational-calm',
		'operational-installed-yesterday',
		'storage-mirror',
		'unknown-never',
	])
		expect(draw(scene(name)), name).not.toContain('<tbody></tbody>');
	expect(draw(scene('operational-calm'))).not.toContain('<table>');
});
