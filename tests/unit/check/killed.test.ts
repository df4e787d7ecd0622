/** A worker that dies at a port: the awaited call never returns, and the alarm wakes another worker. */

import { describe, expect, test, vi } from 'vitest';
import type { Ports } from '../../../monitor/check/ports';
import type { Snapshot } from '../../../monitor/core/assessment/snapshot';
import { MINUTE_MS } from '../../../monitor/core/time';
import { roleOf } from '../../../simulator/hosts';
import { createBrowser } from '../../../simulator/played/browser';
import { createTime } from '../../../simulator/played/time';
import { randomFrom } from '../../../simulator/random';
import { html } from '../../../simulator/reply';
import { respond } from '../../../simulator/respond';
import { HEALTHY, type Weather } from '../../../simulator/weather';

vi.setConfig({ testTimeout: 240_000 });

const NO_KEYS = { keys: [], verify: async () => false };
const START = Date.UTC(2026, 2, 10, 7);
const DOWN: Weather = { state: 'courtesy', httpStatus: 200 };
const WAITED_FOR = [
	...['begin', 'snapshot', 'mayAsk', 'load', 'link', 'commit', 'pending', 'tell', 'settle'],
	...['draw', 'announceChange', 'scheduleAlarm'],
] as (keyof Ports)[];

/** Dies in the check of this number, at the n-th awaited port, before or after it takes effect. */
type Death = { check: number; call: number; after: boolean };
type Told = { rung: Set<string>; calls: number[]; told: number[]; stored: Snapshot };

/** An hour with twenty minutes of outage. */
async function play(death: Death | null): Promise<Told> {
	const time = createTime(START);
	const rung = new Set<string>();
	/** Ports awaited and notices shown, by check. */
	const calls: number[] = [];
	const told: number[] = [];
	const minute = () => (time.now() - START) / MINUTE_MS;
	const never = new Promise<never>(() => {});
	let died = false;

	function killable(ports: Ports, kill: () => void): Ports {
		let dead = false;
		const watched = (name: keyof Ports) => {
			const port = ports[name] as (...what: unknown[]) => Promise<unknown>;
			return async (...what: unknown[]) => {
				if (dead) return never;
				if (name === 'begin') calls.push(0);
				const check = calls.length - 1;
				const call = (calls[check] ?? 0) + 1;
				calls[check] = call;
				if (name === 'tell') told.push(check);
				const last = !died && death?.check === check && death.call === call;
				if (last) {
					died = true;
					dead = true;
				}
				if (last && !death.after) {
					kill();
					return never;
				}
				const result = await port(...what);
				if (!last) return result;
				kill();
				return never;
			};
		};
		return { ...ports, ...Object.fromEntries(WAITED_FOR.map((name) => [name, watched(name)])) };
	}

	const browser = createBrowser(
		{
			time,
			computer: { sleeps: [], clock: [], alarms: 'timer' },
			settings: { providers: ['libero'] },
			hop(url) {
				const { host, pathname } = new URL(url);
				const role = roleOf(host, pathname);
				if (role?.role !== 'provider') return { reply: html(''), ms: 80 };
				const weather = minute() >= 12 && minute() < 32 && role.place !== 'portal' ? DOWN : HEALTHY;
				return { reply: respond(weather, { ...role, host, path: pathname, at: time.now() }), ms: 80 };
			},
			mayRead: () => true,
			mayAsk: () => true,
			link: () => 'unknown',
			feeds: { sources: () => [], ...NO_KEYS, sentinels: NO_KEYS, reader: 'test' },
			random: randomFrom(2026, 'killed'),
			draw: async () => {},
			async tell({ id }) {
				// Shown by a worker that died before it could record it: it stays on show and does not ring again.
				rung.add(id);
				return true;
			},
			announceChange: async () => {},
		},
		killable,
	);
	browser.wakeAt(START, ({ runCheck }) => runCheck('install'));
	await time.runTo(START + 90 * MINUTE_MS);
	return { rung, calls, told, stored: await browser.ports.snapshot() };
}

const essence = ({ rung, stored }: Told) => ({
	notices: [...rung].map((id) => id.split('-').at(-1)),
	status: stored.providers.map(({ status, phase }) => [status, phase]),
	mark: stored.check.startedAt,
});
const TRUTH = { notices: ['outage', 'restored'], status: [['operational', 'stable']], mark: null };

describe('a worker that dies at a port', () => {
	test('never: each notice is shown once', async () => {
		expect(essence(await play(null))).toEqual(TRUTH);
	});

	test.each([
		['the outage', 0],
		['its end', 1],
	])('in the check that reports %s loses nothing, doubles nothing, and leaves no mark', async (_, index) => {
		const { calls, told } = await play(null);
		const check = told[index] ?? -1;
		expect(calls[check]).toBeGreaterThan(10);
		for (let call = 1; call <= (calls[check] ?? 0); call++)
			for (const after of [false, true])
				expect({ call, after, ...essence(await play({ check, call, after })) }).toEqual({
					call,
					after,
					...TRUTH,
				});
	});
});
