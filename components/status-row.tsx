import { sinceMoment } from '../assets/locales/format';
import type { ProviderView } from '../monitor/core/assessment/snapshot';
import { NOT_TOLD } from './answer-sentences';
import { Attribution } from './attribution';
import { useSpeech } from './speech';

/** The first of the answers: what is seen, since when, and what is declared. */
export function StatusRow({ view }: { view: ProviderView }) {
	const { language, now, words } = useSpeech();
	const declared = view.answers.status.current;
	const said = declared?.source === 'press' ? words.answers.reported : words.answers.status;
	const since = view.since === null ? '' : ` ${sinceMoment(language, view.since, now)}`;
	return (
		<div class="answer" data-claim="status" data-stance={declared?.stance ?? NOT_TOLD}>
			<dt>{words.answers.question.what}</dt>
			<dd>
				<p class="answer-text">
					{words.status[view.status]}
					{since}. {declared ? said[declared.stance] : words.answers.nothingDeclared}
				</p>
				{declared && <Attribution source={declared.source} name={declared.publisher} at={declared.saidAt} />}
			</dd>
		</div>
	);
}
