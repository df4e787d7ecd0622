import { list, shortMoment } from '../../assets/locales/format';
import type { ProviderView } from '../../monitor/core/assessment/snapshot';
import { PROVIDER } from '../../monitor/core/providers';
import { AnswerRow } from '../incident/answer-row';
import { sayingName } from '../incident/attribution';
import { ANSWERED, answerText, NOT_TOLD } from '../words/answer-sentences';
import { type Locale, useLocale } from '../words/locale';

/** The parts of the service already show what is affected. */
const ASKED = ANSWERED.filter((topic) => topic !== 'scope');

const PROMISE_FIRST = ASKED.toSorted((a, b) => Number(b === 'eta') - Number(a === 'eta'));

/** A key for the rows of a mailbox: differences in seconds or ids alone are ignored. */
function shown(view: ProviderView, { language, now, words }: Locale): string {
	const rows = ASKED.map((topic) => {
		const { claim, contradictedBy, ...text } = answerText(topic, view.answers, { language, now, words });
		const said = claim && [
			sayingName(claim.source, claim.publisher, words),
			Math.floor(claim.saidAt / 60_000),
		];
		return [text, said, contradictedBy?.text];
	});
	return JSON.stringify(rows);
}

/** Mailboxes with the same answers share one list, as both depend on the same company. */
export function answerGroups(views: readonly ProviderView[], speech: Locale): ProviderView[][] {
	const groups = new Map<string, ProviderView[]>();
	for (const view of views) {
		const key = shown(view, speech);
		groups.set(key, [...(groups.get(key) ?? []), view]);
	}
	return [...groups.values()];
}

type AnswerListProps = {
	/** Mailboxes with the same answers; at least one. */
	views: readonly ProviderView[];
	/** Name the mailboxes in the title, because others have other answers. */
	named: boolean;
	/** When the feeds were last read, epoch ms; null if never. */
	readAt: number | null;
	/** During recovery "When is it back?" comes before "why?". */
	promiseFirst?: boolean;
	/** The outage is over: it gets no panel. */
	ended?: boolean;
};

/** Why, when it is back, the messages, an attack: each with its source and time, or that no source has answered. */
export function AnswerList({ views, named, readAt, promiseFirst = false, ended = false }: AnswerListProps) {
	const speech = useLocale();
	const { language, words } = speech;
	const [view] = views;
	if (!view) return null;
	const title = named
		? words.answers.titleFor(
				list(
					language,
					views.map(({ id }) => PROVIDER[id].name),
				),
			)
		: words.answers.title;
	const silent = ASKED.every((topic) => answerText(topic, view.answers, speech).stance === NOT_TOLD);
	return (
		<section class={ended ? 'answers' : 'panel answers'}>
			<h2 class={named && !ended ? undefined : 'visually-hidden'}>{title}</h2>
			{silent ? (
				<Silence readAt={readAt} />
			) : (
				<dl>
					{(promiseFirst ? PROMISE_FIRST : ASKED).map((topic) => (
						<AnswerRow
							key={topic}
							topic={topic}
							answers={view.answers}
							backAt={ended ? view.episode?.restoredAt : undefined}
							short
						/>
					))}
				</dl>
			)}
		</section>
	);
}

/** One sentence for all topics without a statement. */
function Silence({ readAt }: { readAt: number | null }) {
	const { language, now, words } = useLocale();
	return (
		<p>
			{ASKED.map((topic, index) => (
				<>
					{index > 0 && ', '}
					<span key={topic} data-claim={topic} data-stance={NOT_TOLD}>
						{words.answers.silence[topic]}
					</span>
				</>
			))}
			{': '}
			<b>{words.answers.silence.untold}</b>
			{readAt !== null && (
				<span class="attribution"> {words.answers.silence.read(shortMoment(language, readAt, now))}</span>
			)}
		</p>
	);
}
