import { windowMoment } from '../../assets/locales/moments';
import { Attribution } from '../../components/incident/attribution';
import { useLocale } from '../../components/words/locale';
import { plannedWindow } from '../../monitor/core/model/plan';
import { PROVIDERS, type ProviderId } from '../../monitor/core/providers';
import type { SentinelStatement } from '../../monitor/core/sentinel/statement';
import { ANSWER_FRESH_MS, watchOf } from '../../monitor/core/sentinel/watch';
import { type GoingOn, headlineOf, namesOf, type Told, unanswered } from './going-on';
import { IncidentArticle } from './incident-article';
import { Mailbox } from './mailbox';

type NowProps = {
	going: Omit<GoingOn, 'past'>;
	/** The time at which the answers hold, epoch ms. */
	now: number;
	/** The mailbox of the page; if omitted, all. */
	only?: ProviderId | undefined;
	/** The sentinels' latest statement. */
	statement?: SentinelStatement | undefined;
	/** The time at which the page is read, if later: the sentinels' observations age by it. */
	readAt?: number;
};

/** Open and announced incidents. The publisher renders it, and the page renders it again as time passes and news comes. */
export function Now({ going, now, only, statement, readAt = now }: NowProps) {
	const incidents = going.open.map(({ incident }) => incident);
	const silent = unanswered(statement, readAt, only);
	return (
		<>
			<h1>{headlineOf(going, only, silent)}</h1>
			<section class="mailboxes" aria-label="Le caselle">
				{(only === undefined ? PROVIDERS : [only]).map((id) => (
					<Mailbox key={id} id={id} open={incidents} now={now} watch={watchOf(statement, id, readAt)} />
				))}
			</section>
			{statement !== undefined && readAt > statement.issuedAt + ANSWER_FRESH_MS && (
				<p class="note">Le sentinelle tacciono da un po’: quello che vedevano non vale più per adesso.</p>
			)}
			{going.announced.map((told) => (
				<Announced key={told.incident.id} told={told} />
			))}
			{going.open.map((told) => (
				<IncidentArticle key={told.incident.id} told={told} now={now} />
			))}
		</>
	);
}

/** Announced maintenance, with its hours and its source. */
function Announced({ told: { incident } }: { told: Told }) {
	const { language, words, now } = useLocale();
	const window = plannedWindow(incident);
	if (window === undefined) return null;
	return (
		<section class="panel" id={incident.id} data-announced={window.fromAt}>
			<h2>{words.announced.title}</h2>
			<p>
				{words.announced.window(namesOf([incident]), windowMoment(language, window.fromAt, window.toAt, now))}
			</p>
			<Attribution source={window.source} name={window.publisher} at={window.saidAt} />
		</section>
	);
}
