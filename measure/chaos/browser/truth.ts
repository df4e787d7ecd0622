/** Compares storage and desktop after a story with the story. Pure. */

import type { Observation } from '../../../monitor/core/assessment/history';
import type { ProviderState } from '../../../monitor/core/assessment/state';
import type { Transition } from '../../../monitor/core/assessment/transition';
import { PROVIDERS } from '../../../monitor/core/providers';
import { isOutage } from '../../../monitor/core/status';
import { MINUTE_MS } from '../../../monitor/core/time';
import { noticesDue, type Story, wasEver } from './story';

export type Stored = {
	/** Of this story alone. */
	transitions: Transition[];
	observations: Observation[];
	providers: ProviderState[];
	badge: string;
};

/** Observed from outside. */
export type Seen = {
	/** How often each notice appeared on the desktop, except those that replaced themselves before they were recorded. */
	told: ReadonlyMap<string, number>;
	/** The checks that started, by their start. */
	begun: ReadonlySet<number>;
};

/** A check takes some real seconds, and a dead worker adds to them. */
const SLACK_MIN = 1;
/** Three failures over a minute; three successes over five. */
const CONFIRM_MIN = 1;
const RESTORE_MIN = 5;

/** Every way in which the report differs from the story; empty if there is none. */
export function faultsOf(story: Story, startedAt: number, stored: Stored, seen: Seen): string[] {
	return [
		...tellingFaults(story, stored, seen),
		...stored.transitions.flatMap((row) => verdictFaults(story, startedAt, row)),
		...checkFaults(stored, seen, startedAt),
		...endFaults(stored),
	];
}

function tellingFaults(story: Story, { transitions }: Stored, { told }: Seen): string[] {
	const owed = transitions.filter(({ notice }) => notice !== null).toSorted((a, b) => a.at - b.at);
	const wrong = PROVIDERS.flatMap((provider) => {
		const found = owed.filter((row) => row.provider === provider).map(({ notice }) => notice);
		const due = noticesDue(story, provider);
		return found.join() === due.join() ? [] : [`${provider}: told ${found.join()}, due ${due.join()}`];
	});
	const lost = owed
		.filter(({ outcome, pendingSince }) => outcome !== 'shown' || pendingSince !== null)
		.map(({ id, outcome }) => `${id} was not shown: ${outcome ?? 'still owed'}`);
	const doubled = [...told]
		.filter(([, times]) => times > 1)
		.map(([id, times]) => `${id} came up ${times} times`);
	const stray = [...told.keys()]
		.filter((id) => !owed.some((row) => row.id === id))
		.map((id) => `${id} came up and is in no row`);
	return [...wrong, ...lost, ...doubled, ...stray];
}

/** A status that the weather does not justify. */
function verdictFaults(story: Story, startedAt: number, { provider, at, to, id }: Transition): string[] {
	const minute = (at - startedAt) / MINUTE_MS;
	const wrong = (why: string) => [`${id}: ${to.status}, ${to.phase}, ${why}`];
	const ever = (kind: 'bad' | 'good', fromMin: number) => wasEver(story, provider, kind, fromMin, minute);
	if (to.phase === 'suspected')
		return ever('bad', minute - SLACK_MIN) ? [] : wrong('suspected of what was well');
	if (to.phase === 'recovering')
		return ever('good', minute - SLACK_MIN) ? [] : wrong('recovering from what went on');
	if (isOutage(to.status) || to.status === 'degraded_performance')
		return ever('bad', minute - CONFIRM_MIN - SLACK_MIN) ? [] : wrong('a false alarm');
	if (to.status === 'operational') {
		const wasBad = wasEver(story, provider, 'bad', minute - RESTORE_MIN + SLACK_MIN, minute);
		return wasBad ? wrong('a false all-clear') : [];
	}
	return wrong('there was something to know');
}

/** A check that neither finished nor was marked as interrupted. */
function checkFaults({ observations }: Stored, { begun }: Seen, startedAt: number): string[] {
	const known = new Set(observations.map(({ at }) => at));
	const lost = [...begun].filter((at) => at >= startedAt && !known.has(at));
	return lost.length === 0 ? [] : [`${lost.length} of ${begun.size} checks that began are in no row`];
}

function endFaults({ providers, badge }: Stored): string[] {
	return [
		...providers
			.filter(({ status, phase }) => status !== 'operational' || phase !== 'stable')
			.map(({ provider, status, phase }) => `${provider} ended as ${status}, ${phase}`),
		...(providers.length === PROVIDERS.length ? [] : [`${providers.length} providers at the end`]),
		...(badge === 'OK' ? [] : [`the badge ended as ${badge}`]),
	];
}
