import { shortMoment } from '../assets/locales/format';
import type { ProviderView } from '../monitor/core/assessment/snapshot';
import { useSpeech } from './speech';

export type SiteNoticeProps = {
	notice: NonNullable<ProviderView['notice']>;
	/** A provider, already shown, with the same text: it is not quoted twice. */
	sameAs?: string | undefined;
};

/** The site's own words, quoted as plain text, with when they were first and last seen. */
export function SiteNotice({ notice, sameAs }: SiteNoticeProps) {
	const { language, now, words } = useSpeech();
	const when = (at: number) => shortMoment(language, at, now);
	return (
		<figure class="site-notice">
			<figcaption>{sameAs ? words.popup.siteNoticeSame(sameAs) : words.popup.siteNotice}</figcaption>
			{!sameAs && <blockquote>{notice.text}</blockquote>}
			<p class="attribution">
				{words.popup.siteNoticeSeen(when(notice.firstSeenAt), when(notice.lastSeenAt))}
			</p>
		</figure>
	);
}
