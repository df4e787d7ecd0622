/** A line now and then while a scenario plays: how far it is, and how long it will take still. */

import { romeTime } from '../../monitor/core/time';

const EVERY_MS = 10_000;
/** The browser starts and the first pictures are taken before this: no rate shows yet. */
const LEAST_SHARE = 0.05;

type Played = {
	/** Epoch ms of the scenario's begin and end, and its clock. */
	from: number;
	to: number;
	now: () => number;
	/** What it takes at least. */
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

/** "… played to 25/01 03:00: 38 %, about 75 s still". As much again as it took so far for as much story, and never less than the pace asks for. */
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
