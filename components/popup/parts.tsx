import { list, plural } from '../../assets/locales/format';
import type { ComponentView, ProviderView } from '../../monitor/core/assessment/snapshot';
import { PROVIDER } from '../../monitor/core/providers';
import { isOutage } from '../../monitor/core/status';
import { MINUTE_MS } from '../../monitor/core/time';
import { ComponentList, SilentParts } from '../component-list';
import { answerText } from '../words/answer-sentences';
import { useLocale } from '../words/locale';

/** A key for the parts of a mailbox: times to the minute. */
function shown(components: readonly ComponentView[]): string {
	return JSON.stringify(
		components.map(({ id, status, phase, basis, source, at, sentinels }) => [
			id,
			status,
			phase,
			basis,
			source,
			Math.floor((at ?? 0) / MINUTE_MS),
			sentinels && [sentinels.state, sentinels.by, sentinels.of],
		]),
	);
}

/** How a part counts: fully or partly down, working, or neither. */
function counts(views: readonly ProviderView[]): { halted: number; works: number } {
	const parts = views.flatMap(({ components }) => components);
	const halted = new Set(
		parts.filter(({ status, phase }) => isOutage(status) && phase !== 'recovering').map(({ id }) => id),
	);
	// A port that answers the sentinels does not prove that the service works.
	const works = new Set(
		parts.filter(({ status, basis }) => status === 'operational' && basis !== 'watched').map(({ id }) => id),
	);
	return { halted: halted.size, works: [...works].filter((id) => !halted.has(id)).length };
}

/** The parts of the service: one list for mailboxes with equal parts, sorted from down to working. Folded. */
export function Parts({ views }: { views: readonly ProviderView[] }) {
	const speech = useLocale();
	const { language, words } = speech;
	const groups = new Map<string, ProviderView[]>();
	for (const view of views) {
		const key = shown(view.components);
		groups.set(key, [...(groups.get(key) ?? []), view]);
	}
	const { halted, works } = counts(views);
	const [first] = views;
	if (!first) return null;
	const told = views.find((view) => view.answers.scope.current) ?? first;
	const parts = words.parts;
	const summary = [
		halted > 0 && plural(language, halted, { one: parts.halted.one, other: parts.halted.other(halted) }),
		works > 0 && plural(language, works, { one: parts.works.one, other: parts.works.other(works) }),
	].filter(Boolean);
	return (
		<details data-claim="scope" data-stance={answerText('scope', told.answers, speech).stance}>
			<summary>
				{parts.title} {summary.length > 0 && <span class="muted">{summary.join(', ')}</span>}
			</summary>
			{[...groups.values()].map((group) => (
				<div key={group[0]?.id} class="part-group">
					{groups.size > 1 && (
						<h3>
							{list(
								language,
								group.map(({ id }) => PROVIDER[id].name),
							)}
						</h3>
					)}
					<ComponentList components={inOrder(group[0]?.components ?? [])} />
					<SilentParts components={group[0]?.components ?? []} />
				</div>
			))}
		</details>
	);
}

/** Down first, then partly working, then working. */
function inOrder(components: readonly ComponentView[]): ComponentView[] {
	const weight = ({ status }: ComponentView) => (isOutage(status) ? 0 : status === 'operational' ? 2 : 1);
	return components.toSorted((a, b) => weight(a) - weight(b));
}
