import { list } from '../../assets/locales/format';
import { windowMoment } from '../../assets/locales/moments';
import type { ProviderView } from '../../monitor/core/assessment/snapshot';
import { PROVIDER } from '../../monitor/core/providers';
import { Attribution } from '../incident/attribution';
import { useLocale } from '../words/locale';

/** Announced maintenance: all is healthy now, but the user may want to send urgent mail before it. */
export function Announced({ views }: { views: readonly ProviderView[] }) {
	const { language, now, words } = useLocale();
	const groups = new Map<string, ProviderView[]>();
	for (const view of views) {
		if (!view.announced) continue;
		const key = `${view.announced.fromAt} ${view.announced.toAt}`;
		groups.set(key, [...(groups.get(key) ?? []), view]);
	}
	return (
		<>
			{[...groups].map(([key, group]) => {
				const plan = group[0]?.announced;
				if (!plan) return null;
				const names = list(
					language,
					group.map(({ id }) => PROVIDER[id].name),
				);
				return (
					<section key={key} class="panel" data-announced={plan.fromAt}>
						<h2>{words.announced.title}</h2>
						<p>{words.announced.window(names, windowMoment(language, plan.fromAt, plan.toAt, now))}</p>
						<Attribution source={plan.source} name={plan.publisher} at={plan.saidAt} />
					</section>
				);
			})}
		</>
	);
}
