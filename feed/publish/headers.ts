/**
 * `_headers`, as static hosts (Cloudflare Pages, Netlify) read it. Feeds are asked for every 5 to 30 minutes by every
 * client: a minute at the edge and conditional requests make nearly all answers a 304.
 */

const FEED = [
	'Cache-Control: public, max-age=60, s-maxage=60, stale-while-revalidate=300, stale-if-error=86400',
	'Access-Control-Allow-Origin: *',
	'Access-Control-Expose-Headers: ETag',
	'X-Content-Type-Options: nosniff',
];

export function headersFile(): string {
	const rule = (path: string, headers: readonly string[]) =>
		`${path}\n${headers.map((line) => `  ${line}`).join('\n')}\n`;
	return [
		rule('/*.json', FEED),
		rule('/api/v2/*', FEED),
		rule('/history.atom', [...FEED, 'Content-Type: application/atom+xml; charset=utf-8']),
		rule('/', [
			'Cache-Control: public, max-age=60, stale-if-error=86400',
			"Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
			'Referrer-Policy: no-referrer',
			'X-Content-Type-Options: nosniff',
		]),
	].join('\n');
}
