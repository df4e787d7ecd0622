import { moment, plural } from '../../assets/locales/format';
import type { ProviderView } from '../../monitor/core/assessment/snapshot';
import { useLocale } from '../words/locale';
import { Saying } from './attribution';
import { SourceLink } from './source-link';

type Update = ProviderView['timeline'][number];

/** Updates shown before the rest is folded. */
const SHOWN = 3;

function UpdateItem({ update }: { update: Update }) {
	const { language, now, words } = useLocale();
	return (
		<li class={`update update-${update.status}`} data-update={update.id}>
			<p class="update-head">
				<strong>{words.incidentStatus[update.status]}</strong>{' '}
				<time dateTime={new Date(update.at).toISOString()}>{moment(language, update.at, now)}</time>
			</p>
			<p class="update-text">{update.text}</p>
			<p class="attribution">
				<Saying source={update.source} name={update.publisher} /> <SourceLink url={update.url} />
			</p>
		</li>
	);
}

/** All statements so far, newest first, as plain text. */
export function Timeline({ updates }: { updates: readonly Update[] }) {
	const { language, words } = useLocale();
	const item = (update: Update) => <UpdateItem key={`${update.id} ${update.at}`} update={update} />;
	const older = updates.slice(SHOWN);
	return (
		<div class="timeline">
			<h3>{words.popup.said}</h3>
			<ol>{updates.slice(0, SHOWN).map(item)}</ol>
			{older.length > 0 && (
				<details>
					<summary>
						{plural(language, older.length, {
							one: words.popup.olderUpdates.one,
							other: words.popup.olderUpdates.other(older.length),
						})}
					</summary>
					<ol>{older.map(item)}</ol>
				</details>
			)}
		</div>
	);
}
