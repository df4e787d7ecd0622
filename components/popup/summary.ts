/** The outage in three lines to send to relatives: what and by which source, the return, the scams. No link: it is forwarded. Pure. */

import { moment } from '../../assets/locales/format';
import { capitalised } from '../../assets/locales/moments';
import type { Overview } from '../../monitor/core/assessment/snapshot';
import { DAY_MS } from '../../monitor/core/time';
import { sayingName } from '../incident/attribution';
import type { Locale } from '../words/locale';
import { headlineText } from './headline-text';
import { type Mode, modeOf } from './mode';

const ABOUT_ETA: ReadonlySet<Mode> = new Set(['trouble', 'recovering']);

export function summaryOf(overview: Overview, speech: Locale): string {
	const { language, now, words } = speech;
	const mode = modeOf(overview, now);
	// Others may read it tomorrow, so it must not say "today".
	const when = (at: number) => moment(language, at, at + 30 * DAY_MS);
	const { title } = headlineText(overview, mode, speech);
	const seen = overview.checkedAt === null ? '' : words.summary.seen(when(overview.checkedAt));
	const since =
		ABOUT_ETA.has(mode) && overview.since !== null ? words.summary.since(when(overview.since)) : '';
	const lines = [[`${title}${since}.`, seen].filter(Boolean).join(' ')];
	const worst = overview.providers.find(({ status }) => status === overview.status);
	if (worst && ABOUT_ETA.has(mode)) {
		const { current, overdueMs } = worst.answers.eta;
		const by = current && words.answers.eta.by(when(current.toAt));
		lines.push(
			by === undefined
				? words.summary.noPromise
				: words.summary.promise(
						overdueMs === undefined ? capitalised(by) : words.answers.eta.overdue(by),
						sayingName(current?.source ?? 'official', current?.publisher, words),
					),
		);
	}
	return [...lines, words.summary.scam].join('\n');
}
