/** The words shared by popup and history, in the requested language. */

import * as answersEn from './en/answers';
import * as headlineEn from './en/headline';
import * as outageEn from './en/outage';
import * as popupEn from './en/popup';
import * as reasonsEn from './en/reasons';
import * as statusEn from './en/status';
import type { AnswerWords } from './it/answers';
import * as answersIt from './it/answers';
import type { HeadlineWords } from './it/headline';
import * as headlineIt from './it/headline';
import type { OutageWords } from './it/outage';
import * as outageIt from './it/outage';
import type { PopupWords } from './it/popup';
import * as popupIt from './it/popup';
import type { OwnTroubleWords, ReasonWords } from './it/reasons';
import * as reasonsIt from './it/reasons';
import type { StatusWords } from './it/status';
import * as statusIt from './it/status';
import type { Language } from './language';

export type Words = StatusWords &
	HeadlineWords &
	OutageWords &
	PopupWords & { reasons: ReasonWords; ownTrouble: OwnTroubleWords; answers: AnswerWords };

export const WORDS: Record<Language, Words> = {
	it: { ...statusIt, ...reasonsIt, ...answersIt, ...headlineIt, ...outageIt, ...popupIt },
	en: { ...statusEn, ...reasonsEn, ...answersEn, ...headlineEn, ...outageEn, ...popupEn },
};

/** All the words of a language. */
export function wordsIn(language: Language): Words {
	return WORDS[language];
}
