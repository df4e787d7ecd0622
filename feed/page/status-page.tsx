import { moment } from '../../assets/locales/format';
import { useSpeech } from '../../components/speech';
import { isOver } from '../../monitor/core/incidents/progress';
import type { ArchivedIncident } from '../archive/incident';
import { IncidentArticle } from './incident-article';

/** What goes on now, then what was. Nothing about "all is well": this page is written by people and sees nothing itself. */
export function StatusPage({ archived, now }: { archived: readonly ArchivedIncident[]; now: number }) {
	const { language } = useSpeech();
	const open = archived.filter(({ incident }) => !isOver(incident.status));
	const past = archived.filter(({ incident }) => isOver(incident.status));
	return (
		<main class="status-page">
			<header>
				<p class="page-name">PostaViva</p>
				<h1>
					{open.length === 0
						? 'Nessun disservizio dichiarato per Libero Mail e Virgilio Mail'
						: 'È in corso un disservizio'}
				</h1>
				<p class="attribution">
					Aggiornata <time dateTime={new Date(now).toISOString()}>{moment(language, now, now)}</time>. Pagina
					indipendente, non affiliata a Italiaonline.
				</p>
			</header>
			{open.map((one) => (
				<IncidentArticle key={one.incident.id} archived={one} now={now} />
			))}
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
