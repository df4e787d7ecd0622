import { windowMoment } from '../../assets/locales/moments';
import { Attribution } from '../../components/incident/attribution';
import { useLocale } from '../../components/words/locale';
import { plannedWindow } from '../../monitor/core/model/plan';
import { PROVIDERS, type ProviderId } from '../../monitor/core/providers';
import type { SentinelStatement } from '../../monitor/core/sentinel/statement';
import { ANSWER_FRESH_MS } from '../../monitor/core/sentinel/watch';
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
};

/** Open and announced incidents. The publisher renders it, and the page renders it again when the signed feed is newer. */
export function Now({ going, now, only, statement }: NowProps) {
	const incidents = going.open.map(({ incident }) => incident);
	const silent = unanswered(statement, now, only);
	return (
		<>
			<h1 data-without-watch={silent.length > 0 ? headlineOf(going, only) : undefined}>
				{headlineOf(going, only, silent)}
			</h1>
			<section
				class="mailboxes"
				aria-label="Le caselle"
				data-good-until={statement && statement.issuedAt + ANSWER_FRESH_MS}
				data-expires-at={statement?.expiresAt}
			>
				{(only === undefined ? PROVIDERS : [only]).map((id) => (
					<Mailbox key={id} id={id} open={incidents} now={now} statement={statement} />
				))}
			</section>
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
