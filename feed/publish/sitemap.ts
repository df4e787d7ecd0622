/** The sitemap for search engines: all pages, and when they changed. */

import { PROVIDERS } from '../../monitor/core/providers';
import { romeIso } from '../../monitor/core/time';
import { searched } from '../page/render';
import { escapeMarkup } from './markup';

export function sitemap(now: number, url: string): string {
	const pages = ['', ...PROVIDERS.map((id) => `${searched(id)}/`)];
	return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${pages.map((path) => `  <url><loc>${escapeMarkup(`${url}/${path}`)}</loc><lastmod>${romeIso(now)}</lastmod></url>`).join('\n')}
</urlset>
`;
}

export function robots(url: string): string {
	return `User-agent: *\nAllow: /\nSitemap: ${url}/sitemap.xml\n`;
}
