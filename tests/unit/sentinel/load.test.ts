/** Real answers on loopback: whatever a server sends is a value, and never ends the sentinel. */

import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadBy } from '../../../sentinel/load';
import { routeOf } from '../../../sentinel/routes';

const ANSWERS: Record<string, (response: ServerResponse) => unknown> = {
	'/ok': (response) => response.end('well'),
	'/moved': (response) => response.writeHead(302, { location: '/ok' }).end('moved'),
	'/loop': (response) => response.writeHead(302, { location: '/loop' }).end(),
	'/no-host': (response) => response.writeHead(302, { location: 'http://' }).end(),
	'/no-web': (response) => response.writeHead(302, { location: 'mailto:a@b.example' }).end(),
	'/999': (response) => response.writeHead(999).end('wall'),
	'/600': (response) => response.writeHead(600).end(),
	'/304': (response) => response.writeHead(304).end(),
	'/reset': (response) => response.destroy(),
};
const server = createServer((request, response) => ANSWERS[request.url ?? '']?.(response));
let origin = '';
beforeAll(async () => {
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
	server.close();
	server.closeAllConnections();
});

async function loaded(path: string) {
	const route = routeOf([], null);
	if (route === undefined) throw new Error('no route');
	const answered = await loadBy(route)(`${origin}${path}`, {});
	if (!answered.ok) return answered.error;
	const { status, ok, url } = answered.value;
	return { status, ok, path: url.slice(origin.length), text: await answered.value.text() };
}

test.each([
	['/ok', { status: 200, ok: true, path: '/ok', text: 'well' }],
	['/moved', { status: 200, ok: true, path: '/ok', text: 'well' }],
	['/304', { status: 304, ok: false, path: '/304', text: '' }],
	['/999', { status: 999, ok: false, path: '/999', text: 'wall' }],
	['/600', { status: 600, ok: false, path: '/600', text: '' }],
	['/loop', { cause: 'redirect_loop' }],
	['/no-host', { cause: 'unknown' }],
	['/no-web', { cause: 'unknown' }],
	['/reset', { cause: 'reset' }],
])('the answer of %s is a value: %j', async (path, expected) => {
	expect(await loaded(path)).toEqual(expected);
});
