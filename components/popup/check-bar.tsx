import { shortMoment } from '../../assets/locales/format';
import { zoneName } from '../../assets/locales/zone';
import type { Overview } from '../../monitor/core/assessment/snapshot';
import { UiIcon } from '../ui-icon';
import { useLocale } from '../words/locale';

export type CheckBarProps = {
	overview: Pick<Overview, 'checkedAt' | 'nextCheckAt'>;
	/** A check is under way, here or in the worker. */
	checking: boolean;
	/** The button stands in the page, as it is what this state is about. */
	buttonAbove: boolean;
	onCheck: () => void;
};

/** When it was last checked, when it will be next, and the button that does not wait. Always in view; among the first stops of the keyboard. */
export function CheckBar({ overview, checking, buttonAbove, onCheck }: CheckBarProps) {
	const { language, now, words } = useLocale();
	const { checkedAt, nextCheckAt } = overview;
	const isPlanned = nextCheckAt !== null && nextCheckAt > now && !checking;
	const next = isPlanned ? words.popup.next(shortMoment(language, nextCheckAt, now)) : '';
	const note = (next + zoneName(language, now)).trim();
	return (
		<section class="check-bar" aria-label={words.popup.checkBar}>
			<p class="check-times" aria-live="polite">
				{checking
					? words.popup.checking
					: checkedAt === null
						? words.popup.neverChecked
						: words.popup.checked(shortMoment(language, checkedAt, now))}
				{note !== '' && <span class="check-next">{note}</span>}
			</p>
			{!buttonAbove && (
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
			)}
			<progress class={`check-progress ${checking ? '' : 'resting'}`} aria-hidden="true" />
		</section>
	);
}
