/** From the results of one check to what they say of each probed component. The order of results changes nothing. */

import { type Calibration, isCounted } from '../evidence/calibration';
import type { Probed, ProbeResult } from '../evidence/probe-result';
import { type LayerId, PROVIDER, type ProviderId, TARGETS, type TargetId } from '../providers';
import type { ProbedComponentId } from '../status';

/** `silent`: the result says nothing about the service, neither good nor bad. */
export type Signal = 'good' | 'bad' | 'maintenance' | 'silent';

/** A load of the webmail by the user: costs no request. A completed load is no proof that mail works (January 2023 answered 200). */
export type OwnVisit = {
	provider: ProviderId;
	at: number;
	outcome: 'completed' | 'failed' | 'server_error';
	httpStatus?: number;
};

const COMPONENT_OF: Record<LayerId, ProbedComponentId> = {
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
			return result.cause === 'blocked_by_client' ? 'silent' : 'bad';
		case 'unexpected_content':
		case 'refused':
		case 'intercepted':
		case 'no_permission':
			return 'silent';
	}
}

/** Results whose probes are armed or known by heart: the only ones that may judge. */
export function counted(
	probed: readonly Probed[],
	calibrations: ReadonlyMap<TargetId, Calibration>,
): Probed[] {
	return probed.filter(({ target }) => {
		const definition = TARGETS.find(({ id }) => id === target);
		const calibration = calibrations.get(target);
		return definition !== undefined && calibration !== undefined && isCounted(definition, calibration);
	});
}

/** What the counted results of a check, and the user's own failed loads, say of each component of a provider. */
export function componentSignals(
	provider: ProviderId,
	results: readonly Probed[],
	visits: readonly OwnVisit[] = [],
): Record<ProbedComponentId, Signal> {
	const heard: Record<ProbedComponentId, Signal[]> = { webmail: [], login: [] };
	const own = results.filter((probed) => probed.provider === provider);
	const loginAsked = own.some(({ layer }) => layer === 'login');
	for (const { layer, result } of own) {
		const signal = signalOf(result);
		heard[COMPONENT_OF[layer]].push(signal);
		if (layer === 'webmail' && !loginAsked && landedOnLogin(provider, result)) heard.login.push(signal);
	}
	for (const visit of visits)
		if (visit.provider === provider && visit.outcome !== 'completed') heard.webmail.push('bad');
	return { webmail: together(heard.webmail), login: together(heard.login) };
}

/** `mail.*` forwards to the login page: then its answer speaks for both, unless the login page was asked itself. */
export function landedOnLogin(provider: ProviderId, result: ProbeResult): boolean {
	return 'host' in result && result.host === landedLoginHost(provider);
}

export function landedLoginHost(provider: ProviderId): string {
	return `login.${PROVIDER[provider].domain}`;
}

/** A component is as bad as the worst that was heard of it. */
function together(signals: readonly Signal[]): Signal {
	if (signals.includes('bad')) return 'bad';
	if (signals.includes('maintenance')) return 'maintenance';
	return signals.includes('good') ? 'good' : 'silent';
}
