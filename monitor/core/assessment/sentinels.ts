/** The effect of the sentinels on a verdict: they lower, confirm and cast doubt. They never improve a status. */

import type { SentinelStatement, SentinelWord } from '../sentinel/statement';
import { agreed, answersElsewhere, pagesOut, type Watch } from '../sentinel/watch';
import type { Settings } from '../settings';
import type { ComponentStatus } from '../status';
import type { FeedState } from './reading';
import type { Reason, ReasonKey } from './state';

/** The last statement, while the user reads the project's own feeds. */
export function statementOf(
	feeds: readonly FeedState[],
	{ feeds: chosen }: Pick<Settings, 'feeds'>,
): SentinelStatement | null {
	if (!chosen.signed) return null;
	return feeds.find(({ trust }) => trust === 'sentinel')?.statement ?? null;
}

/** What remains of a browser's good status. Only states that several networks agree on count. */
export function loweredBy(
	watch: Watch,
): { status: Extract<ComponentStatus, 'partial_outage' | 'degraded_performance'>; reason: Reason } | null {
	const out = agreed(watch, 'outage');
	// The page still opens in this browser: only a deeper probe shows this failure.
	const behind = out.filter(({ reasons }) => reasons.includes('back_end_down'));
	if (behind.length > 0)
		return { status: 'partial_outage', reason: reasonOf('sentinels_back_end', behind, watch.at) };
	if (out.length > 0)
		return { status: 'partial_outage', reason: reasonOf('sentinels_outage', out, watch.at) };
	// This browser probes pages itself, with fresher results.
	const weak = agreed(watch, 'degraded', 'recovering').filter((word) => !isPage(word));
	if (weak.length === 0) return null;
	return { status: 'degraded_performance', reason: reasonOf('sentinels_degraded', weak, watch.at) };
}

/** For a failure seen here: whether other networks see it too. */
export function secondOpinion(watch: Watch): Reason[] {
	const out = pagesOut(watch);
	if (out.length > 0) return [reasonOf('sentinels_confirm', out, watch.at)];
	if (!answersElsewhere(watch)) return [];
	return [reasonOf('sentinels_see_it_up', agreed(watch, 'answering').filter(isPage), watch.at)];
}

function isPage({ component }: SentinelWord): boolean {
	return component === 'webmail' || component === 'login';
}

/** The smallest number of networks that saw any of the parts: the reason claims no more. */
function reasonOf(key: ReasonKey, words: readonly SentinelWord[], at: number): Reason {
	const least = words.reduce((a, b) => (b.by < a.by ? b : a));
	return {
		key,
		params: {
			components: words.map(({ component }) => component).join(','),
			by: least.by,
			of: least.of,
		},
		source: 'sentinel',
		at,
	};
}
