/** The feed and press hosts: static files as any CDN would serve them, with conditional requests. */

import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { writeNative } from '../monitor/core/incidents/native';
import type { Director } from './director';
import { bareError } from './pages/outage';
import { type HttpReply, html } from './reply';

const PATHS = { feed: '/api/v2/summary.json', press: '/rss' } as const;

export function answerFeed(
	director: Director,
	role: 'feed' | 'press',
	{ path, request }: { path: string; request: IncomingMessage },
	at: number,
): HttpReply {
	if (path.split('?')[0] !== PATHS[role]) return html(bareError(404), 404);
	const document = director.feedOf(role === 'feed' ? 'signed' : 'press');
	const body = 'raw' in document ? document.raw : writeNative(document, document.issuedAt ?? at);
	const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
	const headers = {
		'content-type': ('raw' in document && document.contentType) || 'application/json; charset=utf-8',
		'access-control-allow-origin': '*',
		'access-control-expose-headers': 'ETag',
		'cache-control': 'public, max-age=60',
		etag,
	};
	if (request.headers['if-none-match'] === etag) return { kind: 'http', status: 304, headers, body: '' };
	return { kind: 'http', status: 200, headers, body };
}
