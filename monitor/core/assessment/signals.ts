/** From the results of one check to what they say of each probed component. The order of results changes nothing. */

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

/** `silent`: the result says nothing about the service, neither good nor bad. */
export type Signal = 'good' | 'bad' | 'maintenance' | 'silent';

/**
 * What a check says of a component. `glimpse`: a layer that failed answers well, while another that failed was not asked;
 * `unexpected`: it was asked, and what came is neither the product nor a failure; `held`: the back end said that it is down, which is asked
 * again but seldom, and nothing has taken it back.
 */
export type ComponentSignal = Signal | 'partly_back' | 'unexpected' | 'held';

/**
 * What the user's own open webmail met: a page that did not load, or a call of its own that failed. It costs no request and tells of one's
 * own mailbox alone, never of the service. A completed load tells nothing: the shell is a static file, and January 2023 answered 200.
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

/** What one result says by itself. */
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

/** Results whose probes are armed or known by heart: the only ones that may judge. */
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

/** What else than the results of a check is known of the layers. */
export type Layers = {
	calibrations: ReadonlyMap<TargetId, Calibration>;
	/** Targets that failed when last asked, and answer well in this check. */
	turned: ReadonlySet<TargetId>;
	recent: IsRecent;
};

/** What the counted results of a check say of each component of a provider. */
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
		// A login page that opens leads nowhere while the back end says that it is down.
		login: middleware !== undefined && backEndCode(middleware.result) !== null ? 'bad' : login,
	};
}

/** The middleware alone is a side door: where no page of the mail is well, its word makes nobody well. */
function throughDoor(webmail: ComponentSignal, own: readonly Probed[], vouched: boolean): ComponentSignal {
	if (vouched || (webmail !== 'good' && webmail !== 'silent')) return webmail;
	return isUnexpected(own.filter(({ layer }) => layer !== 'middleware')) ? 'unexpected' : 'silent';
}

/** True if the login page or the webmail's own answers well, in this check or, not asked in it, lately. */
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

/** What was heard of a component, beside those of its layers that count and were not asked. */
function together(
	heard: readonly Probed[],
	unasked: readonly Calibration[],
	turned: ReadonlySet<TargetId>,
	recent: IsRecent,
): ComponentSignal {
	const signal = worst(heard.map(({ result }) => signalOf(result)));
	// A layer that failed and was not asked again keeps its component where it is, whatever another layer says.
	if (signal === 'good' && unasked.some(({ failingSince }) => failingSince !== null))
		return heard.some(({ target }) => turned.has(target)) ? 'partly_back' : 'silent';
	return isUnexpected(heard) && !unasked.some((calibration) => isWell(calibration, recent))
		? 'unexpected'
		: signal;
}

/** The calibration of a target that may judge, or nothing. */
export function countedCalibration(
	target: ProbeTarget,
	calibrations: ReadonlyMap<TargetId, Calibration>,
): Calibration | undefined {
	const calibration = calibrations.get(target.id);
	return calibration !== undefined && isCounted(target, calibration) ? calibration : undefined;
}

/** True if a target answered well when it was last asked, if that still says how things are. */
export function isWell({ lastKind, askedAt }: Calibration, { fromAt, toAt }: IsRecent): boolean {
	return lastKind === 'reachable' && askedAt !== null && askedAt >= fromAt && askedAt <= toAt;
}

/** Being turned away says nothing; a page or a landing that should not be there says that something changed. */
function isUnexpected(heard: readonly Probed[]): boolean {
	return (
		heard.length > 0 &&
		heard.every(
			({ result }) =>
				result.kind === 'unexpected_content' || (result.kind === 'intercepted' && result.by === undefined),
		)
	);
}

/** `mail.*` forwards to the login page: then its answer speaks for both, unless the login page was asked itself. */
export function landedOnLogin(provider: ProviderId, result: ProbeResult): boolean {
	return 'host' in result && result.host === landedLoginHost(provider);
}

export function landedLoginHost(provider: ProviderId): string {
	return `login.${PROVIDER[provider].domain}`;
}

/** A component is as bad as the worst that was heard of it. */
function worst(signals: readonly Signal[]): Signal {
	if (signals.includes('bad')) return 'bad';
	if (signals.includes('maintenance')) return 'maintenance';
	return signals.includes('good') ? 'good' : 'silent';
}
