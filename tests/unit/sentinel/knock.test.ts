/** Real sockets on loopback: the ways a mail server behaves, and what a sentinel makes of each. */

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { isImplicitTls } from '../../../sentinel/dialogue';
import { type Knocked, knock } from '../../../sentinel/knock';
import { routeOf } from '../../../sentinel/routes';
import { type Certificate, makeCertificate } from '../../../simulator/certificates';
import {
	MAIL_PROTOCOLS,
	type MailBehaviour,
	type MailProtocol,
	type MailServer,
	startMailServer,
} from '../../../simulator/mail';

const HOST = 'mail.example';
const servers: MailServer[] = [];
let trusted: Certificate;
let expired: Certificate;
let stranger: Certificate;

beforeAll(async () => {
	[trusted, expired, stranger] = await Promise.all([
		makeCertificate([HOST], 30),
		makeCertificate([HOST], -3),
		makeCertificate(['other.example'], 30),
	]);
});
afterAll(() => Promise.all(servers.map((server) => server.close())));

async function serve(protocol: MailProtocol, behaviour: MailBehaviour, certificate: Certificate | null) {
	const server = await startMailServer(protocol, certificate, behaviour);
	servers.push(server);
	return server;
}

const own = (protocol: MailProtocol) => (isImplicitTls(protocol) ? trusted : null);

/** No test waits for a clock: the test itself triggers the timeout. */
function call(
	protocol: MailProtocol,
	port: number,
	ca = trusted.pem,
	patience = new AbortController().signal,
) {
	const route = routeOf([`${HOST}:${port}=127.0.0.1:${port}`], ca);
	if (route === undefined) throw new Error('no route');
	const how = { route, name: 'sentinel.example', patience, slowMs: Number.POSITIVE_INFINITY };
	return knock({ host: HOST, port, protocol }, how);
}

const outcome = (found: Knocked) => (found.kind === 'fails' ? found.reason : found.kind);

describe.each(MAIL_PROTOCOLS)('%s', (protocol) => {
	const behaviours: [MailBehaviour, string][] = [
		['well', 'answers'],
		['reset', 'cut_off'],
		['closed', 'cut_off'],
		['turned_away', 'turned_away'],
		// A POP server need not know CAPA: it answered.
		['refuses_the_question', protocol === 'pop' ? 'answers' : 'turned_away'],
		['flood', 'wrong_protocol'],
		['garbage', 'wrong_protocol'],
		['http', 'wrong_protocol'],
		['stripped', protocol === 'submission' ? 'no_tls' : 'answers'],
	];
	test.each(behaviours)('%s: %s', async (behaviour, expected) => {
		const { port } = await serve(protocol, behaviour, own(protocol));
		expect(outcome(await call(protocol, port))).toBe(expected);
	});

	test.each([
		['silence', 1, 'silent'],
		['tarpit', 10, 'slow'],
	] as const)('%s, at the timeout: %s', async (behaviour, drops, expected) => {
		const server = await serve(protocol, behaviour, own(protocol));
		const patience = new AbortController();
		const calling = call(protocol, server.port, trusted.pem, patience.signal);
		await vi.waitFor(() => expect(server.drops()).toBeGreaterThanOrEqual(drops), 20_000);
		patience.abort();
		expect(outcome(await calling)).toBe(expected);
	});

	test('a closed port: no connection', async () => {
		const server = await serve(protocol, 'well', own(protocol));
		await server.close();
		expect(await call(protocol, server.port)).toMatchObject({ kind: 'fails', reason: 'no_connection' });
	});
});

test.each(['smtp', 'submission', 'mx'] as const)(
	'%s: a greeting that never ends is given up',
	async (protocol) => {
		const { port } = await serve(protocol, 'endless', own(protocol));
		expect(await call(protocol, port)).toMatchObject({ reason: 'wrong_protocol' });
	},
);

describe.each(MAIL_PROTOCOLS.filter(isImplicitTls))('the certificate of %s', (protocol) => {
	test('is one of several that are trusted', async () => {
		const { port } = await serve(protocol, 'well', trusted);
		expect(outcome(await call(protocol, port, `${stranger.pem}\n${trusted.pem}\n`))).toBe('answers');
	});
	test('is expired', async () => {
		const { port } = await serve(protocol, 'well', expired);
		expect(await call(protocol, port, expired.pem)).toMatchObject({ reason: 'bad_certificate' });
	});
	test('is another host’s', async () => {
		const { port } = await serve(protocol, 'well', stranger);
		expect(await call(protocol, port, stranger.pem)).toMatchObject({ reason: 'bad_certificate' });
	});
	test('is signed by no trusted issuer', async () => {
		const { port } = await serve(protocol, 'well', trusted);
		expect(await call(protocol, port, stranger.pem)).toMatchObject({ reason: 'bad_certificate' });
	});
	test('is missing: the host speaks no TLS', async () => {
		const { port } = await serve(protocol, 'well', null);
		expect(await call(protocol, port)).toMatchObject({ reason: 'no_tls' });
	});
});

test('nothing is sent except the question and the quit', async () => {
	const heard = async (protocol: MailProtocol) => {
		const server = await serve(protocol, 'well', own(protocol));
		await call(protocol, server.port);
		await vi.waitFor(() => expect(server.heard).toHaveLength(2));
		return server.heard;
	};
	expect(await Promise.all(MAIL_PROTOCOLS.map(heard))).toEqual([
		['a1 CAPABILITY', 'a2 LOGOUT'],
		['CAPA', 'QUIT'],
		...Array(3).fill(['EHLO sentinel.example', 'QUIT']),
	]);
});

test('an answer that took too long is slow', async () => {
	const { port } = await serve('mx', 'well', null);
	const route = routeOf([`${HOST}:${port}=127.0.0.1:${port}`], null);
	if (route === undefined) throw new Error('no route');
	const how = { route, name: 'x', patience: new AbortController().signal, slowMs: -1 };
	expect(outcome(await knock({ host: HOST, port, protocol: 'mx' }, how))).toBe('slow');
});
