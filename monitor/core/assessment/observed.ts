/** The reasons from this browser's own results, strongest first. */

import { FIRST_BYTE_MS } from '../evidence/patience';
import type { Probed, ProbeResult } from '../evidence/probe-result';
import type { ProviderId } from '../providers';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../time';
import type { Doubt } from './doubt';
import type { OwnVisit } from './signals';
import type { Reason, ReasonKey } from './state';
import { toldToWait } from './wish';

/** Weight of a result within one check: hard failures before doubts, doubts before good results. */
const WEIGHT: readonly ReasonKey[] = [
	'no_permission',
	'blocked_by_client',
	'blocked_by_policy',
	'proxy',
	'captive_portal',
	'tunnel_refused',
	'never_answered_here',
	'silent_everywhere',
	'courtesy_notice',
	'maintenance_notice',
	'http_error',
	'unreachable_tls',
	'unreachable_name',
	'unreachable_refused',
	'unreachable_reset',
	'unreachable',
	'timeout',
	'backend_down',
	'intercepted',
	'refused',
	'stopped',
	'cookie_needed',
	'cut_off',
	'unexpected_content',
	'asked_to_wait',
	'probe_disarmed',
	'own_mark',
	'own_calls_failed',
	'own_visit_failed',
	'portal_well',
	'probes_well',
	'probes_well_generic',
	'probes_well_learned',
	'slow_answer',
	'clock_ahead',
	'clock_behind',
];

const OF_VISIT: Record<OwnVisit['outcome'], ReasonKey> = {
	failed: 'own_visit_failed',
	server_error: 'own_visit_failed',
	call_failed: 'own_calls_failed',
	marked: 'own_mark',
};

type ObservedInput = {
	provider: ProviderId;
	results: readonly Probed[];
	visits: readonly OwnVisit[];
	/** Layers whose probes do not count, because their page stayed unexpected. */
	disarmed: readonly Probed['layer'][];
	portalsReachable: boolean;
	/** Why the silence may not be an outage. */
	doubt?: Doubt | null;
	/** How far this computer's clock is ahead, if it is off. */
	clockOffMs?: number | null;
	/** The back end's error in its last response, if nothing has cleared it. */
	backEnd: { code: string; at: number } | null;
	at: number;
};

/** True of a reason that comes from results rather than from fusion: only these are kept until the next check. */
export function isObserved({ key }: Reason): boolean {
	return WEIGHT.includes(key);
}

/** One reason per class of result; among equals the first layer is named. */
export function observedReasons(input: ObservedInput): Reason[] {
	const {
		provider,
		results,
		visits,
		disarmed,
		portalsReachable,
		backEnd,
		doubt = null,
		clockOffMs = null,
		at,
	} = input;
	const reasons = new Map<ReasonKey, Reason>();
	const add = (key: ReasonKey, params: Reason['params'], source: Reason['source'] = 'seen', saidAt = at) => {
		if (!reasons.has(key)) reasons.set(key, { key, params, source, at: saidAt });
	};
	const own = results.filter((probed) => probed.provider === provider);
	for (const { layer, result } of own) add(...reasonOf(layer, result));
	for (const { layer, result } of own)
		if (result.kind === 'reachable' && isSlow(result)) add('slow_answer', { layer, ...secondsOf(result) });
	const waits = own.flatMap(toldToWait);
	if (waits.length > 0) add('asked_to_wait', { minutes: Math.ceil(Math.max(...waits) / MINUTE_MS) }, 'site');
	if (backEnd !== null) add('backend_down', { layer: 'middleware', code: backEnd.code }, 'seen', backEnd.at);
	for (const layer of disarmed) add('probe_disarmed', { layer });
	for (const visit of visits) {
		if (visit.provider !== provider) continue;
		add(
			OF_VISIT[visit.outcome],
			visit.httpStatus === undefined ? {} : { httpStatus: visit.httpStatus },
			'seen',
			visit.at,
		);
	}
	if (portalsReachable) add('portal_well', {});
	if (clockOffMs !== null)
		add(clockOffMs > 0 ? 'clock_ahead' : 'clock_behind', spanOf(Math.abs(clockOffMs)), 'site');
	if (doubt !== null) add(doubt.key, doubt.since === undefined ? {} : { since: doubt.since });
	return [...reasons.values()].sort((a, b) => WEIGHT.indexOf(a.key) - WEIGHT.indexOf(b.key));
}

function reasonOf(
	layer: Probed['layer'],
	result: ProbeResult,
): [ReasonKey, Reason['params'], Reason['source']?] {
	switch (result.kind) {
		case 'reachable':
			return [
				result.strength === 'shipped'
					? 'probes_well'
					: result.strength === 'generic'
						? 'probes_well_generic'
						: 'probes_well_learned',
				{ layer },
			];
		case 'notice':
			return [
				result.notice.kind === 'maintenance' ? 'maintenance_notice' : 'courtesy_notice',
				{ layer },
				'site',
			];
		case 'http_error':
			return result.code === undefined
				? ['http_error', { layer, httpStatus: result.httpStatus }]
				: ['backend_down', { layer, code: result.code }];
		case 'timeout':
			return ['timeout', { layer }];
		case 'unreachable':
			return [unreachable(result.cause), { layer }];
		case 'inconclusive':
			return [result.because, { layer }];
		case 'unexpected_content':
			return ['unexpected_content', { layer, httpStatus: result.httpStatus }];
		case 'refused':
			return ['refused', { layer, httpStatus: result.httpStatus }];
		case 'intercepted':
			return result.by === undefined
				? ['intercepted', { layer, host: result.landedHost }]
				: [result.by, { layer }];
		case 'stopped':
		case 'no_permission':
			return [result.kind, { layer }];
	}
}

/** A page that takes as long as the silence timeout is good, but slow. */
function isSlow({ durationMs }: { durationMs: number }): boolean {
	return durationMs >= FIRST_BYTE_MS;
}

function secondsOf({ durationMs }: { durationMs: number }): { seconds: number } {
	return { seconds: Math.round(durationMs / SECOND_MS) };
}

function spanOf(ms: number): Reason['params'] {
	return ms < 2 * HOUR_MS ? { minutes: Math.round(ms / MINUTE_MS) } : { hours: Math.round(ms / HOUR_MS) };
}

function unreachable(cause: Extract<ProbeResult, { kind: 'unreachable' }>['cause']): ReasonKey {
	switch (cause) {
		case 'name_not_resolved':
			return 'unreachable_name';
		case 'refused':
			return 'unreachable_refused';
		case 'reset':
			return 'unreachable_reset';
		case 'tls':
			return 'unreachable_tls';
		case 'blocked_by_client':
		case 'blocked_by_policy':
		case 'proxy':
		case 'tunnel_refused':
			return cause;
		case 'redirect_loop':
		case 'aborted':
		case 'offline':
		case 'unknown':
			return 'unreachable';
	}
}
