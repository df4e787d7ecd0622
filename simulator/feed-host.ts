/** The feed and press hosts: static files with conditional requests, like a CDN. */

import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { writeNative } from '../monitor/core/formats/native';
import type { FeedDocument } from '../monitor/core/model/incident';
import type { Director } from './director';
import { bareError } from './pages/outage';
import { type HttpReply, html } from './reply';
import { signFeed } from './signing';
import { SIMULATOR_SENTINEL_URL } from './timelapse/feed';

/** The document of each path: signed for the extension, plain for readers of Statuspage. */
const SIGNED: Record<string, boolean> = { '/feed.json': true, '/api/v2/summary.json': false };
const PRESS_PATH = '/rss';
const STATEMENT_PATH = new URL(SIMULATOR_SENTINEL_URL).pathname;

export function answerFeed(
	director: Director,
	role: 'feed' | 'press',
	{ path, request }: { path: string; request: IncomingMessage },
	at: number,
): HttpReply {
	const [place = ''] = path.split('?');
	const signed = role === 'feed' ? SIGNED[place] : place === PRESS_PATH ? false : undefined;
	const statement = role === 'feed' && place === STATEMENT_PATH;
	if (signed === undefined && !statement) return html(bareError(404), 404);
	// Like a static host, it does not handle preflight requests.
	if (request.method === 'OPTIONS') return html(bareError(405), 405);
	if (statement) return file(director.statement(), undefined, request);
	const document = director.feedOf(role === 'feed' ? 'signed' : 'press');
	if ('raw' in document) return file(document.raw, document.contentType, request);
	return file(written(document, document.issuedAt ?? at, signed === true), undefined, request);
}

function file(
	body: string,
	contentType = 'application/json; charset=utf-8',
	request: IncomingMessage,
): HttpReply {
	const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
	const headers = {
		'content-type': contentType,
		'access-control-allow-origin': '*',
		'access-control-expose-headers': 'ETag',
		'cache-control': 'public, max-age=60',
		etag,
	};
	if (request.headers['if-none-match'] === etag) return { kind: 'http', status: 304, headers, body: '' };
	return { kind: 'http', status: 200, headers, body };
}

function written(document: FeedDocument, at: number, signed: boolean): string {
	const text = writeNative(document, at);
	return signed ? signFeed(text) : text;
}
