import type { OwnTrouble } from '../../monitor/core/evidence/connectivity';
import { UiIcon } from '../ui-icon';
import { useLocale } from '../words/locale';

type BigCheckProps = { label: string; checking: boolean; onCheck: () => void };

/** The only button of a state in which only a new check helps. The bar below then has none. */
function BigCheck({ label, checking, onCheck }: BigCheckProps) {
	return (
		<button type="button" class="primary wide" data-action="check-now" aria-busy={checking} onClick={onCheck}>
			<UiIcon name="check" />
			{label}
		</button>
	);
}

type OwnTroubleProps = {
	trouble: OwnTrouble;
	checking: boolean;
	onCheck: () => void;
	/** Requests the missing host permission; must be called from the click itself. */
	onGrant: () => void;
};

/** "Is it you?": what to try on the user's side, and the button that helps. */
export function OwnTroubleHelp({ trouble, checking, onCheck, onGrant }: OwnTroubleProps) {
	const { words } = useLocale();
	const steps = Object.values(words.ownTrouble[trouble].steps);
	return (
		<section class="panel" aria-labelledby="own-trouble">
			<h2 id="own-trouble" class={trouble === 'no_permission' ? 'visually-hidden' : undefined}>
				{words.popup.toTry}
			</h2>
			{steps.length > 1 ? (
				<ol class="advice numbered">
					{steps.map((step) => (
						<li key={step}>{step}</li>
					))}
				</ol>
			) : (
				<p>{steps[0]}</p>
			)}
			{trouble === 'no_permission' ? (
				<button type="button" class="primary wide" data-action="grant" onClick={onGrant}>
					{words.popup.grant}
				</button>
			) : (
				<BigCheck label={words.popup.doneCheck} checking={checking} onCheck={onCheck} />
			)}
		</section>
	);
}

/** The last results are stale: a check helps. */
export function StaleHelp({ checking, onCheck }: Omit<BigCheckProps, 'label'>) {
	const { words } = useLocale();
	return (
		<section class="panel">
			<p>{words.popup.staleHelp}</p>
			<BigCheck label={words.popup.check} checking={checking} onCheck={onCheck} />
		</section>
	);
}
