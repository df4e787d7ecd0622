import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { essence, PROGRAM, playProbe, routeFetchTo } from '../../../measure/bank/network';
import { createWire } from '../../../measure/bank/wire';
import { probe } from '../../../monitor/check/probe';
import { PROVIDER } from '../../../monitor/core/providers';
import { ELSEWHERE_HOST } from '../../../simulator/hosts';
import type { Scenario } from '../../../simulator/scenario';
import { type Simulator, startSimulator } from '../../../simulator/server';
import type { Weather } from '../../../simulator/weather';

/** Where the network itself matters; the pages are identical by construction. */
const WEATHERS: Weather[] = [
	{ state: 'healthy' },
	{ state: 'healthy', landing: 'shell' },
	{ state: 'courtesy', httpStatus: 503 },
	{ state: 'reset' },
	{ state: 'refused' },
	{ state: 'tls_expired' },
	{ state: 'name_not_found' },
	{ state: 'captive_portal' },
	{ state: 'redirect_away', to: `https://${ELSEWHERE_HOST}/` },
	{ state: 'forwarding', by: 'meta' },
	{ state: 'forwarding', by: 'script' },
	{ state: 'enormous', megabytes: 20 },
	{ state: 'bomb', megabytes: 100 },
	{ state: 'http_error', httpStatus: 429, retryAfterS: 60 },
];

const AT = '2024-03-12T10:00:00+01:00';
const during = (weather: Weather): Scenario => ({
	id: 'one-weather',
	title: 'One weather',
	startAt: AT,
	endAt: AT,
	weather: [{ at: AT, weather }],
	truth: [],
});

describe('the worker’s own request, by a real fetch, is judged like the wire in memory', () => {
	let simulator: Simulator;
	let restore: () => void;
	beforeAll(async () => {
		simulator = await startSimulator();
		restore = await routeFetchTo(simulator);
	});
	afterAll(async () => {
		restore();
		await simulator.close();
	});

	test.each(WEATHERS)('$state', async (weather) => {
		simulator.setWeather({}, weather);
		const wire = createWire(during(weather), 'program');
		for (const target of PROVIDER.libero.targets) {
			const fetched = await probe(PROGRAM, target, undefined, AbortSignal.timeout(10_000));
			const played = await playProbe(wire, target, Date.parse(AT));
			expect(essence(fetched.result)).toBe(essence(played.result));
		}
	});
});
