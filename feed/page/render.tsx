/** The static status page: the extension's own components over the archive, and the head for phones and search engines. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from 'preact-render-to-string';
import { moment } from '../../assets/locales/format';
import { wordsIn } from '../../assets/locales/words';
import { LocaleContext } from '../../components/words/locale';
import { PROVIDER, type ProviderId } from '../../monitor/core/providers';
import type { SentinelStatement } from '../../monitor/core/sentinel/statement';
import { MAIL_NAMES } from '../publish/document';
import type { PublicKey } from '../publish/keys';
import { escapeMarkup } from '../publish/markup';
import { goingOn, headlineOf, type Told, unanswered } from './going-on';
import { POLICY } from './policy';
import { StatusPage } from './status-page';
import type { WatchedPart } from './watched-days';

const STYLES = join(import.meta.dirname, '..', '..', 'assets', 'styles');

type PageOptions = {
	/** The time of publication: the page shows it, and no other time on the page depends on it. */
	now: number;
	/** Address of the site, without a trailing slash. */
	url: string;
	keys: readonly PublicKey[];
	/** The sentinels' latest statement, if any. */
	statement?: SentinelStatement | undefined;
	/** The sentinels' observations, day by day. */
	watched?: readonly WatchedPart[] | undefined;
	/** The mailbox of the page. */
	only?: ProviderId;
};

/** The folder of the page about one mailbox, in the words that users search for: "libero-mail-non-funziona". */
export function searched(id: ProviderId): string {
	return `${PROVIDER[id].name.toLowerCase().replaceAll(' ', '-')}-non-funziona`;
}

/** The page as a document. */
export function statusPage(
	archived: readonly Told[],
	{ now, url, keys, statement, watched, only }: PageOptions,
): string {
	const root = only === undefined ? './' : '../';
	const body = render(
		<LocaleContext.Provider value={{ language: 'it', now: 0, timeless: true, words: wordsIn('it') }}>
			<StatusPage
				archived={archived}
				now={now}
				keys={keys}
				statement={statement}
				watched={watched}
				only={only}
				root={root}
			/>
		</LocaleContext.Provider>,
	);
	const address = only === undefined ? `${url}/` : `${url}/${searched(only)}/`;
	const title =
		only === undefined
			? `La posta funziona? ${MAIL_NAMES} – PostaViva`
			: `${PROVIDER[only].name} non funziona? Che cosa si sa – PostaViva`;
	const headline = headlineOf(goingOn(archived, now, only), only, unanswered(statement, now, only));
	const description = `${headline}, ${moment('it', now, 0)}. Che cosa è successo, quando torna, e chi lo ha detto.`;
	const meta = (name: string, content: string) =>
		`<meta ${name.startsWith('og:') ? 'property' : 'name'}="${name}" content="${escapeMarkup(content)}">`;
	return `<!doctype html>
<html lang="it">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeMarkup(title)}</title>
${[
	meta('description', description),
	meta('og:type', 'website'),
	meta('og:locale', 'it_IT'),
	meta('og:site_name', 'PostaViva'),
	meta('og:title', title),
	meta('og:description', description),
	meta('og:url', address),
	meta('og:image', `${url}/share.png`),
	meta('og:image:width', '1200'),
	meta('og:image:height', '630'),
	meta('og:image:alt', 'PostaViva: la mia posta funziona?'),
	meta('twitter:card', 'summary_large_image'),
	meta('theme-color', '#0b7f93'),
].join('\n')}
<link rel="canonical" href="${escapeMarkup(address)}">
<link rel="manifest" href="${root}manifest.webmanifest">
<link rel="icon" type="image/png" href="${root}icon-192.png">
<link rel="apple-touch-icon" href="${root}icon-192.png">
<link rel="stylesheet" href="${root}page.css">
<script type="module" src="${root}page.js"></script>
<link rel="alternate" type="application/rss+xml" title="RSS" href="${root}history.rss">
<link rel="alternate" type="application/atom+xml" title="Atom" href="${root}history.atom">
<link rel="alternate" type="application/feed+json" title="JSON Feed" href="${root}feed.json">
</head>
<body>
${body}
</body>
</html>
`;
}

/** The extension's styles that the components need, and the page's own. */
export function pageStyles(): string {
	const shared = [
		'tokens.css',
		'base.css',
		'controls.css',
		'status.css',
		'answers.css',
		'card.css',
		'blocks.css',
		'charts.css',
	].map((name) => readFileSync(join(STYLES, name), 'utf8'));
	return [...shared, readFileSync(join(import.meta.dirname, 'page.css'), 'utf8')].join('\n');
}
