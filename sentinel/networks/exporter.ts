/** Our page judge for Prometheus: a courtesy page with HTTP 200 is no success. Probes when it is scraped. */

import { createServer, type Server } from 'node:http';
import { Gauge, Registry } from 'prom-client';
import { PROVIDERS } from '../../monitor/core/providers';
import { needsControl, type PageLook } from '../pages';
import type { RoundPorts } from '../round';

type Ports = Pick<RoundPorts, 'pages' | 'webAnswers'>;

/** The metrics of one check. A page that cannot be judged has no value. */
export async function pageMetrics(ports: Ports): Promise<string> {
	const register = new Registry();
	const labelNames = ['provider', 'component'] as const;
	const up = new Gauge({
		name: 'sentinel_page_up',
		help: '1 if the page is the product and what stands behind it answers',
		labelNames,
		registers: [register],
	});
	const behind = new Gauge({
		name: 'sentinel_back_end_down',
		help: '1 if the page answers and what stands behind it does not',
		labelNames,
		registers: [register],
	});
	const looks = await Promise.all(
		PROVIDERS.map(async (provider) => ({ provider, look: await ports.pages(provider) })),
	);
	const pages = looks.flatMap(({ provider, look }) =>
		(['login', 'webmail'] as const).map((component) => ({ provider, component, seen: look[component] })),
	);
	const doubtful = pages.some(({ seen }: { seen: PageLook['login'] }) => needsControl(seen));
	const sees = !doubtful || (await ports.webAnswers());
	for (const { provider, component, seen } of pages) {
		if (seen === 'unseen' || (needsControl(seen) && !sees)) continue;
		up.set({ provider, component }, seen === 'answers' ? 1 : 0);
		behind.set({ provider, component }, seen === 'back_end_down' ? 1 : 0);
	}
	return register.metrics();
}

export function serveMetrics(ports: Ports, port: number): Server {
	const server = createServer(async (request, response) => {
		if (request.url !== '/metrics') return response.writeHead(404).end();
		const text = await pageMetrics(ports);
		return response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(text);
	});
	return server.listen(port);
}
