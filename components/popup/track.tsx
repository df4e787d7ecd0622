import { amount, shortMoment, sinceMoment } from '../../assets/locales/format';
import { briefMoment, untilMoment } from '../../assets/locales/moments';
import type { ProviderView } from '../../monitor/core/assessment/snapshot';
import { PROVIDER } from '../../monitor/core/providers';
import { type Locale, useLocale } from '../words/locale';

type TrackStep = { state: 'done' | 'now' | 'next'; text: string; when: string };

/** Announced, answering, back: the progress of the reopening. Empty while no mailbox is recovering. */
export function returnSteps(views: readonly ProviderView[], speech: Locale): TrackStep[] {
	const { language, now, words } = speech;
	const rising = views.filter(({ progress, phase }) => phase === 'recovering' && progress?.kind === 'return');
	const [first] = rising;
	if (first?.progress?.kind !== 'return') return [];
	const { goodSince, goodAt, holdsUntil } = first.progress;
	const name = rising.length > 1 ? words.track.mail : PROVIDER[first.id].brand;
	const announced = first.answers.status.history.findLast(
		(claim, index, all) => claim.stance === 'recovering' && all[index - 1]?.stance !== 'recovering',
	);
	const answering =
		goodSince !== null
			? { text: words.track.answers(name), when: sinceMoment(language, goodSince, now) }
			: {
					text: words.track.onAndOff(name),
					when: goodAt === null ? '' : words.track.lastAt(shortMoment(language, goodAt, now)),
				};
	const back =
		holdsUntil !== null && holdsUntil > now
			? words.track.ifHolds(untilMoment(language, holdsUntil, now))
			: '';
	return [
		...(announced && first.answers.status.current?.stance === 'recovering'
			? [
					{
						state: 'done' as const,
						text: words.track.announced,
						when: briefMoment(language, announced.saidAt, now),
					},
				]
			: []),
		{ state: 'now', ...answering },
		{ state: 'next', text: words.track.back, when: back },
	];
}

/** The checks that decide whether a doubt becomes an alarm. Empty without a doubt. */
export function doubtSteps(
	views: readonly ProviderView[],
	nextCheckAt: number | null,
	{ language, now, words }: Locale,
): TrackStep[] {
	const doubt = views.map(({ progress }) => progress).find((progress) => progress?.kind === 'doubt');
	if (doubt?.kind !== 'doubt') return [];
	const done = Math.min(doubt.failures, CHECKS - 1);
	const next = nextWords(nextCheckAt, { language, now, words });
	return Array.from({ length: CHECKS }, (_, index): TrackStep => {
		const number = index + 1;
		if (index < done) {
			const at = index === done - 1 ? doubt.lastAt : doubt.firstAt;
			return { state: 'done', text: words.track.failed(number), when: shortMoment(language, at, now) };
		}
		const text = number === CHECKS ? words.track.decides(number) : words.track.check(number);
		return { state: index === done ? 'now' : 'next', text, when: index === done ? next : '' };
	});
}

function nextWords(at: number | null, { language, now, words }: Locale): string {
	if (at === null || at <= now) return words.track.soon;
	const seconds = Math.ceil((at - now) / 1_000);
	return seconds < 60
		? words.answers.eta.left(amount(language, seconds, 'second'))
		: shortMoment(language, at, now);
}

/** The number of failures that raise an alarm. */
const CHECKS = 3;

/** The steps in order, with the current one marked. */
function Track({ title, steps }: { title: string; steps: readonly TrackStep[] }) {
	return (
		<ol class="track" aria-label={title}>
			{steps.map(({ state, text, when }) => (
				<li key={text} class={`step-${state}`} aria-current={state === 'now' ? 'step' : undefined}>
					<b>{text}</b>
					{when !== '' && <span class="attribution"> {when}</span>}
				</li>
			))}
		</ol>
	);
}

/** A doubt: what was found, what comes next, and that other sites can be reached. */
export function DoubtPanel({
	views,
	nextCheckAt,
}: {
	views: readonly ProviderView[];
	nextCheckAt: number | null;
}) {
	const speech = useLocale();
	const { words } = speech;
	const steps = doubtSteps(views, nextCheckAt, speech);
	if (steps.length === 0) return null;
	return (
		<section class="panel">
			<h2>{words.track.soFar}</h2>
			<Track title={words.track.checks} steps={steps} />
			<p class="beside">{words.track.connectionFine}</p>
		</section>
	);
}

/** The progress of a recovery, in its own panel. */
export function TrackPanel({ views }: { views: readonly ProviderView[] }) {
	const speech = useLocale();
	const steps = returnSteps(views, speech);
	if (steps.length === 0) return null;
	return (
		<section class="panel">
			<h2 class="visually-hidden">{speech.words.track.title}</h2>
			<Track title={speech.words.track.title} steps={steps} />
		</section>
	);
}
