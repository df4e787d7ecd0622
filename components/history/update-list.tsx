import { calendarDay, clockTime } from '../../assets/locales/format';
import type { IncidentUpdate } from '../../monitor/core/incidents/model';
import { Saying } from '../attribution';
import { SourceLink } from '../source-link';
import { useSpeech } from '../speech';

/** What was said, oldest first, each with its full date: for pages that are read months later. */
export function UpdateList({ updates }: { updates: readonly IncidentUpdate[] }) {
	const { language, now, words } = useSpeech();
	return (
		<ol class="said">
			{updates.map((update) => (
				<li key={`${update.id} ${update.at}`}>
					<time dateTime={new Date(update.at).toISOString()}>
						{calendarDay(language, update.at, now)}, {clockTime(language, update.at)}
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
