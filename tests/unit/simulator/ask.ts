import { request } from 'node:https';
import type { Simulator } from '../../../simulator/server';

export type ComponentSignal =
	| { status: number; headers: Record<string, string | string[] | undefined>; body: string }
	| { error: string };

/** One request to a played host, trusting the certificate by its key as the browsers do. */
export function ask(
	simulator: Simulator,
	url: string,
	{
		method = 'GET',
		headers = {},
		signal,
	}: { method?: string; headers?: Record<string, string>; signal?: AbortSignal } = {},
): Promise<ComponentSignal> {
	const { host, pathname, search } = new URL(url);
	return new Promise((resolve) => {
		const asked = request(
			{
				host: '127.0.0.1',
				port: simulator.port,
				servername: host,
				path: pathname + search,
				method,
				headers: { host, ...headers },
				ca: simulator.certificatePem,
				agent: false,
				...(signal === undefined ? {} : { signal }),
			},
			(response) => {
				let body = '';
				response.setEncoding('utf8');
				response.on('data', (chunk: string) => {
					body += chunk;
				});
				response.on('end', () =>
					resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
				);
				response.on('error', (error) => resolve({ error: error.message }));
			},
		);
		asked.on('error', (error: NodeJS.ErrnoException) => resolve({ error: error.code ?? error.message }));
		asked.end();
	});
}
