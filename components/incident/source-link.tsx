import { useLocale } from '../words/locale';
import { linkStanding } from './known-sources';

/** Where an update was published: a link only if its host is a known source, otherwise its name alone. */
export function SourceLink({ url }: { url: string | undefined }) {
	const { words } = useLocale();
	const standing = linkStanding(url);
	switch (standing.kind) {
		case 'none':
			return null;
		case 'known':
			return (
				<a class="source-link" href={standing.href} target="_blank" rel="noopener noreferrer">
					{words.popup.publishedAt(standing.host)}
				</a>
			);
		case 'lookalike':
			return <span class="source-link warning">{words.popup.lookalike(standing.host)}</span>;
		case 'unknown':
			return <span class="source-link">{words.popup.unknownSite(standing.host)}</span>;
	}
}
