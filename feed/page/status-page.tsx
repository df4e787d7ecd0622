import { moment } from '../../assets/locales/format';
import { optionWordsIn } from '../../assets/locales/page-words';
import { BeforeNext } from '../../components/before-next';
import { UiIcon } from '../../components/ui-icon';
import { useLocale } from '../../components/words/locale';
import type { ProviderId } from '../../monitor/core/providers';
import type { SentinelStatement } from '../../monitor/core/sentinel/statement';
import type { PublicKey } from '../publish/keys';
import { goingOn, oldAfterMs, type Told } from './going-on';
import { IncidentArticle } from './incident-article';
import { Now } from './now';
import { WatchedDays, type WatchedPart } from './watched-days';

type StatusPageProps = {
	archived: readonly Told[];
	/** Publication time. All times are absolute because the file is read for days. The page's script shows its age. */
	now: number;
	/** Keys whose signature the page's script accepts. */
	keys: readonly PublicKey[];
	/** The sentinels' latest statement: the page's script drops it as it grows old. */
	statement?: SentinelStatement | undefined;
	/** The sentinels' observations, day by day. */
	watched?: readonly WatchedPart[] | undefined;
	/** The mailbox of the page; if omitted, all. */
	only?: ProviderId | undefined;
	/** Path to the root of the site: "./" or "../". */
	root: string;
};

/** Current incidents, then past ones. No "all is well": people write this page, and sentinels see endpoints, not mail. */
export function StatusPage({ archived, now, keys, statement, watched = [], only, root }: StatusPageProps) {
	const { language } = useLocale();
	const going = goingOn(archived, now, only);
	return (
		<main
			class="status-page"
			data-published-at={now}
			data-old-after-ms={oldAfterMs(going)}
			data-root={root}
			data-only={only}
			data-keys={JSON.stringify(keys)}
			data-shown={statement && JSON.stringify({ told: [...going.open, ...going.announced], statement })}
		>
			<header>
				<p class="page-name">PostaViva</p>
				<p class="attribution">
					Aggiornata <time dateTime={new Date(now).toISOString()}>{moment(language, now, 0)}</time>
					<span data-age />. Pagina indipendente, non affiliata a Italiaonline.
				</p>
				<p class="note tone-edge-amber" data-old-note hidden>
					Questa pagina è vecchia: le cose possono essere cambiate.
				</p>
				<p class="attribution" data-check role="status" hidden />
			</header>
			<div id="now">
				<Now going={going} now={now} only={only} statement={statement} />
			</div>
			<p class="row">
				<button type="button" data-action="share" hidden>
					<UiIcon name="copy" />
					Manda a chi lo chiede
				</button>
				<span role="status" data-shared />
				{going.open.length + going.announced.length > 0 && (
					<a class="button" href={`${root}calendario.ics`} type="text/calendar">
						Metti nel calendario
					</a>
				)}
			</p>
			<BeforeNext words={optionWordsIn(language).options.before} />
			<WatchedDays
				parts={watched.filter(({ provider }) => only === undefined || provider === only)}
				now={now}
			/>
			{going.past.length > 0 && (
				<section>
					<h2>Guasti passati</h2>
					{going.past.map((told) => (
						<IncidentArticle key={told.incident.id} told={told} now={now} />
					))}
				</section>
			)}
			<footer class="attribution">
				{only !== undefined && (
					<p>
						<a href={root}>Tutte e due le caselle</a>
					</p>
				)}
				Anche come <a href={`${root}history.rss`}>RSS</a>, <a href={`${root}history.atom`}>Atom</a>,{' '}
				<a href={`${root}feed.json`}>JSON Feed</a>, <a href={`${root}api/v2/summary.json`}>Statuspage</a>,{' '}
				<a href={`${root}calendario.ics`}>calendario</a> e <a href={`${root}badge.svg`}>targhetta</a>.
			</footer>
		</main>
	);
}
