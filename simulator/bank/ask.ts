/** Probes and controls of the worker over a played network: what monitor/platform does with `fetch`, on virtual time. */

import { hostOf } from '../../monitor/core/evidence/address';
import { forwardOf } from '../../monitor/core/evidence/classify';
import { type Connectivity, connectivityOf } from '../../monitor/core/evidence/connectivity';
import { FIRST_BYTE_MS, type Incomplete, WHOLE_MS } from '../../monitor/core/evidence/patience';
import { MAX_BODY_BYTES, MAX_FORWARDS, type RawAnswer } from '../../monitor/core/evidence/probe-result';
import {
	DUAL_CONTROL_URLS,
	IPV4_CONTROL_URL,
	isProviderHost,
	PROVIDER,
	type ProbeTarget,
	type ProviderId,
} from '../../monitor/core/providers';
import { SECOND_MS } from '../../monitor/core/time';
import type { Scenario } from '../scenario';
import { clientAt } from '../world';
import type { Loaded, Wire } from './wire';

/** As in monitor/platform/controls.ts. */
const CONTROL_TIMEOUT_MS = 4_000;

/** One probe, as monitor/platform/probe.ts makes it. */
export function probe(scenario: Scenario, wire: Wire, target: ProbeTarget, at: number): RawAnswer {
	if (!clientAt(scenario, at).permitted) return { outcome: 'no_permission' };
	let spent = 0;
	let answer = get(wire, target.url, at, spent);
	for (let followed = 0; followed < MAX_FORWARDS; followed++) {
		const next = forwardOf(answer);
		if (next === null || !isProviderHost(PROVIDER[target.provider], hostOf(next) ?? '')) break;
		if (answer.outcome === 'answer') spent = answer.durationMs;
		answer = get(wire, next, at, spent);
	}
	return answer;
}

/** One `GET` of ten seconds at most, of which `spentMs` are gone. */
function get(wire: Wire, url: string, at: number, spentMs: number): RawAnswer {
	const loaded = wire.load(url, at);
	const durationMs = spentMs + (loaded.kind === 'silence' ? FIRST_BYTE_MS : loaded.ms);
	if (durationMs >= FIRST_BYTE_MS) return { outcome: 'timeout', durationMs: FIRST_BYTE_MS };
	return loaded.kind === 'response' ? flowed(loaded, durationMs) : failed(loaded, durationMs);
}

/** What has come of a body when it ends, breaks, or is given up. */
function flowed(loaded: Extract<Loaded, { kind: 'response' }>, headersMs: number): RawAnswer {
	const { body, flow: { bytesPerS = Number.POSITIVE_INFINITY, cutAt = body.length } = {} } = loaded.reply;
	const inTime = Math.floor(((WHOLE_MS - headersMs) / SECOND_MS) * bytesPerS);
	const came = Math.min(body.length, cutAt, inTime);
	if (came === body.length) return answered(loaded, headersMs + (came / bytesPerS) * SECOND_MS);
	const incomplete: Incomplete = came === cutAt ? 'broken_off' : 'too_slow';
	const durationMs = incomplete === 'too_slow' ? WHOLE_MS : headersMs + (came / bytesPerS) * SECOND_MS;
	const reply = { ...loaded.reply, body: body.slice(0, came) };
	return { ...answered({ ...loaded, reply }, durationMs), incomplete } as RawAnswer;
}

function failed(loaded: Loaded, durationMs: number): RawAnswer {
	if (loaded.kind !== 'failed') return { outcome: 'timeout', durationMs };
	const { cause, redirectedTo } = loaded;
	return { outcome: 'failed', cause, durationMs, ...(redirectedTo === undefined ? {} : { redirectedTo }) };
}

function answered({ url, reply }: Extract<Loaded, { kind: 'response' }>, durationMs: number): RawAnswer {
	const bytes = reply.body.length + (reply.filler?.bytes ?? 0);
	const truncated = bytes > MAX_BODY_BYTES;
	const filler = reply.filler === undefined ? '' : ' '.repeat(Math.min(reply.filler.bytes, MAX_BODY_BYTES));
	const retryAfter = reply.headers['retry-after'];
	return {
		outcome: 'answer',
		httpStatus: reply.status,
		url,
		contentType: reply.headers['content-type'] ?? '',
		body: truncated ? (reply.body + filler).slice(0, MAX_BODY_BYTES) : reply.body + filler,
		truncated,
		durationMs,
		...(retryAfter === undefined ? {} : { retryAfterMs: Number(retryAfter) * 1_000 }),
	};
}

/** Is it you? As monitor/platform/controls.ts asks, in a browser that does not know captive portals by itself. */
export function askConnectivity(
	scenario: Scenario,
	wire: Wire,
	providers: readonly ProviderId[],
	at: number,
): { connectivity: Connectivity; ms: number } {
	if (clientAt(scenario, at).network === 'offline')
		return { connectivity: { kind: 'own_trouble', trouble: 'offline' }, ms: 0 };
	const portals = providers.map((id) => wire.load(PROVIDER[id].portalUrl, at));
	const portal = portals.some(answers);
	const ipv4 = wire.load(IPV4_CONTROL_URL, at);
	// Asked only if both are silent.
	const dual = portal || answers(ipv4) ? null : wire.load(DUAL_CONTROL_URLS[0], at);
	const ms = Math.max(controlMs(ipv4), ...portals.map(controlMs)) + (dual === null ? 0 : controlMs(dual));
	return {
		connectivity: connectivityOf('unknown', { portal, ipv4: answers(ipv4), dual: dual && answers(dual) }),
		ms,
	};
}

function controlMs(loaded: Loaded): number {
	return Math.min(CONTROL_TIMEOUT_MS, loaded.kind === 'silence' ? CONTROL_TIMEOUT_MS : loaded.ms);
}

/** It answered in time. */
function answers(loaded: Loaded): boolean {
	return loaded.kind === 'response' && loaded.ms < CONTROL_TIMEOUT_MS;
}
