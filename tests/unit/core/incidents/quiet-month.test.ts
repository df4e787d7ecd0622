import { describe, expect, test } from 'vitest';
import type { Answers } from '../../../../monitor/core/incidents/model';
import { PROVIDERS } from '../../../../monitor/core/providers';
import { HELP } from '../../../fixtures/quiet-month/help';
import { FRAUDS, OTHERS, POLICY, REST } from '../../../fixtures/quiet-month/market';
import { COURTS, GUIDES } from '../../../fixtures/quiet-month/press';
import type { QuietText } from '../../../fixtures/quiet-month/text';
import { type Entry, rss } from './trials/documents';
import { type Outcome, play } from './trials/play';

const MONTH = { HELP, GUIDES, COURTS, POLICY, FRAUDS, OTHERS, REST };
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

describe('in four newspapers at once', () => {
	test.each(ALL)('%s says nothing of the present: %s', (_, ...text) => {
		const items = PAPERS.map((name, i) => ({
			...entry(text, `p${i}`),
			more: `<source url="https://${name.toLowerCase()}.example">${name}</source>`,
		}));
		expect(outcome(play([{ body: rss(...items), at: '12:30', trust: 'press', about: [] }]))).toEqual(QUIET);
	});
});
