/** Prints one round: the state of each part from here, without hysteresis. */

import { clockOffMs } from '../monitor/core/evidence/clock';
import { SECOND_MS } from '../monitor/core/time';
import { type RoundPorts, round } from './round';

/** 0 every visible part answers, 1 a part does not, 3 no part is visible from here, 2 this clock is off. */
export async function once(ports: RoundPorts, say: (line: string) => void): Promise<number> {
	const { looks, probed, details } = await round(ports);
	for (const { provider, component, state, reasons } of looks)
		process.stdout.write(`${provider} ${component}: ${state}${reasons.length > 0 ? ` (${reasons})` : ''}\n`);
	for (const detail of details) say(detail);
	const off = clockOffMs(probed);
	if (off !== null) {
		say(`this clock is off by ${Math.round(off / SECOND_MS)} s`);
		return 2;
	}
	if (looks.every(({ state }) => state === 'unseen')) return 3;
	return looks.some(({ state }) => state === 'outage' || state === 'degraded') ? 1 : 0;
}
