import type { HistoryWords } from '../../assets/locales/it/history';
import type { DayRollup, HourRollup } from '../../monitor/core/assessment/history';
import { PROVIDER, type ProviderId } from '../../monitor/core/providers';
import { DAY_MS, romeDayKey } from '../../monitor/core/time';
import { DayBars } from '../charts/day-bars';
import { LatencyLine } from '../charts/latency-line';
import { Legend } from '../charts/legend';

/** Four rows per year: wide enough to see a single day, narrow enough for a phone. */
const ROWS = 4;
const DAYS_A_ROW = 91;

type YearBarsProps = {
	providers: readonly ProviderId[];
	/** All stored days, of all providers. */
	days: readonly DayRollup[];
	/** All stored hours, of all providers: recent response times. */
	hours: readonly HourRollup[];
	/** Epoch ms. */
	now: number;
	words: HistoryWords['history']['year'];
};

/** A year for each provider, newest row first; rows before the first checked day are left out. */
export function YearBars({ providers, days, hours, now, words }: YearBarsProps) {
	return (
		<section class="panel year" aria-labelledby="year">
			<h2 id="year">{words.title}</h2>
			<p class="help">{words.help}</p>
			<Legend />
			{providers.map((id) => {
				const own = days.filter((day) => day.provider === id);
				const first = own.reduce((least, { day }) => (day < least ? day : least), romeDayKey(now));
				const ends = Array.from({ length: ROWS }, (_, row) => now - row * DAYS_A_ROW * DAY_MS);
				return (
					<div key={id} class="year-of" data-provider={id}>
						<h3>{PROVIDER[id].name}</h3>
						{ends
							.filter((until, row) => row === 0 || romeDayKey(until) >= first)
							.map((until) => (
								<DayBars key={until} days={own} count={DAYS_A_ROW} until={until} name={PROVIDER[id].name} />
							))}
						<LatencyLine hours={hours.filter((hour) => hour.provider === id)} />
					</div>
				);
			})}
		</section>
	);
}
