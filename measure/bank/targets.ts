/** The targets that PostaViva must meet in every scenario (issue: "Truth"). */

import { MINUTE_MS } from '../../monitor/core/time';
import type { Scenario } from '../../simulator/scenario';
import type { Score } from './score';

const MAX_DETECT_MS = 3 * MINUTE_MS;
const MIN_RIGHT_SHARE = 0.99;

/** The targets that our score misses, each as a sentence; normally empty. */
export function missed({ detectWithinMs = MAX_DETECT_MS }: Scenario, score: Score): string[] {
	const { right, wrong, falseAlarms, falseAllClears, detectMs, noticesSent, noticesDue } = score;
	const share = right + wrong === 0 ? 1 : right / (right + wrong);
	return [
		...(falseAlarms > 0 ? [`${falseAlarms} false alarms`] : []),
		...(falseAllClears > 0 ? [`${falseAllClears} false all-clears`] : []),
		...(noticesSent !== noticesDue ? [`${noticesSent} notices sent, ${noticesDue} due`] : []),
		...(detectMs !== null && detectMs > detectWithinMs
			? [`detected after ${Math.round(detectMs / 1_000)} s`]
			: []),
		...(share < MIN_RIGHT_SHARE ? [`${(share * 100).toFixed(2)} % of the minutes right`] : []),
	];
}
