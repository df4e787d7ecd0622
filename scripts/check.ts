/**
 * `npm run check`: one live check from the terminal by the same engine. It asks each host once, as the extension would, and
 * prints what was seen. It keeps no state: what takes three observations to confirm is said to be unconfirmed.
 */

import { assess } from '../monitor/core/assessment/assess';
import { classify } from '../monitor/core/evidence/classify';
import type { Connectivity } from '../monitor/core/evidence/connectivity';
import type { Probed } from '../monitor/core/evidence/probe-result';
import { REQUEST_TIMEOUT_MS } from '../monitor/core/evidence/probe-result';
import { CONTROL_URLS, PROVIDER, PROVIDERS, TARGETS } from '../monitor/core/providers';
import { DEFAULT_SETTINGS } from '../monitor/core/settings';
import { MINUTE_MS, romeIso } from '../monitor/core/time';
import { followForwards, request } from '../monitor/platform/request';

async function answers(url: string): Promise<boolean> {
	const answer = await request(url, AbortSignal.timeout(5_000));
	return answer.outcome === 'answer';
}

async function connectivity(probed: readonly Probed[]): Promise<Connectivity> {
	if (probed.some(({ result }) => result.kind !== 'unreachable' && result.kind !== 'timeout'))
		return { kind: 'not_asked' };
	const [controls, portals] = await Promise.all([
		Promise.all(CONTROL_URLS.map(answers)),
		Promise.all(PROVIDERS.map((id) => answers(PROVIDER[id].portalUrl))),
	]);
	const portalsReachable = portals.includes(true);
	return controls.includes(true) || portalsReachable
		? { kind: 'fine', portalsReachable }
		: { kind: 'own_trouble', trouble: 'no_internet' };
}

const startedAt = Date.now();
const probed: Probed[] = await Promise.all(
	TARGETS.map(async (target) => {
		const signal = AbortSignal.timeout(REQUEST_TIMEOUT_MS);
		const raw = await followForwards(target, (url) => request(url, signal));
		const { id, provider, layer } = target;
		return { target: id, provider, layer, result: classify(target, raw, null) };
	}),
);
const seen = await connectivity(probed);
const at = Date.now();
const { providers } = assess(
	{ providers: new Map(), calibrations: new Map() },
	{ startedAt, at, trigger: 'check_now', asked: PROVIDERS, probed, connectivity: seen, visits: [] },
	{ settings: DEFAULT_SETTINGS, incidents: [], periodMs: 10 * MINUTE_MS },
);
process.stdout.write(
	`${JSON.stringify(
		{
			at: romeIso(at),
			connectivity: seen,
			providers: providers.map(({ provider, status, phase, reasons, notice }) => ({
				provider,
				status,
				phase,
				reasons: reasons.map(({ key, params, source }) => ({ key, params, source })),
				notice: notice?.text ?? null,
			})),
			probes: probed.map(({ target, result }) => ({ target, ...result })),
		},
		null,
		'\t',
	)}\n`,
);
// An outage is an answer, not an error of this command; not being able to look is one.
process.exit(seen.kind === 'own_trouble' ? 1 : 0);
