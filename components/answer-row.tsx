import type { Answers } from '../monitor/core/incidents/model';
import { type AnsweredTopic, answerText, NOT_TOLD } from './answer-sentences';
import { Attribution } from './attribution';
import { useSpeech } from './speech';

/** Quotes longer than this are cut at a word: the timeline has the whole text. */
const QUOTE_LENGTH = 140;
/** A scrap of a sentence explains nothing; the notice or the timeline holds the whole. */
const LEAST_QUOTE = 30;

function quoted(text: string): string {
	if (text.length <= QUOTE_LENGTH) return `«${text}»`;
	return `«${text.slice(0, text.lastIndexOf(' ', QUOTE_LENGTH))}…»`;
}

/** One of the five questions with what is known: the sentence, the words it rests on, who said it and when. */
export function AnswerRow({ topic, answers }: { topic: AnsweredTopic; answers: Answers }) {
	const speech = useSpeech();
	const { words } = speech;
	const { stance, text, claim, late, slips, contradictedBy } = answerText(topic, answers, speech);
	return (
		<div class={`answer${stance === NOT_TOLD ? ' untold' : ''}`} data-claim={topic} data-stance={stance}>
			<dt>{words.answers.question[topic]}</dt>
			<dd>
				<p class="answer-text">
					{text}
					{late && (
						<>
							{' '}
							<strong class="late">{late}</strong>
						</>
					)}
				</p>
				{slips.map((slip) => (
					<p class="slip" key={slip}>
						{words.answers.eta.slipped(slip)}
					</p>
				))}
				{claim?.span && claim.span.text.length >= LEAST_QUOTE && (
					<q class="quote">{quoted(claim.span.text)}</q>
				)}
				{claim && <Attribution source={claim.source} name={claim.publisher} at={claim.saidAt} />}
				{contradictedBy && (
					<p class="contrary">
						{words.answers.contradicted} {contradictedBy.text}.{' '}
						<Attribution
							source={contradictedBy.claim.source}
							name={contradictedBy.claim.publisher}
							at={contradictedBy.claim.saidAt}
						/>
					</p>
				)}
			</dd>
		</div>
	);
}
