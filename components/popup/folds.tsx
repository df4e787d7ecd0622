import type { ComponentChildren } from 'preact';
import { plural } from '../../assets/locales/format';
import type { PopupHistory, ProviderView } from '../../monitor/core/assessment/snapshot';
import { PROVIDER, type ProviderId } from '../../monitor/core/providers';
import { DayBars } from '../charts/day-bars';
import { daysSeen } from '../charts/day-strip';
import { useLocale } from '../words/locale';

type DaysFoldProps = {
	views: readonly ProviderView[];
	history: Record<ProviderId, PopupHistory> | undefined;
};

/** How long an open outage has been observed, ms. */
function openMs({ episode }: ProviderView, now: number): number | undefined {
	return episode?.closedAt === null ? now - episode.startedAt - episode.gapMs : undefined;
}

/** The last months of each mailbox, folded: during trouble the user is looking for something else. */
export function DaysFold({ views, history }: DaysFoldProps) {
	const { language, now, words } = useLocale();
	if (history === undefined) return null;
	const count = Math.max(1, ...views.map(({ id }) => daysSeen(history[id].days, now)));
	const { one, other } = words.charts.daysTitle;
	const daysTitle = plural(language, count, { one, other: other(count) });
	return (
		<details>
			<summary>{daysTitle}</summary>
			{views.map((view) => (
				<div key={view.id}>
					<h3>{PROVIDER[view.id].name}</h3>
					<DayBars
						days={history[view.id].days}
						count={count}
						openMs={openMs(view, now)}
						name={PROVIDER[view.id].name}
					/>
				</div>
			))}
		</details>
	);
}

/** A finished outage: its answers and all statements, folded. */
export function EndedFold({ children }: { children: ComponentChildren }) {
	const { words } = useLocale();
	return (
		<details>
			<summary>{words.answers.ended}</summary>
			{children}
		</details>
	);
}
