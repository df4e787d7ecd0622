/** Each claim as a sentence. Pure: claim and words in, text out. */

import { duration, list, moment } from '../assets/locales/format';
import type { Answer, Answers, ClaimOf, ClaimTopic } from '../monitor/core/incidents/model';
import type { ComponentId } from '../monitor/core/status';
import type { Speech } from './speech';

/** The topics with a question of their own; `status` is said by the headline. */
export const ANSWERED = ['cause', 'eta', 'data', 'attack', 'scope'] as const satisfies readonly ClaimTopic[];
export type AnsweredTopic = (typeof ANSWERED)[number];

/** How an answer stands, for tools: the claim's own word, or one of ours when nothing stands. */
export type AnswerStance = string;
export const NOT_TOLD = 'not_told';
export const WITHDRAWN = 'withdrawn';

/** "Tra … e …", or "Entro …" when the window opens with the promise itself or has no width. */
export function windowSentence(claim: ClaimOf<'eta'>, { language, now, words }: Speech): string {
	const to = moment(language, claim.toAt, now);
	if (claim.fromAt <= claim.saidAt || claim.fromAt === claim.toAt) return words.answers.eta.by(to);
	return words.answers.eta.between(moment(language, claim.fromAt, now), to);
}

function scopeSentence(claim: ClaimOf<'scope'>, { language, words }: Speech): string {
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

/** What a claim says. */
export function claimSentence(claim: ClaimOf<AnsweredTopic>, speech: Speech): string {
	const { answers } = speech.words;
	switch (claim.topic) {
		case 'cause':
			return answers.cause[claim.kind];
		case 'eta':
			return windowSentence(claim, speech);
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

export type AnswerText = {
	stance: AnswerStance;
	/** The sentence that stands, or that nothing was said. */
	text: string;
	/** The claim it rests on. */
	claim: ClaimOf<AnsweredTopic> | undefined;
	/** A word of alarm beside it: the promise is overdue. */
	late: string | undefined;
	/** Promises made before and moved, oldest first. */
	slips: string[];
	contradictedBy: { text: string; claim: ClaimOf<AnsweredTopic> } | undefined;
};

/** One answer, ready to be shown. */
export function answerText(topic: AnsweredTopic, answers: Answers, speech: Speech): AnswerText {
	const answer = answers[topic] as Answer<AnsweredTopic>;
	const claim = answer.current;
	const contrary = answer.contradictedBy;
	const overdueMs = topic === 'eta' ? answers.eta.overdueMs : undefined;
	const base = {
		claim,
		late: undefined,
		slips: [],
		contradictedBy: contrary && { text: claimSentence(contrary, speech), claim: contrary },
	};
	const { words } = speech;
	if (!claim) {
		const withdrawn = answer.history.length > 0;
		return {
			...base,
			stance: withdrawn ? WITHDRAWN : NOT_TOLD,
			text: withdrawn ? words.answers.withdrawn : words.answers.notTold,
		};
	}
	// Nobody suspects anything: they only no longer say what they said.
	const takenBack = topic === 'attack' && answer.history.at(-1)?.withdrawn === true;
	return {
		...base,
		stance: overdueMs === undefined ? claimStance(claim) : 'overdue',
		text: takenBack ? words.answers.deniedBefore : claimSentence(claim, speech),
		late:
			overdueMs === undefined ? undefined : words.answers.eta.overdue(duration(speech.language, overdueMs)),
		slips: topic === 'eta' ? answers.eta.slips.map((slip) => windowSentence(slip, speech)) : [],
	};
}
