import { useEffect, useRef } from 'preact/hooks';
import { moment } from '../../assets/locales/format';
import { isMuted, type Mute } from '../../monitor/core/settings';
import { HOUR_MS, romeInstant, romeTime } from '../../monitor/core/time';
import { useLocale } from '../words/locale';

/** Eight o'clock the next morning in Rome. */
export function tomorrowMorning(now: number): number {
	const { year, month, day } = romeTime(now);
	return romeInstant(year, month, day + 1, 8);
}

type MuteMenuProps = {
	mute: Mute | null;
	/** Something is down, so "until it is back" has a meaning. */
	outage: boolean;
	onMute: (mute: Mute | null) => void;
};

/** Mutes notices for a while: three choices, or unmute. */
export function MuteMenu({ mute, outage, onMute }: MuteMenuProps) {
	const { language, now, words } = useLocale();
	const muted = isMuted(mute, now);
	const menu = useRef<HTMLDivElement>(null);
	const pressed = useRef(false);
	// The pressed button is gone: focus moves to its replacement, not to the top of the page.
	useEffect(() => {
		if (!pressed.current) return;
		pressed.current = false;
		menu.current?.querySelector<HTMLElement>('button, summary')?.focus();
	}, [muted]);
	const press = (next: Mute | null) => {
		pressed.current = true;
		onMute(next);
	};
	const choice = (label: string, action: string, until: Mute['until']) => (
		<button type="button" class="button" data-action={action} onClick={() => press({ until } as Mute)}>
			{label}
		</button>
	);
	return (
		<div ref={menu}>
			{muted ? (
				<p class="muted-now">
					{mute.until === 'restored'
						? words.popup.mutedUntilRestored
						: words.popup.mutedUntil(moment(language, mute.until, now))}
					<button type="button" class="link" data-action="unmute" onClick={() => press(null)}>
						{words.popup.unmute}
					</button>
				</p>
			) : (
				<details class="mute">
					<summary>
						{words.popup.noticesOn} <span class="muted">· {words.popup.mute}</span>
					</summary>
					<div class="mute-choices">
						{choice(words.popup.muteHour, 'mute-hour', now + HOUR_MS)}
						{choice(words.popup.muteTomorrow, 'mute-tomorrow', tomorrowMorning(now))}
						{outage && choice(words.popup.muteRestored, 'mute-restored', 'restored')}
					</div>
				</details>
			)}
		</div>
	);
}
