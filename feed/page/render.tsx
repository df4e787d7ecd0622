/** The static status page: the extension's own components over the archive. Its one script tells its age. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from 'preact-render-to-string';
import { wordsIn } from '../../assets/locales/words';
import { SpeechContext } from '../../components/words/speech';
import type { ArchivedIncident } from '../archive/incident';
import { MAIL_NAMES } from '../publish/document';
import { StatusPage } from './status-page';

const STYLES = join(import.meta.dirname, '..', '..', 'assets', 'styles');

/** The page as a document. `now` is the time of publishing: the page says so, and nothing in it counts from it. */
export function statusPage(archived: readonly ArchivedIncident[], now: number): string {
	const body = render(
		<SpeechContext.Provider value={{ language: 'it', now: 0, timeless: true, words: wordsIn('it') }}>
			<StatusPage archived={archived} now={now} />
		</SpeechContext.Provider>,
	);
	return `<!doctype html>
<html lang="it">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>PostaViva: stato di ${MAIL_NAMES}</title>
<meta name="description" content="Che cosa è successo a ${MAIL_NAMES}, quando, e chi lo ha detto.">
<link rel="stylesheet" href="page.css">
<script type="module" src="page.js"></script>
<link rel="alternate" type="application/atom+xml" title="Atom" href="history.atom">
<link rel="alternate" type="application/feed+json" title="JSON Feed" href="feed.json">
</head>
<body>
${body}
</body>
</html>
`;
}

/** What tells the page's age. */
export function pageScript(): string {
	return readFileSync(join(import.meta.dirname, 'page.js'), 'utf8');
}

/** The extension's styles that the components need, and what only this page does. */
export function pageStyles(): string {
	const shared = ['tokens.css', 'base.css', 'controls.css', 'status.css', 'answers.css', 'card.css'].map(
		(name) => readFileSync(join(STYLES, name), 'utf8'),
	);
	return [...shared, readFileSync(join(import.meta.dirname, 'page.css'), 'utf8')].join('\n');
}
