/** Mail servers on loopback that behave like real ones: healthy, or failing in every known way. */

import { createServer as createPlainServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Certificate } from './certificates';

export const MAIL_PROTOCOLS = ['imap', 'pop', 'smtp', 'submission', 'mx'] as const;
export type MailProtocol = (typeof MAIL_PROTOCOLS)[number];

const MAIL_BEHAVIOURS = [
	'well',
	/** Accepts the connection and sends nothing. */
	'silence',
	/** Resets the connection at once. */
	'reset',
	/** Closes without sending anything, like a proxy without a back end. */
	'closed',
	/** `421`, `* BYE`, `-ERR`: the server reports that it is not available. */
	'turned_away',
	/** Greets, then rejects the command. */
	'refuses_the_question',
	/** Sends its greeting one byte at a time. */
	'tarpit',
	/** Sends greeting lines without end. */
	'endless',
	/** Sends one endless line. */
	'flood',
	'garbage',
	/** A web server on the mail port. */
	'http',
	/** `STARTTLS` is removed from the response. */
	'stripped',
] as const;
export type MailBehaviour = (typeof MAIL_BEHAVIOURS)[number];

export type MailServer = {
	port: number;
	/** Complete lines received from clients, oldest first. */
	heard: string[];
	/** Bytes of greetings that were sent slowly, and clients that received only silence. */
	drops(): number;
	close(): Promise<void>;
};

const GREETING: Record<MailProtocol, string> = {
	imap: '* OK [CAPABILITY IMAP4rev1 SASL-IR LOGIN-REFERRALS ID ENABLE IDLE LITERAL+ AUTH=PLAIN] ready.',
	pop: '+OK POP3 ready',
	smtp: '220-smtp.example ESMTP\r\n220 at your service',
	submission: '220 smtp.example ESMTP',
	mx: '220 mx.example ESMTP',
};

const TURNED_AWAY: Record<MailProtocol, string> = {
	imap: '* BYE Server shutting down.',
	pop: '-ERR [SYS/TEMP] Temporary system problem',
	smtp: '421 4.3.2 Service not available',
	submission: '421 4.7.0 Try again later',
	mx: '554 5.7.1 No service',
};

const REFUSAL: Record<MailProtocol, string> = {
	imap: 'a1 NO [UNAVAILABLE] Later',
	pop: '-ERR unknown command',
	smtp: '421 4.3.2 shutting down',
	submission: '451 4.3.0 later',
	mx: '502 5.5.1 not implemented',
};

const ANSWER: Record<MailProtocol, string> = {
	imap: '* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\na1 OK done',
	pop: '+OK\r\nUIDL\r\nTOP\r\n.',
	smtp: '250-smtp.example\r\n250-SIZE 1000\r\n250 AUTH LOGIN PLAIN',
	submission: '250-smtp.example\r\n250-STARTTLS\r\n250 SIZE 1000',
	mx: '250 mx.example',
};

const QUESTION = /^(?:a1 CAPABILITY|CAPA|EHLO .+)$/;
/** Between two bytes of a tarpit. */
const DRIP_MS = 20;

/** Listens on a free loopback port. With a certificate the connection starts with TLS. */
export async function startMailServer(
	protocol: MailProtocol,
	certificate: Certificate | null,
	behaviour: MailBehaviour = 'well',
): Promise<MailServer> {
	let drops = 0;
	const drop = () => {
		drops++;
	};
	const heard: string[] = [];
	const sockets = new Set<Socket>();
	const receive = (socket: Socket) => {
		if (socket.destroyed) return;
		sockets.add(socket);
		// A client that disconnects mid-line is not a server failure.
		socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
		serve(socket, protocol, behaviour, { heard, drop });
	};
	const server: Server =
		certificate === null
			? createPlainServer(receive)
			: createTlsServer({ cert: certificate.pem, key: certificate.privateKeyPem }, receive);
	server.on('tlsClientError', () => undefined);
	server.on('connection', (socket: Socket) => {
		if (behaviour === 'reset') socket.on('error', () => undefined).resetAndDestroy();
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const address = server.address();
	return {
		port: typeof address === 'object' ? (address?.port ?? 0) : 0,
		heard,
		drops: () => drops,
		close: () =>
			new Promise((done) => {
				for (const socket of sockets) socket.destroy();
				server.close(() => done());
			}),
	};
}

type Say = (text: string) => void;
type Manner = (socket: Socket, protocol: MailProtocol, say: Say, drop: () => void) => void;

/** Behaviours that are not a conversation. */
const MANNERS: Partial<Record<MailBehaviour, Manner>> = {
	silence: (_socket, _protocol, _say, drop) => drop(),
	closed: (socket) => socket.end(),
	turned_away(socket, protocol, say) {
		say(TURNED_AWAY[protocol]);
		socket.end();
	},
	tarpit: (socket, protocol, _say, drop) => drip(socket, `${GREETING[protocol]}\r\n`.repeat(100), 1, drop),
	endless: (socket, _protocol, _say, drop) =>
		drip(socket, '220-welcome, and read on\r\n'.repeat(2_000), 400, drop),
	flood: (socket, _protocol, _say, drop) => drip(socket, 'x'.repeat(100_000), 1_000, drop),
	garbage: (_socket, _protocol, say) => say('\u0000\u0001\u0016\u0003\u0001 \u00ff\u00fe'),
	http: (_socket, _protocol, say) => say('HTTP/1.1 400 Bad Request'),
};

type Told = { heard: string[]; drop: () => void };

function serve(
	socket: Socket,
	protocol: MailProtocol,
	behaviour: MailBehaviour,
	{ heard, drop }: Told,
): void {
	const say: Say = (text) => {
		if (socket.writable) socket.write(`${text}\r\n`, 'latin1');
	};
	const manner = MANNERS[behaviour];
	if (manner === undefined) converse(socket, protocol, behaviour, heard, say);
	else manner(socket, protocol, say, drop);
}

function converse(
	socket: Socket,
	protocol: MailProtocol,
	behaviour: MailBehaviour,
	heard: string[],
	say: Say,
): void {
	say(GREETING[protocol]);
	let rest = '';
	socket.setEncoding('latin1').on('data', (piece: string) => {
		const lines = (rest + piece).split(/\r?\n/);
		rest = lines.pop() ?? '';
		for (const line of lines) {
			heard.push(line);
			if (!QUESTION.test(line)) socket.end();
			else if (behaviour === 'refuses_the_question') say(REFUSAL[protocol]);
			else
				say(behaviour === 'stripped' ? ANSWER[protocol].replace('250-STARTTLS\r\n', '') : ANSWER[protocol]);
		}
	});
}

/** How many characters at a time. */
function drip(socket: Socket, text: string, letters: number, drop: () => void): void {
	let at = 0;
	const timer = setInterval(() => {
		if (!socket.writable || at >= text.length) return clearInterval(timer);
		socket.write(text.slice(at, at + letters), 'latin1');
		at += letters;
		drop();
	}, DRIP_MS);
	socket.on('close', () => clearInterval(timer));
}
