/** From the results of one check to a signal for each probed component. The order of results does not matter. */

import { backEndCode, type Calibration, isCounted, isHeldDown } from '../evidence/calibration';
import { troubleOf } from '../evidence/connectivity';
import type { Probed, ProbeResult } from '../evidence/probe-result';
import {
	type LayerId,
	PROVIDER,
	type ProbeTarget,
	type ProviderId,
	TARGETS,
	type TargetId,
} from '../providers';
import type { ProbedComponentId } from '../status';
import type { IsRecent } from './freshness';
import { isUnproven } from './unproven';

/** `silent`: the result says nothing about the service, good or bad. */
export type Signal = 'good' | 'bad' | 'maintenance' | 'silent';

/**
 * The signal of a component in one check. `glimpse`: a layer that failed responds well, while another that failed was not probed;
 * `unexpected`: the response is neither the product nor a failure; `held`: the back end reported itself down, is probed only
 * seldom, and has not cleared that report.
 */
export type ComponentSignal = Signal | 'partly_back' | 'unexpected' | 'held';

/**
 * The result of a load in the user's own open webmail: a failed page or a failed call. It costs no request and is evidence about
 * one mailbox only, never the service. A completed load proves nothing: the shell is a static file, and January 2023 answered 200.
 * `marked`: the user said so in the popup.
 */
export type OwnVisit = {
	provider: ProviderId;
	at: number;
	outcome: 'failed' | 'server_error' | 'call_failed' | 'marked';
	httpStatus?: number;
};

export const COMPONENT_OF: Record<LayerId, ProbedComponentId> = {
	login: 'login',
	webmail: 'webmail',
	middleware: 'webmail',
};

/** The meaning of one result alone. */
export function signalOf(result: ProbeResult): Signal {
	switch (result.kind) {
		case 'reachable':
			return 'good';
		case 'notice':
			return result.notice.kind === 'maintenance' ? 'maintenance' : 'bad';
		case 'http_error':
		case 'timeout':
			return 'bad';
		case 'unreachable':
			return troubleOf(result.cause) === null ? 'bad' : 'silent';
		case 'inconclusive':
		case 'unexpected_content':
		case 'refused':
		case 'intercepted':
		case 'stopped':
		case 'no_permission':
			return 'silent';
	}
}

/** Results whose probes are armed or shipped: only these may judge. */
export function counted(
	probed: readonly Probed[],
	calibrations: ReadonlyMap<TargetId, Calibration>,
): Probed[] {
	return probed.filter(({ target, provider, result }) => {
		const definition = TARGETS.find(({ id }) => id === target);
		if (definition === undefined || countedCalibration(definition, calibrations) === undefined) return false;
		const learned = result.kind === 'reachable' && result.strength === 'learned';
		return !learned || !isUnproven(provider, target, calibrations);
	});
}

/** What is known of the layers apart from this check's results. */
export type Layers = {
	calibrations: ReadonlyMap<TargetId, Calibration>;
	/** Targets that failed in their last probe, and respond well in this check. */
	turned: ReadonlySet<TargetId>;
	recent: IsRecent;
};

/** The signals of each component of a provider, from the counted results of a check. */
export function componentSignals(
	provider: ProviderId,
	results: readonly Probed[],
	{ calibrations, turned, recent }: Layers,
): Record<ProbedComponentId, ComponentSignal> {
	const heard: Record<ProbedComponentId, Probed[]> = { webmail: [], login: [] };
	const own = results.filter((probed) => probed.provider === provider);
	const loginAsked = own.some(({ layer }) => layer === 'login');
	for (const probed of own) {
		const { layer, result } = probed;
		heard[COMPONENT_OF[layer]].push(probed);
		if (layer === 'webmail' && !loginAsked && landedOnLogin(provider, result)) heard.login.push(probed);
	}
	const unasked = PROVIDER[provider].targets
		.filter(({ id, layer }) => COMPONENT_OF[layer] === 'webmail' && !own.some(({ target }) => target === id))
		.flatMap((target) => countedCalibration(target, calibrations) ?? []);
	const middleware = own.find(({ layer }) => layer === 'middleware');
	if (middleware === undefined && own.length > 0 && unasked.some(isHeldDown))
		return { webmail: 'held', login: 'held' };
	const webmail = together(heard.webmail, unasked, turned, recent);
	const login = together(heard.login, [], turned, recent);
	return {
		webmail:
			heard.webmail.length === 0
				? webmail
				: throughDoor(webmail, own, pageVouches(provider, own, calibrations, recent)),
		// A login page that opens is of no use while the back end reports itself down.
		login: middleware !== undefined && backEndCode(middleware.result) !== null ? 'bad' : login,
	};
}

/** The middleware is only a side door: it cannot make a component good while no page of the mail is. */
function throughDoor(webmail: ComponentSignal, own: readonly Probed[], vouched: boolean): ComponentSignal {
	if (vouched || (webmail !== 'good' && webmail !== 'silent')) return webmail;
	return isUnexpected(own.filter(({ layer }) => layer !== 'middleware')) ? 'unexpected' : 'silent';
}

/** True if the login page or the webmail is good, in this check or, if not probed in it, recently. */
function pageVouches(
	provider: ProviderId,
	own: readonly Probed[],
	calibrations: ReadonlyMap<TargetId, Calibration>,
	recent: IsRecent,
): boolean {
	return PROVIDER[provider].targets.some(({ id, layer }) => {
		if (layer === 'middleware') return false;
		const seen = own.find(({ target }) => target === id);
		const known = calibrations.get(id);
		return seen === undefined
			? known !== undefined && isWell(known, recent)
			: signalOf(seen.result) === 'good';
	});
}

/** The combined signal of a component, given its counted layers that were not probed. */
function together(
	heard: readonly Probed[],
	unasked: readonly Calibration[],
	turned: ReadonlySet<TargetId>,
	recent: IsRecent,
): ComponentSignal {
	const signal = worst(heard.map(({ result }) => signalOf(result)));
	// A failed layer that was not probed again keeps its component's status, whatever another layer says.
	if (signal === 'good' && unasked.some(({ failingSince }) => failingSince !== null))
		return heard.some(({ target }) => turned.has(target)) ? 'partly_back' : 'silent';
	return isUnexpected(heard) && !unasked.some((calibration) => isWell(calibration, recent))
		? 'unexpected'
		: signal;
}

/** The calibration of a target that may judge, or undefined. */
export function countedCalibration(
	target: ProbeTarget,
	calibrations: ReadonlyMap<TargetId, Calibration>,
): Calibration | undefined {
	const calibration = calibrations.get(target.id);
	return calibration !== undefined && isCounted(target, calibration) ? calibration : undefined;
}

/** True if the last probe of a target was good and is recent enough. */
export function isWell({ lastKind, askedAt }: Calibration, { fromAt, toAt }: IsRecent): boolean {
	return lastKind === 'reachable' && askedAt !== null && askedAt >= fromAt && askedAt <= toAt;
}

/** A refusal says nothing; an unexpected page or landing says that something changed. */
function isUnexpected(heard: readonly Probed[]): boolean {
	return (
		heard.length > 0 &&
		heard.every(
			({ result }) =>
				result.kind === 'unexpected_content' || (result.kind === 'intercepted' && result.by === undefined),
		)
	);
}

/** `mail.*` redirects to the login page: its response then covers both, unless the login page was probed itself. */
function landedOnLogin(provider: ProviderId, result: ProbeResult): boolean {
	return 'host' in result && result.host === landedLoginHost(provider);
}

export function landedLoginHost(provider: ProviderId): string {
	return `login.${PROVIDER[provider].domain}`;
}

/** A component takes its worst signal. */
function worst(signals: readonly Signal[]): Signal {
	if (signals.includes('bad')) return 'bad';
	if (signals.includes('maintenance')) return 'maintenance';
	return signals.includes('good') ? 'good' : 'silent';
}
