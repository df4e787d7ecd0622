/** Converts the answers of one round to the state of each part. Pure. */

import { PROVIDERS, type ProviderId } from '../monitor/core/providers';
import {
	MAX_REASONS,
	SENTINEL_COMPONENTS,
	type SentinelComponent,
	type SentinelReason,
} from '../monitor/core/sentinel/statement';

/** The result of one mail server or page. `unseen`: this network could not have seen it. */
export type Seen = 'answers' | 'unseen' | SentinelReason;

export type Look = { state: 'answering' | 'degraded' | 'outage' | 'unseen'; reasons: SentinelReason[] };

export type Part = { provider: ProviderId; component: SentinelComponent };

export const PARTS: readonly Part[] = PROVIDERS.flatMap((provider) =>
	SENTINEL_COMPONENTS.map((component) => ({ provider, component })),
);

export function isPart(a: Part, b: Part): boolean {
	return a.provider === b.provider && a.component === b.component;
}

/** A part with several servers is out if none of them answers. A slow answer is an answer. */
export function lookOf(seen: readonly Seen[]): Look {
	const visible = seen.filter((one) => one !== 'unseen');
	if (visible.length === 0) return { state: 'unseen', reasons: [] };
	const reasons = visible.filter((one) => one !== 'answers');
	if (reasons.length === 0) return { state: 'answering', reasons: [] };
	const shut = reasons.filter((reason) => reason !== 'slow');
	return {
		state: shut.length === visible.length ? 'outage' : 'degraded',
		reasons: [...new Set(reasons)].slice(0, MAX_REASONS),
	};
}
