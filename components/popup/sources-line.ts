/** The sources in one line: what this browser saw and what others said, each with its time. Pure. */

import { tightMoment } from '../../assets/locales/format';
import type { ProviderView } from '../../monitor/core/assessment/snapshot';
import { sayingName } from '../incident/attribution';
import type { Locale } from '../words/locale';

/** "conferma di Italiaonline 16:00"; empty while no source has made a statement. */
export function declaredWords(view: ProviderView, { language, now, words }: Locale): string | undefined {
	const said = view.answers.status.current;
	if (said === undefined) return undefined;
	const name = sayingName(said.source, said.publisher, words);
	const when = tightMoment(language, said.saidAt, now);
	if (said.source === 'site') return words.sources.site(when);
	return words.sources[said.source === 'press' ? 'reported' : said.stance](name, when);
}

/** "Visto da qui 18:00 · conferma di Italiaonline 16:00". */
export function sourcesLine(view: ProviderView, checkedAt: number | null, speech: Locale): string {
	const { language, now, words } = speech;
	const seen = checkedAt === null ? undefined : words.sources.seen(tightMoment(language, checkedAt, now));
	const declared = declaredWords(view, speech);
	return [seen, declared].filter((part) => part !== undefined).join(' · ');
}
