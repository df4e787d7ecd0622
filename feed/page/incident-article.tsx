import { duration, moment } from '../../assets/locales/format';
import { AnswerRow } from '../../components/incident/answer-row';
import { Letters } from '../../components/incident/letters';
import { Timeline } from '../../components/incident/timeline';
import { ANSWERED } from '../../components/words/answer-sentences';
import { useLocale } from '../../components/words/locale';
import { foldAnswers } from '../../monitor/core/incidents/fold';
import { foldLetters } from '../../monitor/core/incidents/letters';
import { PROVIDER } from '../../monitor/core/providers';
import type { Told } from './going-on';

/** One incident: its times, the five answers at `now`, the story and every update. */
export function IncidentArticle({ told, now }: { told: Told; now: number }) {
	// Times on this page are absolute: `now` is the time of the answers, not the base of relative times.
	const { language, words, now: toldFrom } = useLocale();
	const { incident, story = '' } = told;
	const answers = foldAnswers(incident.updates, now);
	const letters = foldLetters(incident.updates, now);
	const names = new Intl.ListFormat(language).format(incident.providers.map((id) => PROVIDER[id].name));
	const endedAt = incident.resolvedAt;
	return (
		<article class="panel incident" id={incident.id} data-status={incident.status}>
			<h3 class="incident-name">{incident.name}</h3>
			<p class="attribution">
				{names}. {words.incidentStatus[incident.status]}. Da {moment(language, incident.startedAt, toldFrom)}
				{endedAt !== undefined &&
					` a ${moment(language, endedAt, toldFrom)} (${duration(language, endedAt - incident.startedAt)})`}
			</p>
			{story !== '' && story.split(/\n{2,}/).map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
			<section class="answers">
				<dl>
					{ANSWERED.map((topic) => (
						<AnswerRow key={topic} topic={topic} answers={answers} backAt={endedAt} />
					))}
				</dl>
			</section>
			{letters.standing.length > 0 && (
				<section>
					<h4>{words.letters.title}</h4>
					<Letters letters={letters} />
				</section>
			)}
			<Timeline
				updates={incident.updates
					.toReversed()
					.map((update) => ({ ...update, incidentName: incident.name, trust: 'signed' as const }))}
			/>
		</article>
	);
}
