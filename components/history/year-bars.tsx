import type { HistoryWords } from '../../assets/locales/it/history';
import type { DayRollup } from '../../monitor/core/assessment/history';
import { PROVIDER, type ProviderId } from '../../monitor/core/providers';
import { DAY_MS } from '../../monitor/core/time';
import { DayBars } from '../charts/day-bars';
import { Legend } from '../charts/legend';

/** Four rows a year: wide enough to see a single day, narrow enough for a phone. */
const ROWS = 4;
const DAYS_A_ROW = 91;

export type YearBarsProps = {
	providers: readonly ProviderId[];
	/** All days stored, of all providers. */
	days: readonly DayRollup[];
	/** Epoch ms. */
	now: number;
	words: HistoryWords['history']['year'];
};

/** A year of each provider, newest row first. */
export function YearBars({ providers, days, now, words }: YearBarsProps) {
	return (
		<section class="panel year" aria-labelledby="year">
			<h2 id="year">{words.title}</h2>
			<p class="help">{words.help}</p>
			<Legend />
			{providers.map((id) => (
				<div key={id} class="year-of" data-provider={id}>
					<h3>{PROVIDER[id].name}</h3>
					{Array.from({ length: ROWS }, (_, row) => (
						<DayBars
							key={row}
							days={days.filter((day) => day.provider === id)}
							count={DAYS_A_ROW}
							until={now - row * DAYS_A_ROW * DAY_MS}
							name={PROVIDER[id].name}
						/>
					))}
				</div>
			))}
		</section>
	);
}
