/** The words of a page that cannot be rendered, in the requested language. */

import { broken as en } from './en/broken';
import { type BrokenWords, broken as it } from './it/broken';
import type { Language } from './language';

export type { BrokenWords };

const BROKEN: Record<Language, BrokenWords> = { it, en };

export function brokenWordsIn(language: Language): BrokenWords {
	return BROKEN[language];
}
