/** A provider's web pages and back ends, judged by the extension's own classes: a courtesy page with 200 is no success. */

import type { ProbePorts } from '../monitor/check/ports';
import { probe } from '../monitor/check/probe';
import { signalOf } from '../monitor/core/assessment/signals';
import type { Probed, ProbeResult } from '../monitor/core/evidence/probe-result';
import { type LayerId, PROVIDER, type ProviderId } from '../monitor/core/providers';
import type { Seen } from './look';

export type PageLook = { login: Seen; webmail: Seen; probed: Probed[] };

/** Providers whose back end once gave a good answer here: until then a guessed address proves little. */
export type Armed = Set<ProviderId>;

export type Asking = Pick<ProbePorts, 'now' | 'elapsed' | 'timeout' | 'load'>;

/** Requests each page once, and the deep call that opens a session: a few sentinels may, nine million browsers must not. */
export async function askPages(
	eyes: Asking,
	provider: ProviderId,
	armed: Armed,
	deadline: AbortSignal,
): Promise<PageLook> {
	const targets = PROVIDER[provider].targets.map((target) => ({
		...target,
		url: target.sessionUrl ?? target.url,
	}));
	const probed = await Promise.all(targets.map((target) => probe(eyes, target, undefined, deadline)));
	const resultOf = (layer: LayerId) => probed.find((one) => one.layer === layer)?.result;
	const behind = backEnd(resultOf('middleware'), provider, armed);
	const page = (layer: LayerId): Seen => {
		const seen = pageSeen(resultOf(layer));
		return seen === 'answers' && behind === 'down' ? 'back_end_down' : seen;
	};
	return { login: page('login'), webmail: page('webmail'), probed };
}

function backEnd(result: ProbeResult | undefined, provider: ProviderId, armed: Armed): 'down' | null {
	if (result === undefined) return null;
	if (signalOf(result) === 'good') armed.add(provider);
	// App Suite's own word for "my back end is down" needs no earlier good answer.
	const own = result.kind === 'http_error' && result.code !== undefined;
	return own || (armed.has(provider) && signalOf(result) === 'bad') ? 'down' : null;
}

function pageSeen(result: ProbeResult | undefined): Seen {
	if (result === undefined) return 'unseen';
	switch (signalOf(result)) {
		case 'good':
			return 'answers';
		case 'silent':
			return 'unseen';
		default:
			if (result.kind === 'timeout') return 'silent';
			return result.kind === 'unreachable' ? 'no_connection' : 'page_fails';
	}
}

/** A failure that may be this network's own, so a control must be probed. */
export function needsControl(seen: Seen): boolean {
	return seen === 'silent' || seen === 'no_connection';
}
