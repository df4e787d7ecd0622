/** What is known of one component of a provider: observed here, reported by a feed, or not reported at all. */

import type { Calibration } from '../evidence/calibration';
import type { StoredIncident } from '../model/incident';
import type { ProviderId } from '../providers';
import type { SentinelState } from '../sentinel/statement';
import type { Watch } from '../sentinel/watch';
import {
	COMPONENT_STATUSES,
	type ComponentId,
	type ComponentStatus,
	isOutage,
	PROBED_COMPONENTS,
	type ProbedComponentId,
} from '../status';
import { isPartlyBack } from './fusion';
import type { ComponentView } from './snapshot';
import type { ProviderState, SentenceSource } from './state';

/** The view of a component; without `known` (stale, never checked) only feeds can report on it. */
export function componentView(
	component: ComponentId,
	active: readonly StoredIncident[],
	known?: ProviderState,
	calibrations: readonly Calibration[] = [],
): ComponentView {
	return (known && seen(component, known, calibrations)) ?? told(component, active);
}

function seen(
	component: ComponentId,
	known: ProviderState,
	calibrations: readonly Calibration[],
): ComponentView | null {
	const probed = PROBED_COMPONENTS.find((id) => id === component);
	if (probed === undefined || known.ownTrouble !== null) return null;
	const { status, lastAt, ...state } = known.components[probed];
	if (status === 'unknown' || lastAt === null) return null;
	// While mailboxes reopen one by one, a part that responded a moment ago is not fully down.
	const reopening = known.phase === 'recovering' && isOutage(status) && isPartlyBack(state, lastAt);
	const phase = reopening ? 'recovering' : state.phase;
	const probe = standing(known.provider, probed, calibrations);
	return { id: component, status, phase, basis: 'seen', source: 'seen', at: lastAt, probe };
}

/** How far this browser trusts the component's own probe. */
function standing(
	provider: ProviderId,
	layer: ProbedComponentId,
	calibrations: readonly Calibration[],
): NonNullable<ComponentView['probe']> {
	const calibration = calibrations.find(({ target }) => target === `${provider}.${layer}`);
	if (calibration?.disarmedAt != null) return 'disarmed';
	return calibration?.armedAt != null || calibration?.learned != null ? 'armed' : 'unarmed';
}

/** What active incidents say of a component: its own row, or the scope that their updates claim. */
function told(component: ComponentId, active: readonly StoredIncident[]): ComponentView {
	const words: ComponentView[] = [];
	const say = (status: ComponentStatus, source: SentenceSource, at: number) =>
		words.push({ id: component, status, phase: 'stable', basis: 'told', source, at });
	for (const { incident } of active) {
		const listed = incident.components.find(({ id }) => id === component);
		// A row has no date, so it counts as the feed's own last update. What the feed quotes from newspapers is not its own statement.
		const last = incident.updates.findLast(({ source }) => source !== 'press') ?? incident.updates.at(-1);
		if (listed !== undefined && last !== undefined) say(listed.status, last.source, last.at);
		for (const claim of incident.updates.flatMap(({ claims }) => claims)) {
			if (claim.topic !== 'scope' || claim.withdrawn) continue;
			const status = claim.hit.includes(component)
				? 'major_outage'
				: claim.notHit.includes(component)
					? 'operational'
					: null;
			if (status !== null) say(status, claim.source, claim.saidAt);
		}
	}
	const latest = words.sort((a, b) => (b.at ?? 0) - (a.at ?? 0))[0];
	return latest ?? { id: component, status: 'unknown', phase: 'stable', basis: 'not_told' };
}

const ROW: Record<SentinelState, ComponentStatus> = {
	outage: 'major_outage',
	degraded: 'degraded_performance',
	recovering: 'major_outage',
	answering: 'operational',
	blind: 'unknown',
};

/** A part's row with the sentinels' word: added to what is known, or in place of a better status from less trusted sources alone. */
export function watched(view: ComponentView, watch: Watch): ComponentView {
	const word = watch.words.find(({ component }) => component === view.id);
	if (word === undefined) return view;
	const sentinels = { ...word, at: watch.at };
	const status = ROW[word.state];
	const lesser = view.basis === 'told' && (view.source === 'added' || view.source === 'press');
	if (view.basis !== 'not_told' && !(lesser && isWorse(status, view.status))) return { ...view, sentinels };
	const phase = word.state === 'recovering' ? 'recovering' : 'stable';
	return { id: view.id, status, phase, basis: 'watched', source: 'sentinel', at: watch.at, sentinels };
}

function isWorse(a: ComponentStatus, b: ComponentStatus): boolean {
	return COMPONENT_STATUSES.indexOf(a) > COMPONENT_STATUSES.indexOf(b);
}
