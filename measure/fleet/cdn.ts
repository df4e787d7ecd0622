/** The feed's cost on a CDN: bytes on the wire, measured on a local server with the published site's own files and headers. */

import { once } from 'node:events';
import { createServer as createHttps, get } from 'node:https';
import { type AddressInfo, connect, createServer } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { loadArchive } from '../../feed/archive/load';
import { newKey } from '../../feed/publish/keys';
import { SIGNED_FEED, siteFiles } from '../../feed/publish/site';
import { makeCertificate } from '../../simulator/certificates';

/** Bytes. The wire counts TCP payload in both directions, TLS handshake included: a client that asks every five minutes reconnects. */
export type FeedBytes = {
	document: number;
	gzipped: number;
	brotli: number;
	wireUnchanged: { up: number; down: number };
	wireChanged: { up: number; down: number };
};

const NOW = Date.UTC(2026, 0, 1);
const HEADERS = {
	'Content-Type': 'application/json',
	'Cache-Control': 'public, max-age=60, s-maxage=60, stale-while-revalidate=300, stale-if-error=86400',
	'Access-Control-Allow-Origin': '*',
	'Access-Control-Expose-Headers': 'ETag',
	'X-Content-Type-Options': 'nosniff',
	ETag: '"0123456789abcdef01234567"',
	'Last-Modified': new Date(NOW).toUTCString(),
	Vary: 'Accept-Encoding',
	Age: '12',
};

export async function measureFeed(): Promise<FeedBytes> {
	const archive = loadArchive();
	if (!archive.ok) throw new Error('the archive is not valid: npm run feed -- check');
	const files = siteFiles(archive.value, {
		now: NOW,
		url: 'https://feed.postaviva.example',
		keys: [newKey()],
	});
	const text = files.get(SIGNED_FEED) ?? '';
	const body = gzipSync(text, { level: 9 });
	const host = 'feed.postaviva.example';
	const { pem, privateKeyPem } = await makeCertificate([host], 30);
	const server = createHttps({ cert: pem, key: privateKeyPem }, (request, response) => {
		const same = request.headers['if-none-match'] === HEADERS.ETag;
		response.writeHead(same ? 304 : 200, same ? HEADERS : { ...HEADERS, 'Content-Encoding': 'gzip' });
		response.end(same ? undefined : body);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const ask = async (conditional: boolean) => {
		const wire = await openWire((server.address() as AddressInfo).port);
		const request = get({
			host: '127.0.0.1',
			port: wire.port,
			servername: host,
			path: `/${SIGNED_FEED}`,
			agent: false,
			ca: pem,
			headers: {
				...{
					Host: host,
					'User-Agent': USER_AGENT,
					Accept: '*/*',
					'Accept-Encoding': 'gzip, deflate, br, zstd',
				},
				'Accept-Language': 'it-IT,it;q=0.9',
				...(conditional ? { 'If-None-Match': HEADERS.ETag } : {}),
			},
		});
		const [response] = await once(request, 'response');
		response.resume();
		await once(response, 'end');
		return wire.close();
	};
	const wireChanged = await ask(false);
	const wireUnchanged = await ask(true);
	server.close();
	return {
		document: Buffer.byteLength(text),
		gzipped: body.byteLength,
		brotli: brotliCompressSync(text).byteLength,
		wireUnchanged,
		wireChanged,
	};
}

const USER_AGENT =
	'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36';

/** A proxy that counts the traffic. */
async function openWire(target: number) {
	const bytes = { up: 0, down: 0 };
	const server = createServer((socket) => {
		const upstream = connect(target, '127.0.0.1');
		socket.on('data', (chunk) => {
			bytes.up += chunk.byteLength;
		});
		upstream.on('data', (chunk) => {
			bytes.down += chunk.byteLength;
		});
		socket.on('error', () => upstream.destroy());
		upstream.on('error', () => socket.destroy());
		socket.pipe(upstream).pipe(socket);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return {
		port: (server.address() as AddressInfo).port,
		close: () => {
			server.close();
			return bytes;
		},
	};
}
