import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verbOf } from '../../../../monitor/core/italian/lexicon/morphology';
import { inflected, irregularSource } from '../../../fixtures/italian/verb-forms';

const FILE = join(import.meta.dirname, '../../../../monitor/core/italian/lexicon/irregular.ts');

test('the irregular forms are those that the dictionary gives today', () => {
	// `node scripts/run.mjs scripts/italian-forms.ts` writes them.
	expect(readFileSync(FILE, 'utf8')).toBe(irregularSource());
});

test('a form of a verb of the lexicon is read as one', () => {
	const unread = inflected().filter(({ word }) => verbOf(word.replace("'", ''), word.endsWith("'")) === null);
	expect(unread).toEqual([]);
});

test.each([
	['funzionerà', 'funzionare', 'future', 3],
	['smise', 'smettere', 'remote', 3],
	['bloccherebbe', 'bloccare', 'conditional', 3],
	['riaperte', 'riaprire', 'participle', 0],
	['ricominciano', 'ricominciare', 'present', 3],
	['sbloccandosi', 'sbloccare', 'gerund', 0],
	['aprirsi', 'aprire', 'infinitive', 0],
	['riesco', 'riuscire', 'present', 1],
	['sarebbero', 'essere', 'conditional', 3],
])('%s is a form of %s', (word, lemma, form, person) => {
	const bare = word.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
	expect(verbOf(bare, bare !== word)).toMatchObject({ lemma, form, person });
});
