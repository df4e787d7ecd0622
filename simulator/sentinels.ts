/** Three sentinels that watch a scenario, one round a minute, with the real judgement; and what they publish. Pure except for its memo. */

import {
	MAX_LIFETIME_MS,
	type SentinelStatement,
	type SentinelWord,
} from '../monitor/core/sentinel/statement';
import { writeStatement } from '../monitor/core/sentinel/write';
import { MINUTE_MS, SECOND_MS } from '../monitor/core/time';
import { judge, newVerdict, type Verdict } from '../sentinel/judge';
import { isPart, type Look, lookOf, PARTS, type Part, type Seen } from '../sentinel/look';
import { instant, latest, type Scenario } from './scenario';
import { signStatement } from './signing';
import { settle } from './weather';
import { weatherAt } from './world';

const PLAYED_NETWORKS = 3;
const WELL = new Set(['healthy', 'slow', 'slow_line', 'forwarding', 'redesign']);

/** How a part of a scenario appears to a probe at `at`. */
function playedLook(scenario: Scenario, part: Part, at: number): Look {
	return lookOf([seenAt(scenario, part, at)]);
}

function seenAt(scenario: Scenario, { provider, component }: Part, at: number): Seen {
	if (component !== 'webmail' && component !== 'login') {
		const changes = (scenario.doors ?? []).filter(
			({ providers, components }) =>
				(providers?.includes(provider) ?? true) && components.includes(component),
		);
		return latest(changes, at)?.shut ?? 'answers';
	}
	const { state } = settle(weatherAt(scenario, provider, component, at), provider, at);
	if (state === 'backend_down') return 'back_end_down';
	return WELL.has(state) ? 'answers' : state === 'hang' ? 'silent' : 'page_fails';
}

type PlayedSentinels = {
	/** Their statement at `at`: that of the last whole minute. */
	statementAt(at: number): SentinelStatement;
};

/** The watch starts with the scenario; without one, or without its doors, statements are empty. Rounds are cached: times may go back. */
export function createSentinels(scenario: Scenario | undefined): PlayedSentinels {
	if (scenario?.doors === undefined) return { statementAt: (at) => statement(at, []) };
	const startAt = instant(scenario.startAt);
	let verdicts: Verdict[] = PARTS.map((part) => newVerdict(part, startAt));
	let roundAt = startAt - MINUTE_MS;
	const history: { at: number; words: SentinelWord[] }[] = [];
	return {
		statementAt(at) {
			for (; roundAt + MINUTE_MS <= at; roundAt += MINUTE_MS) {
				const now = roundAt + MINUTE_MS;
				const next = verdicts.map((one) => judge(one, playedLook(scenario, one, now), now));
				if (next.some((one) => !verdicts.some((old) => isPart(old, one) && old.state === one.state)))
					history.push({ at: now, words: next.map(wordOf) });
				verdicts = next;
			}
			return statement(at, history.findLast((one) => one.at <= at)?.words ?? []);
		},
	};
}

function statement(at: number, words: SentinelWord[]): SentinelStatement {
	const issuedAt = Math.floor(at / MINUTE_MS) * MINUTE_MS;
	return { sequence: issuedAt / SECOND_MS, issuedAt, expiresAt: issuedAt + MAX_LIFETIME_MS, words };
}

function wordOf({ provider, component, state, since, reasons }: Verdict): SentinelWord {
	const by = state === 'blind' ? 0 : PLAYED_NETWORKS;
	return { provider, component, state, since, by, of: PLAYED_NETWORKS, reasons };
}

/** As published next to the feed. */
export function signedStatement(statement: SentinelStatement): string {
	return signStatement(writeStatement(statement));
}
