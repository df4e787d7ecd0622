import { decapitalised } from '../../assets/locales/moments';
import type { Answers } from '../../monitor/core/model/incident';
import { type AnsweredTopic, answerText, NOT_TOLD } from '../words/answer-sentences';
import { useLocale } from '../words/locale';
import { Attribution } from './attribution';

type AnswerRowProps = {
	topic: AnsweredTopic;
	answers: Answers;
	/** When the service was back, epoch ms, if the page knows it. */
	backAt?: number | null | undefined;
	/** The question in two words, where space is short. Screen readers get it in full. */
	short?: boolean;
};

/** One of the five questions with its answer: the sentence, its source and time. The full text is in the timeline. */
export function AnswerRow({ topic, answers, backAt, short = false }: AnswerRowProps) {
	const speech = useLocale();
	const { words } = speech;
	const { stance, text, claim, chip, slips, contradictedBy } = answerText(topic, answers, speech, backAt);
	return (
		<div class={`answer${stance === NOT_TOLD ? ' untold' : ''}`} data-claim={topic} data-stance={stance}>
			<dt>
				{short && <span aria-hidden="true">{words.answers.short[topic]}</span>}
				<span class={short ? 'visually-hidden' : undefined}>{words.answers.question[topic]}</span>
			</dt>
			<dd>
				<p class="answer-text">
					{text}
					{chip && (
						<>
							{' '}
							<strong class={chip.late ? 'chip late' : 'chip'}>{chip.text}</strong>
						</>
					)}
				</p>
				{slips.map((slip) => (
					<p class="slip" key={slip}>
						{words.answers.eta.slipped} <s>{slip}</s>
					</p>
				))}
				{claim && <Attribution source={claim.source} name={claim.publisher} at={claim.saidAt} />}
				{contradictedBy && (
					<p class="contrary">
						{`${words.answers.contradicted} ${decapitalised(contradictedBy.text)}. `}
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
