import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { en as workerEn } from '../../../assets/locales/en/worker';
import { it as workerIt } from '../../../assets/locales/it/worker';
import { historyWordsIn, optionWordsIn, welcomeWordsIn } from '../../../assets/locales/page-words';
import { wordsIn } from '../../../assets/locales/words';
import { REASONS } from '../../../monitor/core/assessment/state';
import { FEED_GAPS } from '../../../monitor/core/formats/feed-gap';
import { FEED_ERRORS, INCIDENT_STATUSES } from '../../../monitor/core/model/incident';
import { COMPONENT_STATUSES, COMPONENTS } from '../../../monitor/core/status';

type Leaf = { path: string[]; text: string };

/** Every sentence with its path. Functions are called with placeholder arguments to get their text. */
function leaves(value: unknown, path: string[] = []): Leaf[] {
	if (typeof value === 'string') return [{ path, text: value }];
	if (typeof value === 'function') return [{ path, text: String(value('«1»', '«2»', '«3»', '«4»')) }];
	return Object.entries(value as object).flatMap(([key, inner]) => leaves(inner, [...path, key]));
}

const AREAS = {
	it: [wordsIn('it'), optionWordsIn('it'), historyWordsIn('it'), { welcome: welcomeWordsIn('it') }, workerIt],
	en: [wordsIn('en'), optionWordsIn('en'), historyWordsIn('en'), { welcome: welcomeWordsIn('en') }, workerEn],
};

function sources(dir: string): string {
	return readdirSync(dir)
		.map((name) => join(dir, name))
		.map((path) =>
			statSync(path).isDirectory() ? sources(path) : /\.tsx?$/.test(path) ? readFileSync(path, 'utf8') : '',
		)
		.join('\n');
}

test('every language has the same sentences', () => {
	const paths = (areas: unknown[]) =>
		areas
			.flatMap((area) => leaves(area))
			.map(({ path }) => path.join('.'))
			.sort();
	expect(paths(AREAS.en)).toEqual(paths(AREAS.it));
});

test.each(['it', 'en'] as const)('no sentence is empty or unfinished: %s', (language) => {
	const found = AREAS[language]
		.flatMap((area) => leaves(area))
		.filter(({ text }) => text.trim() === '' || /undefined|\[object|\s{2,}|\s[.,;:]/.test(text));
	expect(found).toEqual([]);
});

test.each(['it', 'en'] as const)('every %s sentence with a name or a time includes it', (language) => {
	const deaf = AREAS[language]
		.flatMap((area) => functions(area))
		.filter(({ say }) => say.length > 0 && !String(say('«1»', '«2»', '«3»', '«4»')).includes('«1»'));
	expect(deaf.map(({ path }) => path.join('.'))).toEqual([]);
});

type Say = (...args: unknown[]) => string;
function functions(value: unknown, path: string[] = []): { path: string[]; say: Say }[] {
	if (typeof value === 'function') return [{ path, say: value as Say }];
	if (typeof value === 'string') return [];
	return Object.entries(value as object).flatMap(([key, inner]) => functions(inner, [...path, key]));
}

test.each(['it', 'en'] as const)(
	'every status, reason, part, feed error and incident status has words: %s',
	(language) => {
		const words = wordsIn(language);
		expect(Object.keys(words.reasons).sort()).toEqual([...REASONS].sort());
		expect(Object.keys(words.status).sort()).toEqual([...COMPONENT_STATUSES].sort());
		expect(Object.keys(words.component).sort()).toEqual([...COMPONENTS].sort());
		expect(Object.keys(words.incidentStatus).sort()).toEqual([...INCIDENT_STATUSES].sort());
		expect(Object.keys(optionWordsIn(language).feedError).sort()).toEqual([...FEED_ERRORS].sort());
		expect(Object.keys(optionWordsIn(language).feedGap).sort()).toEqual([...FEED_GAPS].sort());
	},
);

test.each(['it', 'en'])(
	'the name in the stores has no third-party brand, which stores reject: %s',
	(language) => {
		const file = join(import.meta.dirname, '../../../assets/public/_locales', language, 'messages.json');
		const { name } = JSON.parse(readFileSync(file, 'utf8')) as { name: { message: string } };
		expect(name.message).toMatch(/^PostaViva: /);
		expect(name.message).not.toMatch(/libero|virgilio|italiaonline/i);
		expect(name.message.length).toBeLessThanOrEqual(45);
	},
);

/** Read with a computed key under another name, each of a union that the compiler checks for completeness. */
const RECORDS = new Set(['feedError', 'feedGap', 'notShown', 'signs', 'importFailed']);

test('every sentence is used somewhere', () => {
	const root = join(import.meta.dirname, '..', '..', '..');
	const text =
		['components', 'entrypoints', 'feed'].map((dir) => sources(join(root, dir))).join('\n') +
		readFileSync(join(root, 'assets/locales/worker-words.ts'), 'utf8');
	const idle = AREAS.it
		.flatMap((area) => leaves(area))
		.filter(({ path }) => {
			const [key = '', parent = ''] = path.toReversed();
			// Used by its name, or through a list read with a computed key or as a whole.
			const named = new RegExp(`\\.${key}\\b`).test(text);
			const computed = new RegExp(`\\b${parent}(\\[|\\.map\\()|\\b(words|answers)\\[\\w+\\]\\.${key}`).test(
				text,
			);
			return !named && !computed && !RECORDS.has(parent);
		});
	expect(idle.map(({ path }) => path.join('.'))).toEqual([]);
});
