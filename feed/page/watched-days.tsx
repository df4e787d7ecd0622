import { duration } from '../../assets/locales/format';
import { Bars } from '../../components/charts/day-bars';
import { dayCells, haltedMs } from '../../components/charts/day-cells';
import { daysSeen } from '../../components/charts/day-strip';
import { useLocale } from '../../components/words/locale';
import type { DayRollup } from '../../monitor/core/assessment/history';
import { PROVIDER, type ProviderId } from '../../monitor/core/providers';
import type { SentinelComponent } from '../../monitor/core/sentinel/statement';

export type WatchedPart = { provider: ProviderId; component: SentinelComponent; days: readonly DayRollup[] };

/** The days of each part as the sentinels saw them: one line of bars each, with the downtime in words. */
export function WatchedDays({ parts, now }: { parts: readonly WatchedPart[]; now: number }) {
	const { language, words } = useLocale();
	if (parts.length === 0) return null;
	return (
		<section class="panel" data-watched-days>
			<h2>Giorno per giorno, viste dalle sentinelle</h2>
			{parts.map(({ provider, component, days }) => {
				const cells = dayCells(days, daysSeen(days, now), now);
				const halted = haltedMs(days, cells) ?? 0;
				return (
					<div class="strip" key={`${provider} ${component}`} data-part={`${provider} ${component}`}>
						<p class="strip-head">
							<span>{`${PROVIDER[provider].name}, ${words.component[component]}`}</span>
							<span>
								{halted > 0 ? `senza risposta per ${duration(language, halted)}` : 'nessun guasto visto'}
							</span>
						</p>
						<Bars cells={cells} />
					</div>
				);
			})}
			<p class="attribution">I giorni in cui nessuna sentinella vedeva sono vuoti.</p>
		</section>
	);
}
