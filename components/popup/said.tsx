import { plural } from '../../assets/locales/format';
import { briefMoment } from '../../assets/locales/moments';
import type { ProviderView } from '../../monitor/core/assessment/snapshot';
import { sayingName } from '../incident/attribution';
import { SourceLink } from '../incident/source-link';
import { useLocale } from '../words/locale';

type Update = ProviderView['timeline'][number];

/** Shows the newest, and the one before it if both are short; the rest is folded. */
const SHORT = 300;

/** The statements about all mailboxes, each text once, newest first. */
export function saidOf(views: readonly ProviderView[]): Update[] {
	const byWord = new Map<string, Update>();
	for (const update of views.flatMap(({ timeline }) => timeline))
		byWord.set(`${update.at} ${update.text}`, update);
	return [...byWord.values()].sort((a, b) => b.at - a.at);
}

function Word({ update }: { update: Update }) {
	const { language, now, words } = useLocale();
	return (
		<li data-update={update.id}>
			<p class="attribution">
				<time dateTime={new Date(update.at).toISOString()}>
					{`${briefMoment(language, update.at, now)} · ${sayingName(update.source, update.publisher, words)}`}
				</time>{' '}
				<SourceLink url={update.url} />
			</p>
			<p>{update.text}</p>
		</li>
	);
}

/** The newest statement, with older ones folded, as plain text. */
export function Said({ updates }: { updates: readonly Update[] }) {
	const { language, words } = useLocale();
	if (updates.length === 0) return null;
	const [first, second] = updates;
	const shown = second && (first?.text.length ?? 0) + second.text.length <= SHORT ? 2 : 1;
	const older = updates.slice(shown);
	const list = (some: readonly Update[]) => (
		<ol class="words">
			{some.map((update) => (
				<Word key={`${update.id} ${update.at}`} update={update} />
			))}
		</ol>
	);
	return (
		<section class="panel" id="said">
			<h2>{words.popup.said}</h2>
			{list(updates.slice(0, shown))}
			{older.length > 0 && (
				<details>
					<summary>
						{plural(language, older.length, {
							one: words.popup.olderUpdates.one,
							other: words.popup.olderUpdates.other(older.length),
						})}
					</summary>
					{list(older)}
				</details>
			)}
		</section>
	);
}
