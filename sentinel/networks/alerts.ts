/** Converts Alertmanager's notifications to the words of a statement. Pure: firing alerts in, current states out. */

import { PROVIDERS } from '../../monitor/core/providers';
import {
	MAX_NETWORKS,
	SENTINEL_COMPONENTS,
	type SentinelState,
	type SentinelWord,
} from '../../monitor/core/sentinel/statement';
import { fields, list, oneOf, str } from '../../monitor/core/text/json';
import { isPart, PARTS, type Part } from '../look';

const STATES = ['outage', 'degraded', 'answering', 'blind', 'heartbeat'] as const;

export type Firing = {
	fingerprint: string;
	state: (typeof STATES)[number];
	/** Null for the heartbeat, which has no part. */
	part: Part | null;
	startsAt: number;
	by: number;
	of: number;
	/** Several networks see the page but not its back end. */
	behind: boolean;
	/** Time of its last notification. */
	heardAt: number;
};

/** Alerts of one notification: firing ones, and fingerprints of resolved ones. Null if it is no notification. */
export function readNotification(
	value: unknown,
	at: number,
): { firing: Firing[]; resolved: string[] } | null {
	const { alerts } = fields(value);
	if (!Array.isArray(alerts)) return null;
	const firing: Firing[] = [];
	const resolved: string[] = [];
	for (const alert of list(alerts).map(fields)) {
		const fingerprint = str(alert.fingerprint);
		if (fingerprint === undefined) continue;
		if (alert.status === 'resolved') resolved.push(fingerprint);
		else {
			const read = readFiring(fingerprint, alert, at);
			if (read !== null) firing.push(read);
		}
	}
	return { firing, resolved };
}

function readFiring(fingerprint: string, alert: Record<string, unknown>, at: number): Firing | null {
	const labels = fields(alert.labels);
	const notes = fields(alert.annotations);
	const state = oneOf(STATES, labels.state);
	const provider = oneOf(PROVIDERS, labels.provider);
	const component = oneOf(SENTINEL_COMPONENTS, labels.component);
	const part = provider === undefined || component === undefined ? null : { provider, component };
	if (state === undefined || (part === null) !== (state === 'heartbeat')) return null;
	const startsAt = Date.parse(str(alert.startsAt) ?? '');
	const of = count(notes.of);
	return {
		fingerprint,
		state,
		part,
		// An alert from a clock ahead of ours must not begin in the future.
		startsAt: Number.isNaN(startsAt) ? at : Math.min(startsAt, at),
		by: Math.min(count(notes.by), of),
		of,
		behind: count(notes.behind) >= 2,
		heardAt: at,
	};
}

function count(value: unknown): number {
	const number = Math.floor(Number(str(value) ?? '0'));
	return number >= 0 && number <= MAX_NETWORKS ? number : 0;
}

/** The current state of each part after `before`. `hearing`: the dead man's rule was received recently. */
export function wordsOf(
	before: readonly SentinelWord[],
	firing: readonly Firing[],
	hearing: boolean,
	at: number,
): SentinelWord[] {
	return PARTS.map((part) => {
		const own = firing.filter((alert) => alert.part !== null && isPart(alert.part, part));
		const old = before.find((word) => isPart(word, part));
		const { state, alert } = stateOf(own, hearing, old);
		const since = old?.state === state ? old.since : (alert?.startsAt ?? at);
		if (alert === undefined && old?.state === state) return old;
		return {
			...part,
			state,
			since: Math.min(since, at),
			by: state === 'blind' ? 0 : (alert?.by ?? 0),
			of: alert?.of ?? 0,
			reasons: state === 'outage' && alert?.behind ? ['back_end_down'] : [],
		};
	});
}

/** Silence between two alerts is no change: a part without an alert keeps its state. */
function stateOf(
	own: readonly Firing[],
	hearing: boolean,
	old: SentinelWord | undefined,
): { state: SentinelState; alert?: Firing } {
	const says = (state: Firing['state']) => own.find((alert) => alert.state === state);
	if (!hearing) return { state: 'blind' };
	const blind = says('blind');
	if (blind !== undefined) return { state: 'blind', alert: blind };
	const answering = says('answering');
	const trouble = says('outage') ?? says('degraded');
	// An alert keeps firing for a while after its end: the recovery must hold during that time.
	if (trouble !== undefined && answering !== undefined) return { state: 'recovering', alert: answering };
	if (trouble !== undefined)
		return { state: trouble.state === 'outage' ? 'outage' : 'degraded', alert: trouble };
	if (answering !== undefined) return { state: 'answering', alert: answering };
	return { state: old?.state ?? 'blind' };
}
