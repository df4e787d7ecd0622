import { calendarDay, duration } from '../../assets/locales/format';
import type { HistoryWords } from '../../assets/locales/it/history';
import { foldAnswers } from '../../monitor/core/incidents/fold';
import { foldLetters } from '../../monitor/core/incidents/letters';
import type { Incident } from '../../monitor/core/model/incident';
import { AnswerRow } from '../incident/answer-row';
import { Letters } from '../incident/letters';
import { ANSWERED } from '../words/answer-sentences';
import { useLocale } from '../words/locale';
import { UpdateList } from './update-list';

type ArchiveCardProps = {
	incident: Incident;
	words: HistoryWords['history']['archive'];
};

/** An outage from the archive: its duration, the final answers, and every statement. */
export function ArchiveCard({ incident, words }: ArchiveCardProps) {
	const { language, now, words: face } = useLocale();
	const endAt = incident.resolvedAt ?? incident.updatedAt;
	const answers = foldAnswers(incident.updates, endAt);
	// The fate of messages was published after the outage ended.
	const letters = foldLetters(incident.updates, now);
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
			{letters.standing.length > 0 && (
				<section>
					<h4>{face.letters.title}</h4>
					<Letters letters={letters} />
				</section>
			)}
			<details>
				<summary>{face.popup.said}</summary>
				<UpdateList updates={incident.updates} />
			</details>
		</article>
	);
}
