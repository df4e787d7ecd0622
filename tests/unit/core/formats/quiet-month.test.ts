import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../../monitor/core/model/incident';
import { PROVIDERS } from '../../../../monitor/core/providers';
import { HELP } from '../../../fixtures/quiet-month/help';
import { FRAUDS, OTHERS, POLICY, REST } from '../../../fixtures/quiet-month/market';
import { COURTS, GUIDES } from '../../../fixtures/quiet-month/press';
import { SECOND_HELP, SECOND_PRESS } from '../../../fixtures/quiet-month/second';
import type { QuietText } from '../../../fixtures/quiet-month/text';
import { type Entry, rss } from './trials/documents';
import { type Outcome, play } from './trials/play';

const MONTH = { HELP, SECOND_HELP, GUIDES, COURTS, POLICY, FRAUDS, OTHERS, REST, SECOND_PRESS };
const ALL = Object.entries(MONTH).flatMap(([kind, texts]) => texts.map((text) => [kind, ...text] as const));

const answered = (answers: Answers | undefined) =>
	Object.entries(answers ?? {}).flatMap(([topic, { current }]) => (current === undefined ? [] : [topic]));
const outcome = ({ declared, virgilio, badge, answers, answersOfVirgilio }: Outcome) => [
	declared,
	virgilio,
	badge,
	...answered(answers),
	...answered(answersOfVirgilio),
];
const QUIET = ['', '', 'OK'];

const entry = ([title, text]: QuietText, guid: string): Entry => ({ title, text, guid, date: '12:20' });
const PAPERS = ['Alfa', 'Beta', 'Gamma', 'Delta'];

test('a quiet month has two hundred texts', () => {
	expect(ALL.length).toBeGreaterThanOrEqual(200);
	expect(new Set(ALL.map(([, title]) => title)).size).toBe(ALL.length);
});

describe('new on the help site', () => {
	test.each(ALL)('%s says nothing of the present: %s', (_, ...text) => {
		for (const about of PROVIDERS) {
			const readings = [rss(), rss(entry(text, 'a'))].map((body, i) => ({
				body,
				at: i === 0 ? '12:00' : '12:30',
				trust: 'help' as const,
				about: [about],
			}));
			expect(outcome(play(readings)), about).toEqual(QUIET);
		}
	});
});

const PRESS = ALL.filter(([kind]) => !kind.endsWith('HELP'));
const inPapers = (papers: readonly string[], text: QuietText) =>
	papers.map((name, i) => ({
		...entry(text, `p${i}`),
		more: `<source url="https://${name.toLowerCase()}.example">${name}</source>`,
	}));
const press = (items: readonly Entry[]) =>
	outcome(play([{ body: rss(...items), at: '12:30', trust: 'press', about: [] }]));

describe('in a newspaper', () => {
	test.each(PRESS)('%s says nothing of the present: %s', (_, ...text) => {
		expect(press(inPapers(['Alfa'], text))).toEqual(QUIET);
	});
});

test('a text that four newspapers print at once is misread in two cases at most', () => {
	const misread = PRESS.filter(([, ...text]) => press(inPapers(PAPERS, text)).join() !== QUIET.join());
	expect(misread.length).toBeLessThanOrEqual(2);
});

test('a month of the press, one text per paper, read twice a day, changes nothing on any day', () => {
	const day = (i: number) => `+${Math.floor((i * 30) / PRESS.length)}`;
	const items = PRESS.map(([, title, text], i) => ({
		date: `${day(i)} 08:00`,
		item: { title, text, guid: `m${i}`, more: `<source url="https://p${i}.example">Foglio ${i}</source>` },
	}));
	const readings = Array.from({ length: 60 }, (_, i) => {
		const at = `+${Math.floor(i / 2)} ${i % 2 === 0 ? '08:30' : '20:00'}`;
		const last = items.filter(({ date }) =>
			[at.split(' ')[0], `+${Math.floor(i / 2) - 1}`].includes(date.split(' ')[0]),
		);
		const body = rss(...last.map(({ item, date }) => ({ ...item, date })));
		return { body, at, trust: 'press' as const, about: [] };
	});
	for (const end of [10, 20, 40, 60]) expect(outcome(play(readings.slice(0, end)))).toEqual(QUIET);
});
