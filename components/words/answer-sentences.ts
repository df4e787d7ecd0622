/** Each claim as a sentence. Pure: claim and words in, text out. */

import { list } from '../../assets/locales/format';
import type { Answer, Answers, ClaimOf, ClaimTopic } from '../../monitor/core/model/incident';
import type { ComponentId } from '../../monitor/core/status';
import type { Locale } from './locale';
import { type PromiseText, promisedWindow, promiseText } from './promise';

/** The topics with their own question; the headline covers `status`. */
export const ANSWERED = ['cause', 'eta', 'data', 'attack', 'scope'] as const satisfies readonly ClaimTopic[];
export type AnsweredTopic = (typeof ANSWERED)[number];

/** The state of an answer, for tools: the claim's own word, or one of ours if no claim holds. */
type AnswerStance = string;
export const NOT_TOLD = 'not_told';
const WITHDRAWN = 'withdrawn';

function scopeSentence(claim: ClaimOf<'scope'>, { language, words }: Locale): string {
	const names = (ids: ComponentId[]) =>
		list(
			language,
			ids.map((id) => words.component[id]),
		);
	const sentences: string[] = [];
	if (claim.hit.length > 0) sentences.push(words.answers.scope.hit(names(claim.hit)));
	if (claim.notHit.length > 0) sentences.push(words.answers.scope.notHit(names(claim.notHit)));
	return sentences.join('. ');
}

/** The content of a claim as text. */
function claimSentence(claim: ClaimOf<AnsweredTopic>, speech: Locale): string {
	const { answers } = speech.words;
	switch (claim.topic) {
		case 'cause':
			return answers.cause[claim.kind];
		case 'eta':
			return promisedWindow(claim, speech);
		case 'data':
			return answers.data[claim.stance];
		case 'attack':
			return answers.attack[claim.stance];
		case 'scope':
			return scopeSentence(claim, speech);
	}
}

function claimStance(claim: ClaimOf<AnsweredTopic>): AnswerStance {
	switch (claim.topic) {
		case 'cause':
			return claim.kind;
		case 'eta':
			return 'window';
		case 'data':
		case 'attack':
			return claim.stance;
		case 'scope':
			return claim.notHit.includes('pec')
				? 'pec_unaffected'
				: claim.hit.includes('pec')
					? 'pec_affected'
					: 'told';
	}
}

type AnswerText = PromiseText & {
	/** The claim behind the answer: the current one, or the one that withdrew it. */
	claim: ClaimOf<AnsweredTopic> | undefined;
	contradictedBy: { text: string; claim: ClaimOf<AnsweredTopic> } | undefined;
};

/** The current claim, its withdrawal, or no statement: attribute and sentence come from one look at the answer. */
function standing(
	{ current, takenBack }: Answer<AnsweredTopic>,
	speech: Locale,
): Omit<AnswerText, 'contradictedBy'> {
	const { answers } = speech.words;
	const plain = { chip: undefined, slips: [] };
	if (current === undefined && takenBack === undefined)
		return { ...plain, stance: NOT_TOLD, text: answers.notTold, claim: undefined };
	if (current === undefined)
		return { ...plain, stance: WITHDRAWN, text: answers.withdrawn, claim: takenBack };
	// Not a suspicion: the source only no longer repeats its statement.
	const doubtLeft = current.topic === 'attack' && takenBack !== undefined;
	const text = doubtLeft ? answers.deniedBefore : claimSentence(current, speech);
	return { ...plain, stance: claimStance(current), text, claim: current };
}

/**
 * One answer, ready to be shown.
 * @param backAt when the service was back, epoch ms, if the page knows it.
 */
export function answerText(
	topic: AnsweredTopic,
	answers: Answers,
	speech: Locale,
	backAt?: number | null,
): AnswerText {
	const answer = answers[topic] as Answer<AnsweredTopic>;
	const contrary = answer.contradictedBy;
	const promise = topic === 'eta' ? answers.eta.current : undefined;
	return {
		...(promise === undefined
			? standing(answer, speech)
			: {
					...promiseText({ ...answers.eta, current: promise }, speech, backAt ?? undefined),
					claim: promise,
				}),
		contradictedBy: contrary && { text: claimSentence(contrary, speech), claim: contrary },
	};
}
