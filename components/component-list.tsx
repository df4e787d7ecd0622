import { plural, tightMoment } from '../assets/locales/format';
import type { ComponentView } from '../monitor/core/assessment/snapshot';
import { Glyph } from './glyph';
import { useLocale } from './words/locale';
import { standing } from './words/standing';
import { statusWord } from './words/status-word';

/** One part of the service: its status, the basis for it (seen, watched or reported), and the sentinels' verdict. */
function Part({ view }: { view: ComponentView }) {
	const { language, now, words } = useLocale();
	const idle = view.probe === 'unarmed' || view.probe === 'disarmed' ? view.probe : undefined;
	const basis = words.basis[idle ?? view.basis];
	const { sentinels } = view;
	const watched = view.basis === 'watched' && sentinels !== undefined;
	const word = watched ? words.sentinels.state[sentinels.state] : statusWord(view, words);
	const networks = sentinels && words.sentinels.networks(sentinels.by, sentinels.of);
	const told = view.basis === 'told' && view.source ? words.source[view.source] : undefined;
	return (
		<li
			class="part"
			data-component={view.id}
			data-status={view.status}
			data-phase={view.phase}
			data-basis={view.basis}
		>
			<Glyph standing={standing(view.status, view.phase)} />
			<span class="part-name">{words.component[view.id]}</span>
			<span class="part-status">{word}</span>
			<span class="part-basis" title={told}>
				{!watched && `${basis} `}
				{view.at !== undefined && tightMoment(language, view.at, now)}
			</span>
			{sentinels && networks && (
				<span class="part-watched" data-sentinels={sentinels.state}>
					{watched
						? `${basis}, ${networks}`
						: words.sentinels.beside(
								words.sentinels.state[sentinels.state].toLowerCase(),
								networks,
								tightMoment(language, sentinels.at, now),
							)}
				</span>
			)}
		</li>
	);
}

type PartsProps = { components: readonly ComponentView[] };

/** The parts of the service that this browser sees or that a source has mentioned. */
export function ComponentList({ components }: PartsProps) {
	const { words } = useLocale();
	const known = components.filter((view) => view.basis !== 'not_told');
	if (known.length === 0) return null;
	return (
		<ul class="parts" aria-label={words.parts.title}>
			{known.map((view) => (
				<Part key={view.id} view={view} />
			))}
		</ul>
	);
}

/** The parts that no source has mentioned, folded: they are listed, but their status is not guessed. */
export function SilentParts({ components }: PartsProps) {
	const { language, words } = useLocale();
	const silent = components.filter((view) => view.basis === 'not_told');
	if (silent.length === 0) return null;
	return (
		<details>
			<summary>
				{plural(language, silent.length, {
					one: words.parts.silent.one,
					other: words.parts.silent.other(silent.length),
				})}
			</summary>
			<ul class="parts">
				{silent.map((view) => (
					<li key={view.id} class="part" data-component={view.id} data-basis="not_told">
						<Glyph standing={standing('unknown')} />
						<span class="part-name">{words.component[view.id]}</span>
						<span class="part-basis">{words.basis.not_told}</span>
					</li>
				))}
			</ul>
		</details>
	);
}
