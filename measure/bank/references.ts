/**
 * Three monitors in common use, by their documented rules. Each watches the webmail address of both providers from the same
 * machine. They probe every minute, as these tools do by default, know one page and their own network, and read no feed.
 *
 * - `statusOnly`: a status below 400 after redirects is up, anything else is down, and the first failure counts
 *   (an HTTP monitor without retries: https://github.com/louislam/uptime-kuma, default of its "HTTP(s)" monitor).
 * - `keywordRetry`: status 200–299 and a word of the login page in the body; a failure is retried twice, 20 s apart, before it
 *   is reported; the first success is up again (the same tool, "HTTP(s) - Keyword", two retries).
 * - `threeTwo`: status 200 within 10 s; three failures in a row are down, two successes in a row are up again
 *   (the default thresholds of https://github.com/TwiN/gatus alerts, condition "[STATUS] == 200").
 */

import { PROVIDER, PROVIDERS, type ProviderId } from '../../monitor/core/providers';
import { awakeFrom } from '../../simulator/played/computer';
import { instant, type Scenario } from '../../simulator/scenario';
import { computerOf } from './machine';
import type { FinishedCheck, Played, ShownNotice } from './played';
import { createWire, type Loaded, type Wire } from './wire';

const INTERVAL_MS = 60_000;
const RETRY_MS = 20_000;
const KEYWORD = 'LOGINID';

/** The state of one monitored address. */
type Beat = { up: boolean | null; failures: number; successes: number };

type Policy = {
	timeoutMs: number;
	isUp(loaded: Extract<Loaded, { kind: 'response' }>): boolean;
	/** The beat after a result, and when to probe again. */
	next(beat: Beat, up: boolean): { beat: Beat; waitMs: number };
};

const POLICIES = {
	statusOnly: {
		timeoutMs: 48_000,
		isUp: ({ reply }) => reply.status < 400,
		next: (_beat, up) => ({ beat: { up, failures: 0, successes: 0 }, waitMs: INTERVAL_MS }),
	},
	keywordRetry: {
		timeoutMs: 48_000,
		isUp: ({ reply }) => reply.status >= 200 && reply.status < 300 && reply.body.includes(KEYWORD),
		next(beat, up) {
			if (up) return { beat: { up: true, failures: 0, successes: 0 }, waitMs: INTERVAL_MS };
			const failures = beat.failures + 1;
			const told = beat.up === false || failures > 2;
			return {
				beat: { up: told ? false : beat.up, failures, successes: 0 },
				waitMs: told ? INTERVAL_MS : RETRY_MS,
			};
		},
	},
	threeTwo: {
		timeoutMs: 10_000,
		isUp: ({ reply }) => reply.status === 200,
		next(beat, up) {
			const failures = up ? 0 : beat.failures + 1;
			const successes = up ? beat.successes + 1 : 0;
			const turned = beat.up === false ? successes >= 2 : failures < 3;
			return { beat: { up: turned, failures, successes }, waitMs: INTERVAL_MS };
		},
	},
} satisfies Record<string, Policy>;

export type ReferenceId = keyof typeof POLICIES;
export const REFERENCES = Object.keys(POLICIES) as ReferenceId[];

type Entry = { at: number; up: boolean | null };

/** Plays a scenario to its end with one reference policy. */
export function playReference(scenario: Scenario, id: ReferenceId): Played {
	const wire = createWire(scenario, 'program');
	const log = { checks: [] as FinishedCheck[], notices: [] as ShownNotice[] };
	const stored = Object.fromEntries(
		PROVIDERS.map((provider) => [provider, watch(scenario, wire, POLICIES[id], provider, log)]),
	) as Record<ProviderId, Entry[]>;
	return {
		shown(provider, at) {
			const up = stored[provider].findLast((entry) => entry.at <= at)?.up ?? null;
			const status = up === null ? 'unknown' : up ? 'operational' : 'major_outage';
			return { status, phase: 'stable', restoreSpanMs: 0 };
		},
		changedAt: PROVIDERS.flatMap((provider) => stored[provider].map(({ at }) => at)).sort((a, b) => a - b),
		checks: log.checks.sort((a, b) => a.at - b.at),
		reads: [],
		notices: log.notices.sort((a, b) => a.at - b.at),
		requests: wire.requests.sort((a, b) => a.at - b.at),
	};
}

function watch(
	scenario: Scenario,
	wire: Wire,
	policy: Policy,
	provider: ProviderId,
	log: { checks: FinishedCheck[]; notices: ShownNotice[] },
): Entry[] {
	const endAt = instant(scenario.endAt);
	const entries: Entry[] = [];
	let beat: Beat = { up: null, failures: 0, successes: 0 };
	const computer = computerOf(scenario);
	let startedAt = awakeFrom(computer, instant(scenario.startAt));
	while (startedAt !== null && startedAt < endAt) {
		const loaded = wire.load(PROVIDER[provider].webmailUrl, startedAt);
		const ms = loaded.kind === 'silence' ? policy.timeoutMs : Math.min(loaded.ms, policy.timeoutMs);
		const up = loaded.kind === 'response' && ms < policy.timeoutMs && policy.isUp(loaded);
		const at = startedAt + ms;
		const next = policy.next(beat, up);
		log.checks.push({ startedAt, at, provider });
		if (next.beat.up !== beat.up) {
			entries.push({ at, up: next.beat.up });
			// The first result is reported only if it is a failure.
			if (next.beat.up === false) log.notices.push({ at, provider, kind: 'outage' });
			else if (beat.up === false) log.notices.push({ at, provider, kind: 'restored' });
		}
		beat = next.beat;
		startedAt = awakeFrom(computer, Math.max(at, startedAt + next.waitMs));
	}
	return entries;
}
