import type { Reason } from '../monitor/core/assessment/state';
import { Attribution } from './attribution';
import { reasonDetail } from './reason-sentence';
import { useSpeech } from './speech';

function ReasonDetail({ reason }: { reason: Reason }) {
	const { words } = useSpeech();
	const detail = reasonDetail(reason, words);
	return detail === '' ? null : <span class="detail">({detail}) </span>;
}

/** Every reason behind a status, by weight, each with its source and time. Folded: the first is already in the headline. */
export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
	const { words } = useSpeech();
	return (
		<details class="reasons">
			<summary>{words.popup.reasons}</summary>
			<ul>
				{reasons.map((reason) => (
					<li key={`${reason.key} ${reason.source} ${reason.at}`} data-reason={reason.key}>
						{words.reasons[reason.key]} <ReasonDetail reason={reason} />
						<Attribution source={reason.source} name={reason.sourceName} at={reason.at} />
					</li>
				))}
			</ul>
		</details>
	);
}
