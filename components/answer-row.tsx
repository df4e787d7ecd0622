import type { Answers } from '../monitor/core/incidents/model';
import { type AnsweredTopic, answerText, NOT_TOLD } from './answer-sentences';
import { Attribution } from './attribution';
import { useSpeech } from './speech';

/** One of the five questions with what is known: the sentence, who said it and when. The whole text is in the timeline. */
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
