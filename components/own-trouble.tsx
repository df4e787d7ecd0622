import type { ReasonKey } from '../monitor/core/assessment/state';
import { OWN_TROUBLES, type OwnTrouble as Trouble } from '../monitor/core/evidence/connectivity';
import { useSpeech } from './speech';

export const OWN_TROUBLE_REASONS: ReadonlySet<ReasonKey> = new Set<ReasonKey>(OWN_TROUBLES);

export type OwnTroubleProps = {
	trouble: Trouble;
	/** Asks the browser for the missing host permission; must be called from the click itself. */
	onGrant: () => void;
};

/** "Is it you?": what is wrong on this side and what to do about it. */
export function OwnTrouble({ trouble, onGrant }: OwnTroubleProps) {
	const { words } = useSpeech();
	return (
		<section class="note tone-edge-grey" aria-labelledby="own-trouble">
			<h2 id="own-trouble">{words.popup.isItYou}</h2>
			<p>{words.ownTrouble[trouble]}</p>
			{trouble === 'no_permission' && (
				<button type="button" class="primary" data-action="grant" onClick={onGrant}>
					{words.popup.grant}
				</button>
			)}
		</section>
	);
}
