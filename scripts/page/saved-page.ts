/** Classifies a saved answer as the probes would: the same decoding, the same cap, the same classes. */

import { readBody } from '../../monitor/check/body';
import { hostOf } from '../../monitor/core/address';
import { type Signal, signalOf } from '../../monitor/core/assessment/signals';
import { classify, forwardOf } from '../../monitor/core/evidence/classify';
import {
	MAX_BODY_BYTES,
	type MarkStrength,
	type ProbeResult,
	type ProbeResultKind,
	type RawAnswer,
	type SiteBanner,
	type SiteMessage,
} from '../../monitor/core/evidence/probe-result';
import { isProviderHost, PROVIDER, type ProbeTarget, TARGETS } from '../../monitor/core/providers';
import { whyOf } from './why';

/** One saved answer. `url` is where it came from, after redirects. */
export type SavedPage = {
	file: string;
	url: string;
	target: ProbeTarget;
	httpStatus: number;
	contentType: string;
};

/** `forward`: a page that the probe would follow, not judge. */
export type Called = {
	file: string;
	kind: ProbeResultKind | 'forward';
	strength?: MarkStrength;
	notice?: SiteMessage;
	/** Words of the site next to a page that works. */
	banner?: SiteBanner;
	/** Where it forwards to. */
	forward?: string;
	host: string;
	signal: Signal;
	why: string;
};

/** The target at an address, or else the login page of Libero. */
export function targetAt(url: string): ProbeTarget {
	const host = hostOf(url);
	return TARGETS.find((target) => hostOf(target.url) === host) ?? (TARGETS[0] as ProbeTarget);
}

/** The class of a saved page. */
export async function callPage(page: SavedPage, bytes: Uint8Array<ArrayBuffer>): Promise<Called> {
	const { file, url, target, httpStatus, contentType } = page;
	const response = new Response(bytes, { headers: { 'content-type': contentType } });
	const { text: body, end } = await readBody(response, MAX_BODY_BYTES);
	const truncated = end === 'cap';
	const raw: RawAnswer = { outcome: 'answer', httpStatus, url, body, truncated, durationMs: 0 };
	const host = hostOf(url) ?? '';
	const forward = forwardOf(raw);
	if (forward !== null && isProviderHost(PROVIDER[target.provider], hostOf(forward) ?? ''))
		return { file, kind: 'forward', forward, host, signal: 'silent', why: `only forwards to ${forward}` };
	const result = classify(target, raw, null);
	return {
		file,
		kind: result.kind,
		...(result.kind === 'reachable' ? { strength: result.strength } : {}),
		...('banner' in result && result.banner !== undefined ? { banner: result.banner } : {}),
		...(result.kind === 'notice' ? { notice: result.notice } : {}),
		host: landedHost(result) ?? host,
		signal: signalOf(result),
		why: whyOf(result),
	};
}

function landedHost(result: ProbeResult): string | null {
	if ('host' in result) return result.host ?? null;
	return result.kind === 'intercepted' ? result.landedHost : null;
}
