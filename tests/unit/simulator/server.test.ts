import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { presetNamed } from '../../../simulator/control/presets';
import { type Simulator, startSimulator } from '../../../simulator/server';
import type { WeatherTarget } from '../../../simulator/weather';
import { ask } from './ask';

let simulator: Simulator;
beforeAll(async () => {
	simulator = await startSimulator();
});
afterAll(() => simulator.close());
beforeEach(() => {
	simulator.setWeather({}, null);
	simulator.setFeed(null);
	simulator.requests.length = 0;
});

const FEED = 'https://feed.postaviva.example/api/v2/summary.json';

function play(name: string, target: WeatherTarget = { provider: 'libero' }): void {
	const preset = presetNamed(name);
	if (preset === undefined) throw new Error(`no preset ${name}`);
	simulator.setWeather(target, preset.weather);
}

describe('the hosts in calm', () => {
	test.each([
		['https://login.libero.it/', 200, 'name="autenticazione"'],
		['https://login.virgilio.it/', 200, '<title>Virgilio Mail - login</title>'],
		['https://mail1.libero.it/appsuite/', 200, 'App Suite'],
		['https://mail1.virgilio.it/appsuite/api/login?action=autologin', 200, '"code":"SES-0206"'],
		['https://www.libero.it/', 200, '<article>'],
		['https://aiuto.virgilio.it/', 200, 'Aiuto'],
		['https://aiuto.virgilio.it/feed/', 404, '404'],
		['https://www.wikipedia.org/', 200, 'wikipedia'],
		['https://www.debian.org/', 200, 'debian'],
		['https://ipv4.icanhazip.com/', 200, '192.0.2.7'],
		['https://simulator.postaviva.example/', 200, 'Simulator'],
	])('%s answers %i', async (url, status, mark) => {
		const heard = await ask(simulator, url);
		expect(heard).toMatchObject({ status });
		expect(heard).toHaveProperty('body', expect.stringContaining(mark));
	});

	test('the address that people type leads to the login', async () => {
		const heard = await ask(simulator, 'https://mail.libero.it/');
		expect(heard).toMatchObject({
			status: 302,
			headers: { location: expect.stringMatching(/^https:\/\/login\.libero\.it\//) },
		});
	});
});

describe('weather by hand', () => {
	test.each([
		['courtesy', { status: 200 }],
		['courtesy-503', { status: 503 }],
		['http-505', { status: 505 }],
		['http-429', { status: 429, headers: { 'retry-after': '900' } }],
		['redirect', { status: 302, headers: { location: 'https://www.elsewhere.example/' } }],
		['reset', { error: 'ECONNRESET' }],
		['tls-expired', { error: 'CERT_HAS_EXPIRED' }],
		['captive', { error: 'DEPTH_ZERO_SELF_SIGNED_CERT' }],
	])('%s reaches the client as specified', async (name, expected) => {
		play(name);
		expect(await ask(simulator, 'https://login.libero.it/')).toMatchObject(expected);
	});

	test('reaches only the provider it names', async () => {
		play('http-503', { provider: 'virgilio' });
		expect(await ask(simulator, 'https://login.libero.it/')).toMatchObject({ status: 200 });
		expect(await ask(simulator, 'https://login.virgilio.it/')).toMatchObject({ status: 503 });
	});

	test('leaves the portal alone unless it is named', async () => {
		play('http-503');
		expect(await ask(simulator, 'https://www.libero.it/')).toMatchObject({ status: 200 });
	});

	test('a hang never answers, and ends with its client', async () => {
		play('hang');
		const heard = await ask(simulator, 'https://login.libero.it/', { signal: AbortSignal.timeout(200) });
		expect(heard).toEqual({ error: 'ABORT_ERR' });
	});

	test('an enormous page and a compressed bomb are as long as they claim', async () => {
		simulator.setWeather({ provider: 'libero' }, { state: 'enormous', megabytes: 3 });
		const plain = await ask(simulator, 'https://login.libero.it/');
		expect(plain).toHaveProperty('body.length', expect.any(Number));
		expect('body' in plain && plain.body.length).toBeGreaterThan(3 * 1024 * 1024);
		simulator.setWeather({ provider: 'libero' }, { state: 'bomb', megabytes: 3 });
		const bomb = await ask(simulator, 'https://login.libero.it/');
		expect(bomb).toMatchObject({ headers: { 'content-encoding': 'gzip' } });
		expect('body' in bomb && bomb.body.length).toBeLessThan(100_000);
	});

	test('the controls fail on request', async () => {
		play('reset', { host: 'controls' });
		expect(await ask(simulator, 'https://www.debian.org/')).toEqual({ error: 'ECONNRESET' });
		simulator.setWeather({ host: 'controls' }, null);
		expect(await ask(simulator, 'https://www.debian.org/')).toMatchObject({ status: 200 });
	});

	test('the control page changes it over HTTP', async () => {
		const change = 'https://simulator.postaviva.example/weather?provider=libero&place=login&preset=http-505';
		expect(await ask(simulator, change, { method: 'POST' })).toMatchObject({ status: 200 });
		expect(await ask(simulator, 'https://login.libero.it/')).toMatchObject({ status: 505 });
		expect(await ask(simulator, change.replace('http-505', 'no-such'), { method: 'POST' })).toMatchObject({
			status: 400,
		});
	});
});

describe('the feed host', () => {
	test('handles no preflight, like a static host', async () => {
		expect(await ask(simulator, FEED, { method: 'OPTIONS' })).toMatchObject({ status: 405 });
	});

	test('an unchanged feed answers 304 to clients that have it', async () => {
		const first = await ask(simulator, FEED);
		expect(first).toMatchObject({ status: 200, headers: { 'access-control-allow-origin': '*' } });
		const etag = 'headers' in first ? String(first.headers.etag) : '';
		expect(await ask(simulator, FEED, { headers: { 'if-none-match': etag } })).toMatchObject({ status: 304 });
		simulator.setFeed({ raw: '<html>', contentType: 'text/html' });
		expect(await ask(simulator, FEED, { headers: { 'if-none-match': etag } })).toMatchObject({
			status: 200,
			body: '<html>',
			headers: { 'content-type': 'text/html' },
		});
	});
});

test('every request is kept with its headers', async () => {
	await ask(simulator, 'https://login.libero.it/?a=1', { headers: { cookie: 'sid=1' } });
	expect(simulator.requests).toMatchObject([
		{ host: 'login.libero.it', path: '/?a=1', method: 'GET', headers: { cookie: 'sid=1' } },
	]);
});
