/** The start of a state, in words. Pure. */

import { sinceMoment } from '../../assets/locales/format';
import type { Overview, ProviderView } from '../../monitor/core/assessment/snapshot';
import type { Locale } from '../words/locale';

type Dated = Pick<Overview, 'status' | 'phase' | 'since'> & { providers: readonly ProviderView[] };

/** "Works since 9:47" would make a first check look like a repair: health is dated only from the end of an outage. */
function tellsSince({ status, phase, providers }: Omit<Dated, 'since'>): boolean {
	if (status === 'unknown' || (status === 'operational' && phase === 'suspected')) return false;
	return status !== 'operational' || providers.some((view) => view.episode !== null);
}

/** Empty where a time would mislead. For a recovery or a partial outage: the start of the trouble. */
export function sinceWords(dated: Dated, { language, now, words }: Locale): string {
	if (dated.since === null || !tellsSince(dated)) return '';
	const since = sinceMoment(language, dated.since, now);
	const inPart = dated.status === 'partial_outage' || dated.phase === 'recovering';
	return inPart ? words.since.troubled(since) : since;
}
