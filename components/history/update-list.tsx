import { calendarDay, clockTime } from '../../assets/locales/format';
import type { IncidentUpdate } from '../../monitor/core/model/incident';
import { Saying } from '../incident/attribution';
import { SourceLink } from '../incident/source-link';
import { useLocale } from '../words/locale';

type UpdateListProps = {
	updates: readonly IncidentUpdate[];
	/** For paper, where "this year" has no meaning. */
	withYear?: boolean;
};

/** Statements, oldest first, each with its full date: for pages that are read months later. */
export function UpdateList({ updates, withYear = false }: UpdateListProps) {
	const { language, now, words } = useLocale();
	return (
		<ol class="said">
			{updates.map((update) => (
				<li key={`${update.id} ${update.at}`}>
					<time dateTime={new Date(update.at).toISOString()}>
						{calendarDay(language, update.at, withYear ? 0 : now)}, {clockTime(language, update.at)}
					</time>
					<p>
						<strong>{words.incidentStatus[update.status]}.</strong> {update.text}
					</p>
					<p class="attribution">
						<Saying source={update.source} name={update.publisher} /> <SourceLink url={update.url} />
					</p>
				</li>
			))}
		</ol>
	);
}
