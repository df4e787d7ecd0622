import { list, shortMoment, sinceMoment } from '../../assets/locales/format';
import { capitalised } from '../../assets/locales/moments';
import type { ProviderView } from '../../monitor/core/assessment/snapshot';
import { PROVIDER } from '../../monitor/core/providers';
import { useLocale } from '../words/locale';

/** A longer notice is folded after its beginning. */
const SHOWN = 420;

/** A site's own message: a notice of trouble, or text on a page that works. */
function wordsOf({ notice, banner }: ProviderView) {
	return notice ?? banner;
}

/** Mailboxes whose sites show the same text share one quotation. */
function byText(views: readonly ProviderView[]): ProviderView[][] {
	const groups = new Map<string, ProviderView[]>();
	for (const view of views) {
		const text = wordsOf(view)?.text;
		if (text !== undefined) groups.set(text, [...(groups.get(text) ?? []), view]);
	}
	return [...groups.values()];
}

/** The sites' own messages, quoted as plain text, with the times they were first and last seen. */
export function SiteMessages({ views }: { views: readonly ProviderView[] }) {
	const { language, now, words } = useLocale();
	return (
		<>
			{byText(views).map((group) => {
				const notices = group.flatMap((view) => wordsOf(view) ?? []);
				const text = notices[0]?.text ?? '';
				const kind = notices[0]?.kind;
				const title = kind === 'works' || kind === 'word' ? kind : 'title';
				const names = list(
					language,
					group.map(({ id }) => PROVIDER[id].brand),
				);
				const first = sinceMoment(language, Math.min(...notices.map(({ firstSeenAt }) => firstSeenAt)), now);
				const last = shortMoment(language, Math.max(...notices.map(({ lastSeenAt }) => lastSeenAt)), now);
				const cut = text.length > SHOWN ? text.lastIndexOf(' ', SHOWN) : -1;
				return (
					<figure class="panel site-notice" key={text} data-said={kind}>
						<figcaption>
							<h2>{words.siteMessage[title]}</h2>
						</figcaption>
						<blockquote>{cut < 0 ? text : `${text.slice(0, cut)} …`}</blockquote>
						{cut >= 0 && (
							<details>
								<summary>{words.siteMessage.rest}</summary>
								<blockquote>{text.slice(cut + 1)}</blockquote>
							</details>
						)}
						<p class="attribution">
							{capitalised(
								`${views.length > 1 ? `${words.siteMessage.on(names)}, ` : ''}${words.siteMessage.seen(first, last)}`,
							)}
						</p>
					</figure>
				);
			})}
		</>
	);
}
