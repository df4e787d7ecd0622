import type { Words } from '../../assets/locales/words';
import type { ComponentView, ProviderView } from '../../monitor/core/assessment/snapshot';

/** The word for a provider or a component: its phase if it has one, otherwise its status. */
export function statusWord(
	view: Pick<ProviderView | ComponentView, 'status' | 'phase'>,
	words: Words,
): string {
	if (view.phase === 'recovering' && view.status !== 'unknown') return words.phase.recovering;
	if (view.phase === 'suspected' && view.status === 'operational') return words.phase.suspected;
	return words.status[view.status];
}
