import type { HistoryWords } from '../../assets/locales/it/history';
import { PROVIDER, PROVIDERS, type ProviderId } from '../../monitor/core/providers';
import { romeDayKey, romeInstant } from '../../monitor/core/time';
import type { ReportAsk } from './report';

/** Midnight in Rome at the start of a date field's day, or of the next day; undefined for an empty field. */
export function dayBoundary(value: string, after = false): number | undefined {
	const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value);
	if (!match) return undefined;
	return romeInstant(Number(match[1]), Number(match[2]), Number(match[3]) + (after ? 1 : 0));
}

export type ReportFormProps = {
	ask: ReportAsk;
	words: HistoryWords['report'];
	onAsk: (ask: ReportAsk) => void;
	onPrint: () => void;
	onCsv: () => void;
};

/** Chooses a mailbox and a period, then prints or downloads the report. */
export function ReportForm({ ask, words, onAsk, onPrint, onCsv }: ReportFormProps) {
	const set = (change: Partial<ReportAsk>) => {
		const next = { ...ask, ...change };
		if (next.fromAt < next.toAt) onAsk(next);
	};
	return (
		<div class="row report-form">
			<label>
				{words.provider}{' '}
				<select
					name="provider"
					value={ask.provider}
					onChange={(event) => set({ provider: event.currentTarget.value as ProviderId })}
				>
					{PROVIDERS.map((id) => (
						<option key={id} value={id}>
							{PROVIDER[id].name}
						</option>
					))}
				</select>
			</label>
			<label>
				{words.from}{' '}
				<input
					type="date"
					name="from"
					value={romeDayKey(ask.fromAt)}
					onChange={(event) => set({ fromAt: dayBoundary(event.currentTarget.value) ?? ask.fromAt })}
				/>
			</label>
			<label>
				{words.to}{' '}
				<input
					type="date"
					name="to"
					value={romeDayKey(ask.toAt - 1)}
					onChange={(event) => set({ toAt: dayBoundary(event.currentTarget.value, true) ?? ask.toAt })}
				/>
			</label>
			<button type="button" class="primary" data-action="print" onClick={onPrint}>
				{words.print}
			</button>
			<button type="button" data-action="csv" onClick={onCsv}>
				{words.csv}
			</button>
		</div>
	);
}
