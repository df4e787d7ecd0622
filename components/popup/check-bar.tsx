import { moment, shortMoment } from '../assets/locales/format';
import type { Overview } from '../monitor/core/assessment/snapshot';
import { useSpeech } from './speech';
import { UiIcon } from './ui-icon';

export type CheckBarProps = {
	overview: Pick<Overview, 'checkedAt' | 'nextCheckAt'>;
	/** A check is under way, here or in the worker. */
	checking: boolean;
	onCheck: () => void;
};

/** When it was last checked, when it will be next, and the button that does not wait. Always in view. */
export function CheckBar({ overview, checking, onCheck }: CheckBarProps) {
	const { language, now, words } = useSpeech();
	const { checkedAt, nextCheckAt } = overview;
	return (
		<div class="check-bar">
			<p class="check-times" aria-live="polite">
				{checking
					? words.popup.checking
					: checkedAt === null
						? words.popup.neverChecked
						: words.popup.checked(moment(language, checkedAt, now))}
				{nextCheckAt !== null && nextCheckAt > now && !checking && (
					<span class="check-next">{words.popup.next(shortMoment(language, nextCheckAt, now))}</span>
				)}
			</p>
			<button
				type="button"
				class="primary"
				data-action="check-now"
				aria-busy={checking}
				// Never disabled: that would throw the keyboard's focus away, and a check whose worker died would bar the next one.
				onClick={onCheck}
			>
				<UiIcon name="check" />
				{words.popup.check}
			</button>
			<progress class={`check-progress ${checking ? '' : 'resting'}`} aria-hidden="true" />
		</div>
	);
}
