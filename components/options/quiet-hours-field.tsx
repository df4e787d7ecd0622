import type { OptionWords } from '../../assets/locales/it/options';
import type { QuietHours } from '../../monitor/core/settings';
import { Switch } from './switch';

/** The default when quiet hours are switched on: overnight, across midnight. */
const NIGHT: QuietHours = { fromMinute: 22 * 60, toMinute: 7 * 60 + 30 };

function asTime(minute: number): string {
	const two = (n: number) => String(n).padStart(2, '0');
	return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

function asMinute(time: string): number | undefined {
	const match = /^(\d\d):(\d\d)/.exec(time);
	return match ? Number(match[1]) * 60 + Number(match[2]) : undefined;
}

type QuietHoursFieldProps = {
	quietHours: QuietHours | null;
	words: OptionWords['options']['notices'];
	onChange: (quietHours: QuietHours | null) => void;
};

/** Quiet hours on or off, with their start and end; "to" before "from" spans midnight. */
export function QuietHoursField({ quietHours, words, onChange }: QuietHoursFieldProps) {
	const time = (name: keyof QuietHours, label: string) => (
		<label class="time">
			{label}{' '}
			<input
				type="time"
				name={name}
				value={asTime((quietHours ?? NIGHT)[name])}
				onChange={(event) => {
					const minute = asMinute(event.currentTarget.value);
					if (minute !== undefined) onChange({ ...(quietHours ?? NIGHT), [name]: minute });
				}}
			/>
		</label>
	);
	return (
		<>
			<Switch name="quiet" checked={quietHours !== null} onChange={(on) => onChange(on ? NIGHT : null)}>
				{words.quiet}
			</Switch>
			{quietHours && (
				<div class="indented">
					{time('fromMinute', words.quietFrom)} {time('toMinute', words.quietTo)}
					<p class="help">{words.quietHelp}</p>
				</div>
			)}
		</>
	);
}
