/**
 * `npm run check`: one live check from the terminal by the same engine. It asks each host once, as the extension would, and
 * prints the result. It keeps no state: a result that needs three observations is printed as unconfirmed.
 */

import { observe } from '../monitor/check/observe';
import { plainLoad } from '../monitor/check/plain-load';
import type { ProbePorts, Signers } from '../monitor/check/ports';
import { advance } from '../monitor/core/actions/advance';
import type { Snapshot } from '../monitor/core/assessment/snapshot';
import { CHECK_DEADLINE_MS } from '../monitor/core/evidence/patience';
import { DEFAULT_SETTINGS } from '../monitor/core/settings';
import { romeIso } from '../monitor/core/time';

const NO_KEYS: Signers = { keys: [], verify: async () => false };

const EYES: ProbePorts = {
	now: Date.now,
	elapsed: () => performance.now(),
	random: Math.random,
	timeout: (ms) => AbortSignal.timeout(ms),
	mayAsk: async () => true,
	mayRead: async () => true,
	load: plainLoad,
	link: async () => 'unknown',
	// The terminal asks the hosts, but no feed.
	feeds: { sources: () => [], ...NO_KEYS, sentinels: NO_KEYS, reader: 'terminal' },
};

const nothing: Snapshot = {
	settings: DEFAULT_SETTINGS,
	providers: [],
	calibrations: [],
	incidents: [],
	feeds: [],
	check: { startedAt: null, trigger: null, finishedAt: null, nextAt: null },
	health: 'well',
};
const deadline = EYES.timeout(CHECK_DEADLINE_MS);
const { seen, random } = await observe(EYES, nothing, 'check_now', EYES.now(), deadline);
const { providers } = advance(nothing, { ...seen, visits: [] }, random);
process.stdout.write(
	`${JSON.stringify(
		{
			at: romeIso(seen.at),
			connectivity: seen.connectivity,
			providers: providers.map(({ provider, status, phase, reasons, notice }) => ({
				provider,
				status,
				phase,
				reasons: reasons.map(({ key, params, source }) => ({ key, params, source })),
				notice: notice?.text ?? null,
			})),
			probes: seen.probed.map(({ target, result }) => ({ target, ...result })),
		},
		null,
		'\t',
	)}\n`,
);
// An outage is a result, not an error of this command; a failure to probe is one.
process.exit(seen.connectivity.kind === 'own_trouble' ? 1 : 0);
