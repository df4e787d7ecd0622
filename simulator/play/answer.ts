/** Turns the response of an address in a scenario file into a reply. */

import { DAY_MS } from '../../monitor/core/time';
import { type Failure, type HttpReply, type Reply, redirect } from '../reply';
import { Complaint, type Fields, number, object, text, word } from './fields';

/** Reads the bytes of a file next to the scenario. */
export type ReadFile = (name: string, where: string) => Uint8Array<ArrayBuffer>;

const ERRORS = {
	name_not_resolved: 'name_not_found',
	refused: 'refused',
	reset: 'reset',
	tls: 'tls_expired',
	offline: 'offline',
	tunnel_denied: 'tunnel_denied',
	too_many_redirects: 'redirect_loop',
} as const satisfies Record<string, Failure>;
type ErrorName = keyof typeof ERRORS | 'proxy_auth';
const ERROR_NAMES = [...Object.keys(ERRORS), 'proxy_auth'] as ErrorName[];

/** An extension receives the response of a proxy that wants a password as if the host had sent it. */
const PROXY_AUTH: HttpReply = {
	kind: 'http',
	status: 407,
	headers: { 'content-type': 'text/html', 'proxy-authenticate': 'Basic realm="proxy"' },
	body: '<html><head><title>407</title></head><body>Proxy Authentication Required</body></html>',
};

const KEYS = ['status', 'type', 'headers', 'body', 'file', 'delayMs', 'bytesPerSecond', 'cutAt'];

/** Null: healthy again. */
export function readAnswer(value: unknown, where: string, readFile: ReadFile): Reply | null {
	if (value === null) return null;
	const answer = object(value, where, [...KEYS, 'redirect', 'hang', 'error']);
	const kinds = ['redirect', 'hang', 'error', 'status'].filter((key) => answer[key] !== undefined);
	if (kinds.length !== 1)
		throw new Complaint(`${where}: one of status, redirect, hang or error says what is answered`);
	if (answer.status === undefined && Object.keys(answer).length > 1)
		throw new Complaint(`${where}: ${kinds[0]} stands alone`);
	if (answer.redirect !== undefined) return redirect(address(answer.redirect, `${where}.redirect`));
	if (answer.hang !== undefined) {
		if (answer.hang !== true) throw new Complaint(`${where}.hang: only true`);
		return { kind: 'hang' };
	}
	if (answer.error === undefined) return httpReply(answer, where, readFile);
	const error = word(answer.error, `${where}.error`, ERROR_NAMES);
	return error === 'proxy_auth' ? PROXY_AUTH : { kind: ERRORS[error] };
}

function httpReply(answer: Fields, where: string, readFile: ReadFile): HttpReply {
	const positive = { min: 1, max: 1_000_000_000 };
	const optional = (key: string, as: string, range: { min: number; max: number }) =>
		answer[key] === undefined ? {} : { [as]: number(answer[key], `${where}.${key}`, range) };
	const flow = {
		...optional('bytesPerSecond', 'bytesPerS', positive),
		...optional('cutAt', 'cutAt', { min: 0, max: positive.max }),
	};
	return {
		kind: 'http',
		status: number(answer.status, `${where}.status`, { min: 200, max: 599 }),
		headers: headersOf(answer, where),
		...bodyOf(answer, where, readFile),
		...optional('delayMs', 'delayMs', { min: 0, max: DAY_MS }),
		...(Object.keys(flow).length === 0 ? {} : { flow }),
	};
}

function headersOf({ type = 'text/html; charset=utf-8', headers = {} }: Fields, where: string) {
	const all = new Headers({ 'content-type': text(type, `${where}.type`) });
	const given = object(headers, `${where}.headers`, Object.keys(headers as object));
	for (const [name, value] of Object.entries(given)) {
		try {
			all.set(name, typeof value === 'number' ? String(value) : text(value, `${where}.headers.${name}`));
		} catch (error) {
			if (error instanceof Complaint) throw error;
			throw new Complaint(`${where}.headers: "${name}" is no header`);
		}
	}
	return Object.fromEntries(all);
}

/** The inline body, or the bytes of a file; not both. */
export function bodyOf(
	{ body = '', file }: Fields,
	where: string,
	readFile: ReadFile,
): Pick<HttpReply, 'body' | 'raw'> {
	if (typeof body !== 'string') throw new Complaint(`${where}.body: not a text`);
	if (file === undefined) return { body };
	if (body !== '') throw new Complaint(`${where}: either body or file`);
	const raw = readFile(text(file, `${where}.file`), `${where}.file`);
	return { body: new TextDecoder().decode(raw), raw };
}

/** A web address without its query. */
export function address(value: unknown, where: string): string {
	const written = text(value, where);
	if (!URL.canParse(written) || !/^https?:$/.test(new URL(written).protocol))
		throw new Complaint(`${where}: "${written}" is no address`);
	return new URL(written).href;
}
