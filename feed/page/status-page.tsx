import { moment } from '../../assets/locales/format';
import { optionWordsIn } from '../../assets/locales/page-words';
import { BeforeNext } from '../../components/before-next';
import { useSpeech } from '../../components/words/speech';
import { isOver } from '../../monitor/core/model/progress';
import { PROVIDERS } from '../../monitor/core/providers';
import { DAY_MS, HOUR_MS } from '../../monitor/core/time';
import type { ArchivedIncident } from '../archive/incident';
import { MAIL_NAMES } from '../publish/document';
import { IncidentArticle } from './incident-article';
import { Mailbox } from './mailbox';

/** The page is published anew every ten days; in an outage, whenever there is news. */
const OLD_AFTER_MS = { calm: 11 * DAY_MS, outage: 6 * HOUR_MS };

/**
 * What goes on now, then what was. Nothing about "all is well": this page is written by people and sees nothing itself.
 * @param now when it was published. All times are absolute: the file is read for days. page.js tells its age.
 */
export function StatusPage({ archived, now }: { archived: readonly ArchivedIncident[]; now: number }) {
	const { language } = useSpeech();
	const open = archived.filter(({ incident }) => !isOver(incident.status));
	const past = archived.filter(({ incident }) => isOver(incident.status));
	const oldAfterMs = open.length === 0 ? OLD_AFTER_MS.calm : OLD_AFTER_MS.outage;
	return (
		<main class="status-page" data-published-at={now} data-old-after-ms={oldAfterMs}>
			<header>
				<p class="page-name">PostaViva</p>
				<h1>
					{open.length === 0 ? `Nessun disservizio dichiarato per ${MAIL_NAMES}` : 'Disservizio dichiarato'}
				</h1>
				<p class="attribution">
					Aggiornata <time dateTime={new Date(now).toISOString()}>{moment(language, now, 0)}</time>
					<span data-age />. Pagina indipendente, non affiliata a Italiaonline.
				</p>
				<p class="note tone-edge-amber" data-old-note hidden>
					Questa pagina è vecchia: le cose possono essere cambiate.
				</p>
			</header>
			<section class="mailboxes" aria-label="Le caselle">
				{PROVIDERS.map((id) => (
					<Mailbox key={id} id={id} open={open.map(({ incident }) => incident)} now={now} />
				))}
			</section>
			{open.map((one) => (
				<IncidentArticle key={one.incident.id} archived={one} now={now} />
			))}
			<BeforeNext words={optionWordsIn(language).options.before} />
			{past.length > 0 && (
				<section>
					<h2>Archivio</h2>
					{past.map((one) => (
						<IncidentArticle key={one.incident.id} archived={one} now={now} />
					))}
				</section>
			)}
			<footer class="attribution">
				Anche come <a href="history.atom">Atom</a>, <a href="feed.json">JSON Feed</a> e{' '}
				<a href="api/v2/summary.json">Statuspage</a>.
			</footer>
		</main>
	);
}
