import { sinceMoment } from '../assets/locales/format';
import type { Overview, ProviderView } from '../monitor/core/assessment/snapshot';
import { useSpeech } from './speech';

type Dated = Pick<Overview, 'status' | 'phase' | 'since'> & { providers: readonly ProviderView[] };

/** "Works since 9:47" would make a first check look like a repair: of wellness, only an end of trouble is dated. */
export function tellsSince({ status, phase, providers }: Omit<Dated, 'since'>): boolean {
	if (status === 'unknown' || (status === 'operational' && phase === 'suspected')) return false;
	return status !== 'operational' || providers.some((view) => view.episode !== null);
}

/** Since when, in words: of a recovery, since when there had been trouble. Empty where the time would mislead. */
export function useSince(dated: Dated): string {
	const { language, now, words } = useSpeech();
	if (dated.since === null || !tellsSince(dated)) return '';
	const since = sinceMoment(language, dated.since, now);
	// The time is that of the whole trouble, not of the part that is left of it.
	const inPart = dated.status === 'partial_outage' || dated.phase === 'recovering';
	return inPart ? words.since.troubled(since) : since;
}
