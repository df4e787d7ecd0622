/** The table of docs/design.md#truth: this browser's probes decide reachability; feeds explain, and contradict by name. */

import type { OwnTrouble } from '../evidence/connectivity';
import { pagesOut, type Watch } from '../sentinel/watch';
import type { ComponentStatus, Phase, ProbedComponentId } from '../status';
import { isOutage, PROBED_COMPONENTS } from '../status';
import { MINUTE_MS } from '../time';
import type { Declared, Statement } from './declared';
import { DOUBTS } from './doubt';
import { loweredBy, secondOpinion } from './sentinels';
import type { ComponentState, Reason, ReasonKey } from './state';

/** What the probes show, from component states that are fresh enough to count. */
export type Seen =
	| { kind: 'up' }
	| {
			kind: 'down';
			status: Extract<ComponentStatus, 'major_outage' | 'partial_outage' | 'under_maintenance'>;
	  }
	| { kind: 'nothing' };

export type Verdict = { status: ComponentStatus; phase: Phase; reasons: Reason[] };

export type FusionInput = {
	components: Record<ProbedComponentId, ComponentState>;
	/** Components with a recent enough observation. */
	fresh: ReadonlySet<ProbedComponentId>;
	declared: Declared;
	/** What the sentinels say of the provider. */
	watch: Watch;
	ownTrouble: OwnTrouble | null;
	episodeOpen: boolean;
	/** Reasons from this check's own results, by weight. */
	observed: Reason[];
	at: number;
};

/** What the probes show. Nothing at all without a fresh observation; a confirmed outage then stays until good ones end it. */
export function see(
	components: Record<ProbedComponentId, ComponentState>,
	fresh: ReadonlySet<ProbedComponentId>,
): Seen {
	if (fresh.size === 0) return { kind: 'nothing' };
	const states = PROBED_COMPONENTS.map((id) => components[id]);
	const out = states.filter(({ status }) => isOutage(status));
	if (out.length > 0) {
		const well = states.some(({ component, status }) => status === 'operational' && fresh.has(component));
		if (out.every(({ status }) => status === 'under_maintenance'))
			return { kind: 'down', status: 'under_maintenance' };
		return { kind: 'down', status: well ? 'partial_outage' : 'major_outage' };
	}
	return states.some(({ component, status }) => status === 'operational' && fresh.has(component))
		? { kind: 'up' }
		: { kind: 'nothing' };
}

/** Status, phase and reasons of a provider. */
export function fuse(input: FusionInput): Verdict {
	const { components, fresh, ownTrouble, watch, at } = input;
	if (ownTrouble !== null)
		return {
			status: 'unknown',
			phase: 'stable',
			reasons: [reason(ownTrouble, at), ...input.observed, ...secondOpinion(watch)],
		};
	const seen = see(components, fresh);
	switch (seen.kind) {
		case 'nothing':
			return nothingSeen(input);
		case 'down':
			// Time has proved it: no doubt remains.
			return down({ ...input, observed: input.observed.filter((one) => !isDoubt(one)) }, seen.status);
		case 'up':
			return up(input);
	}
}

function nothingSeen({ components, observed, watch, at }: FusionInput): Verdict {
	const suspected = PROBED_COMPONENTS.some((id) => components[id].phase === 'suspected');
	return {
		status: 'unknown',
		phase: suspected ? 'suspected' : 'stable',
		reasons: [
			...observed.filter(isDoubt),
			...(suspected ? [reason('being_confirmed', at)] : []),
			...(observed.length > 0 ? observed.filter((one) => !isDoubt(one)) : [reason('never_checked', at)]),
			...secondOpinion(watch),
		],
	};
}

function isDoubt({ key }: Reason): boolean {
	return (DOUBTS as readonly ReasonKey[]).includes(key);
}

/** How long a good response keeps alive a feed's statement that mailboxes reopen step by step. */
export const REOPENING_MS = 30 * MINUTE_MS;

/** True if a part that is out responded well shortly before `at`: after it broke, not before. */
export function isPartlyBack(
	{ goodAt, since }: Pick<ComponentState, 'goodAt' | 'since'>,
	at: number,
): boolean {
	return goodAt !== null && goodAt > since && Math.abs(at - goodAt) <= REOPENING_MS;
}

function down({ components, declared, observed, watch, at }: FusionInput, status: ComponentStatus): Verdict {
	const out = PROBED_COMPONENTS.map((id) => components[id]).filter((c) => isOutage(c.status));
	const rising = out.every(({ phase }) => phase === 'recovering');
	// Mailboxes reopen one by one: responses that come and go are how one browser observes "step by step".
	const partlyBack = out.some((part) => isPartlyBack(part, at));
	const reopening = rising || partlyBack ? declared.reopening : null;
	const recovering = rising || reopening !== null;
	const said = declared.outage ?? declared.reopening ?? declared.help;
	const feeds: Reason[] = [];
	if (said !== null) feeds.push(quote('confirmed_by_feed', said));
	else if (declared.resolved !== null) feeds.push(quote('declared_resolved_not_here', declared.resolved));
	else if (declared.press !== null) feeds.push(press(declared.press));
	else if (pagesOut(watch).length === 0) feeds.push(reason('unconfirmed_by_anyone', at));
	feeds.push(...secondOpinion(watch));
	if (declared.maintenance !== null) feeds.push(quote('maintenance_declared', declared.maintenance));
	const partial: Reason[] =
		status === 'partial_outage' && out[0] !== undefined
			? [{ ...reason('one_component', at), params: { component: out[0].component } }]
			: [];
	return {
		status: declared.maintenance === null ? status : 'under_maintenance',
		phase: recovering ? 'recovering' : 'stable',
		reasons: [
			...(reopening !== null ? [quote('reopening_progressively', reopening)] : []),
			...(rising ? [reason('being_restored', at)] : []),
			...partial,
			...observed,
			...feeds,
		],
	};
}

const WELL = new Set<ReasonKey>(['probes_well', 'probes_well_generic', 'probes_well_learned']);

function up({ components, declared, episodeOpen, observed, watch, at }: FusionInput): Verdict {
	const suspected = PROBED_COMPONENTS.some((id) => components[id].phase === 'suspected');
	const doubt = suspected ? [reason('being_confirmed', at)] : [];
	const phase: Phase = suspected ? 'suspected' : 'stable';
	const expired = [
		...(declared.expired === null ? [] : [quote('incident_expired', declared.expired)]),
		...(declared.overrun === null ? [] : [quote('maintenance_overrun', declared.overrun)]),
	];
	// Good results support this verdict, so they come first; unexpected results follow.
	const wellFirst = observed.toSorted((a, b) => Number(WELL.has(b.key)) - Number(WELL.has(a.key)));
	const rest = [...doubt, ...wellFirst, ...expired];
	if (declared.maintenance !== null)
		return {
			status: 'under_maintenance',
			phase,
			reasons: [quote('maintenance_declared', declared.maintenance), ...rest],
		};
	if (episodeOpen && declared.reopening !== null)
		return {
			status: 'partial_outage',
			phase: 'recovering',
			reasons: [quote('reopening_progressively', declared.reopening), ...rest],
		};
	const outage = declared.outage ?? severe(declared.reopening);
	if (outage !== null)
		return { status: 'partial_outage', phase, reasons: [quote('declared_elsewhere', outage), ...rest] };
	const lowered = loweredBy(watch);
	if (lowered?.status === 'partial_outage')
		return { status: lowered.status, phase, reasons: [lowered.reason, ...rest] };
	if (declared.press !== null)
		return { status: 'degraded_performance', phase, reasons: [press(declared.press), ...rest] };
	if (lowered !== null) return { status: lowered.status, phase, reasons: [lowered.reason, ...rest] };
	return { status: 'operational', phase, reasons: rest.length > 0 ? rest : [reason('probes_well', at)] };
}

function severe(statement: Statement | null): Statement | null {
	const impact = statement?.incident.impact;
	return impact === 'major' || impact === 'critical' ? statement : null;
}

function reason(key: ReasonKey, at: number): Reason {
	return { key, params: {}, source: 'seen', at };
}

function quote(key: ReasonKey, { incident, source, sourceName, at }: Statement): Reason {
	const named = sourceName === undefined ? {} : { sourceName };
	return { key, params: { name: incident.name }, source, ...named, at };
}

function press({ publishers, at }: { publishers: string[]; at: number }): Reason {
	return {
		key: 'reported_by_press',
		params: { count: publishers.length, publishers: publishers.join(', ') },
		source: 'press',
		at,
	};
}
