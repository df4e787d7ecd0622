/** How far a doubt or a recovery has come, and the last known state where none can be given now. */

import { type ComponentStatus, isOutage, PROBED_COMPONENTS } from '../status';
import { isOpen } from './episode';
import { see } from './fusion';
import type { ComponentState, ProviderState } from './state';
import { restoreSpanMs } from './thresholds';

/** Epoch ms throughout. */
export type Progress =
	/** Number of failing checks so far. */
	| { kind: 'doubt'; failures: number; firstAt: number; lastAt: number }
	/** `goodSince`: start of the good run, null if it failed again; `holdsUntil`: when the recovery is confirmed if it lasts. */
	| { kind: 'return'; goodSince: number | null; goodAt: number | null; holdsUntil: number | null };

export type LastKnown = { status: ComponentStatus; at: number };

/** From a provider as stored; null if there is neither a doubt nor a recovery. */
export function progressOf({ components, episode, phase }: ProviderState): Progress | null {
	const states = PROBED_COMPONENTS.map((id) => components[id]);
	if (phase === 'recovering') return returning(states, isOpen(episode) ? episode : null);
	if (phase !== 'suspected') return null;
	const runs = states.flatMap((part) =>
		part.phase === 'suspected' ? (part.failing ?? part.unexpected ?? []) : [],
	);
	const [first, ...others] = runs;
	if (first === undefined) return null;
	const run = others.reduce((most, one) => (one.count > most.count ? one : most), first);
	return { kind: 'doubt', failures: run.count, firstAt: run.firstAt, lastAt: run.lastAt };
}

function returning(states: ComponentState[], episode: ProviderState['episode']): Progress {
	const goodAt = latest(states.map((part) => part.goodAt));
	const out = states.filter(({ status }) => isOutage(status));
	const rising = out.flatMap(({ phase, good }) =>
		phase === 'recovering' && good !== null ? [good.firstAt] : [],
	);
	// Only feeds hold it open: the probes are good since then, and the outage ends when the feeds say so.
	if (out.length === 0)
		return { kind: 'return', goodSince: latest(states.map(({ since }) => since)), goodAt, holdsUntil: null };
	if (rising.length < out.length) return { kind: 'return', goodSince: null, goodAt, holdsUntil: null };
	const goodSince = Math.max(...rising);
	const holdsUntil = goodSince + restoreSpanMs(episode?.turn ?? 1, episode?.setbacks ?? 0);
	return { kind: 'return', goodSince, goodAt, holdsUntil };
}

function latest(times: readonly (number | null)[]): number | null {
	return times.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
}

/** What the probes showed when they last showed anything; null if they never did. */
export function lastKnown({ components }: ProviderState): LastKnown | null {
	const at = latest(PROBED_COMPONENTS.map((id) => components[id].lastAt));
	const seen = see(components, new Set(PROBED_COMPONENTS));
	if (at === null || seen.kind === 'nothing') return null;
	return { status: seen.kind === 'up' ? 'operational' : seen.status, at };
}
