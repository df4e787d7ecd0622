import { shortMoment } from '../../assets/locales/format';
import { zoneName } from '../../assets/locales/zone';
import type { Overview } from '../../monitor/core/assessment/snapshot';
import { UiIcon } from '../ui-icon';
import { useLocale } from '../words/locale';

type CheckBarProps = {
	overview: Pick<Overview, 'checkedAt' | 'nextCheckAt'>;
	/** A check is running, here or in the worker. */
	checking: boolean;
	/** The page itself has the button, because this state is about checking. */
	buttonAbove: boolean;
	onCheck: () => void;
};

/** The last check, the next check, and a button to check now. Always visible; among the first tab stops. */
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
					// Never disabled: that would lose keyboard focus, and a check whose worker died would block the next one.
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
