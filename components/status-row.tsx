import type { ProviderView } from '../monitor/core/assessment/snapshot';
import { NOT_TOLD } from './answer-sentences';
import { Attribution } from './attribution';
import { useSince } from './since';
import { useSpeech } from './speech';
import { useStatusWord } from './status-word';

/** The first of the answers: what is seen, since when, and what is declared. */
export function StatusRow({ view }: { view: ProviderView }) {
	const { words } = useSpeech();
	const declared = view.answers.status.current;
	const said = declared?.source === 'press' ? words.answers.reported : words.answers.status;
	const since = useSince({ ...view, providers: [view] });
	const word = useStatusWord(view);
	return (
		<div class="answer" data-claim="status" data-stance={declared?.stance ?? NOT_TOLD}>
			<dt>{words.answers.question.what}</dt>
			<dd>
				<p class="answer-text">
					{since === '' ? word : `${word}${view.phase === 'recovering' ? ',' : ''} ${since}`}
					{'. '}
					{declared ? said[declared.stance] : words.answers.nothingDeclared}
				</p>
				{declared && <Attribution source={declared.source} name={declared.publisher} at={declared.saidAt} />}
			</dd>
		</div>
	);
}
