/**
 * `_headers`, as static hosts (Cloudflare Pages, Netlify) read it. Every client polls the feeds every 5 to 30 minutes:
 * a minute at the edge and conditional requests make nearly all responses a 304.
 */

import { PROVIDERS } from '../../monitor/core/providers';
import { POLICY } from '../page/policy';
import { searched } from '../page/render';

const FEED = [
	'Cache-Control: public, max-age=60, s-maxage=60, stale-while-revalidate=300, stale-if-error=86400',
	'Access-Control-Allow-Origin: *',
	'Access-Control-Expose-Headers: ETag',
	'X-Content-Type-Options: nosniff',
];

const PAGE = [
	'Cache-Control: public, max-age=60, stale-if-error=86400',
	`Content-Security-Policy: ${POLICY}; frame-ancestors 'none'`,
	'Referrer-Policy: no-referrer',
	'X-Content-Type-Options: nosniff',
];

export function headersFile(): string {
	const rule = (path: string, headers: readonly string[]) =>
		`${path}\n${headers.map((line) => `  ${line}`).join('\n')}\n`;
	return [
		rule('/*.json', FEED),
		rule('/api/v2/*', FEED),
		rule('/history.atom', [...FEED, 'Content-Type: application/atom+xml; charset=utf-8']),
		rule('/history.rss', [...FEED, 'Content-Type: application/rss+xml; charset=utf-8']),
		rule('/calendario.ics', [...FEED, 'Content-Type: text/calendar; charset=utf-8']),
		rule('/manifest.webmanifest', ['Content-Type: application/manifest+json']),
		...['/', ...PROVIDERS.map((id) => `/${searched(id)}/`)].map((path) => rule(path, PAGE)),
	].join('\n');
}
