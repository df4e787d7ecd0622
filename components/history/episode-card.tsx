import { calendarDay, clockTime, duration, plural } from '../../assets/locales/format';
import type { HistoryWords } from '../../assets/locales/it/history';
import type { Episode } from '../../monitor/core/assessment/state';
import type { Incident } from '../../monitor/core/model/incident';
import { PROVIDER } from '../../monitor/core/providers';
import { Glyph } from '../glyph';
import { Letters } from '../incident/letters';
import { useLocale } from '../words/locale';
import { standing } from '../words/standing';
import { episodeFacts } from './lessons';
import { UpdateList } from './update-list';

type EpisodeCardProps = {
	episode: Episode;
	/** All known incidents, to find the statements about this outage. */
	incidents: readonly Incident[];
	words: HistoryWords['history']['episodes'];
	onReport: (episode: Episode) => void;
};

/** One outage as this browser observed it, with its lessons. */
export function EpisodeCard({ episode, incidents, words, onReport }: EpisodeCardProps) {
	const { language, now, words: face } = useLocale();
	const { lastedMs, gapMs, ongoing, said, answers, letters } = episodeFacts(episode, incidents, now);
	const when = (at: number) => `${calendarDay(language, at, now)}, ${clockTime(language, at)}`;
	const { name } = PROVIDER[episode.provider];
	const slips = answers.eta.slips.length;
	const lasted = duration(language, lastedMs);
	const lines = [
		words.began(when(episode.startedAt)),
		episode.restoredAt !== null && words.restored(when(episode.restoredAt)),
		gapMs > 0 && words.gaps(duration(language, gapMs)),
		episode.turn > 1 && words.turns(episode.turn),
		episode.setbacks > 0 &&
			plural(language, episode.setbacks, {
				one: words.setbacks.one,
				other: words.setbacks.other(episode.setbacks),
			}),
		slips > 0 && plural(language, slips, { one: words.slips.one, other: words.slips.other(slips) }),
	].filter((line) => typeof line === 'string');
	return (
		<article class="panel episode" data-episode={episode.id}>
			<header class="card-head">
				<Glyph standing={standing(episode.worst)} />
				<div class="card-title">
					<h3>{ongoing ? words.now[episode.worst](name) : words.past[episode.worst](name)}</h3>
					<p>{ongoing ? words.ongoing(lasted) : words.lasted(lasted)}</p>
				</div>
				<button type="button" data-action="report" onClick={() => onReport(episode)}>
					{words.report}
				</button>
			</header>
			<ul class="lessons">
				{lines.map((line) => (
					<li key={line}>{line}</li>
				))}
			</ul>
			{letters.standing.length > 0 && (
				<section>
					<h4>{face.letters.title}</h4>
					<Letters letters={letters} />
				</section>
			)}
			{said.length === 0 ? (
				<p class="help">{words.nothingSaid}</p>
			) : (
				<details>
					<summary>{words.said}</summary>
					<UpdateList updates={said} />
				</details>
			)}
		</article>
	);
}
