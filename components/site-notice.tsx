import { shortMoment } from '../assets/locales/format';
import type { ProviderView } from '../monitor/core/assessment/snapshot';
import { useSpeech } from './speech';

/** The site's own words, quoted as plain text, with when they were first and last seen. */
export function SiteNotice({ notice }: { notice: NonNullable<ProviderView['notice']> }) {
	const { language, now, words } = useSpeech();
	const when = (at: number) => shortMoment(language, at, now);
	return (
		<figure class="site-notice">
			<figcaption>{words.popup.siteNotice}</figcaption>
			<blockquote>{notice.text}</blockquote>
			<p class="attribution">
				{words.popup.siteNoticeSeen(when(notice.firstSeenAt), when(notice.lastSeenAt))}
			</p>
		</figure>
	);
}
