/** One scenario minute by minute: what was shown, what was true, and the verdict. */

import { PROVIDERS } from '../../monitor/core/providers';
import { MINUTE_MS, romeIso } from '../../monitor/core/time';
import { instant, type Scenario } from '../../simulator/scenario';
import { truthAt } from '../../simulator/world';
import { judgeMinutes } from './minutes';
import type { Played } from './played';

/** One line per minute and provider, and one per notice. Uncounted minutes (asleep, or too soon after a change) have no verdict. */
export function* traceOf(scenario: Scenario, played: Played): Generator<string> {
	const [startAt, endAt] = [instant(scenario.startAt), instant(scenario.endAt)];
	const verdicts = new Map(
		PROVIDERS.flatMap((provider) =>
			judgeMinutes(scenario, played, 'extension', provider).map(
				({ at, verdict }) => [`${provider} ${at}`, verdict] as const,
			),
		),
	);
	for (let at = Math.ceil(startAt / MINUTE_MS) * MINUTE_MS; at < endAt; at += MINUTE_MS) {
		for (const notice of played.notices)
			if (notice.at >= at - MINUTE_MS && notice.at < at)
				yield `${romeIso(notice.at)} ${notice.provider} notice ${notice.kind}`;
		for (const provider of PROVIDERS) {
			const shown = played.shown(provider, at);
			const truth = truthAt(scenario, provider, at);
			const verdict = verdicts.get(`${provider} ${at}`) ?? '-';
			yield `${romeIso(at)} ${provider} shown ${shown.status}/${shown.phase} true ${truth.status}/${truth.phase} ${verdict}`;
		}
	}
}
