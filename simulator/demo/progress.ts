/** An occasional line while a scenario plays: its progress, and the time left. */

import { romeTime } from '../../monitor/core/time';

const EVERY_MS = 10_000;
/** Before this the browser starts and takes the first pictures, so no rate is known yet. */
const LEAST_SHARE = 0.05;

type Played = {
	/** Epoch ms of the scenario's start and end, and its clock. */
	from: number;
	to: number;
	now: () => number;
	/** The minimum duration. */
	seconds: number;
};

export function tellProgress(played: Played): { end(): void } {
	const beganAt = performance.now();
	const timer = setInterval(() => {
		const line = progressLine(played, (performance.now() - beganAt) / 1000);
		process.stderr.write(`${line}\n`);
	}, EVERY_MS);
	return { end: () => clearInterval(timer) };
}

/** "… played to 25/01 03:00: 38 %, about 75 s still". Extrapolates the rate so far, but never below the pace's minimum. */
export function progressLine({ from, to, now, seconds }: Played, gone: number): string {
	const at = Math.min(now(), to);
	const share = (at - from) / (to - from);
	const atThisRate = share >= LEAST_SHARE ? (gone * (1 - share)) / share : seconds;
	const still = Math.ceil(Math.max(atThisRate, seconds - gone) / 5) * 5;
	const { day, month, hour, minute } = romeTime(at);
	const two = (n: number) => String(n).padStart(2, '0');
	const when = `${two(day)}/${two(month)} ${two(hour)}:${two(minute)}`;
	return `… played to ${when}: ${Math.floor(share * 100)} %, about ${still} s still`;
}
