import { calendarDay, duration } from '../../assets/locales/format';
import type { HistoryWords } from '../../assets/locales/it/history';
import { foldAnswers } from '../../monitor/core/incidents/fold';
import type { Incident } from '../../monitor/core/incidents/model';
import { AnswerRow } from '../answer-row';
import { ANSWERED } from '../answer-sentences';
import { useSpeech } from '../speech';
import { UpdateList } from './update-list';

export type ArchiveCardProps = {
	incident: Incident;
	words: HistoryWords['history']['archive'];
};

/** An outage of the archive: how long, what was answered in the end, and all that was said. */
export function ArchiveCard({ incident, words }: ArchiveCardProps) {
	const { language, now, words: face } = useSpeech();
	const endAt = incident.resolvedAt ?? incident.updatedAt;
	const answers = foldAnswers(incident.updates, endAt);
	const day = (at: number) => calendarDay(language, at, now);
	return (
		<article class="panel episode" data-archive={incident.id}>
			<h3>{incident.name}</h3>
			<p class="help">
				{face.charts.span(day(incident.startedAt), day(endAt))}.{' '}
				{words.lasted(duration(language, endAt - incident.startedAt))}.
			</p>
			<dl class="answers">
				{ANSWERED.map((topic) => (
					<AnswerRow key={topic} topic={topic} answers={answers} backAt={incident.resolvedAt} />
				))}
			</dl>
			<details>
				<summary>{face.popup.said}</summary>
				<UpdateList updates={incident.updates} />
			</details>
		</article>
	);
}
