/** Whether the computer slept, or the browser stopped, during a check: a periodic beat is then late by the wall clock. */

import { SECOND_MS } from '../core/time';
import type { Ports } from './ports';

const BEAT_MS = SECOND_MS;
/** Longer than the busiest computer delays a beat, and shorter than a pause that can make a request time out. */
export const LATE_MS = 5 * SECOND_MS;

/** No check takes this long; a worker that dies in one stops its beats. */
const MAX_BEATS = 40;

export type Watch = {
	slept(): boolean;
	end(): void;
};

export function watchSleep(ports: Pick<Ports, 'now' | 'timeout'>): Watch {
	let dueAt = 0;
	let late = false;
	let left = MAX_BEATS;
	const isLate = () => ports.now() - dueAt > LATE_MS;
	function beat(): void {
		left--;
		dueAt = ports.now() + BEAT_MS;
		ports.timeout(BEAT_MS).addEventListener('abort', () => {
			late ||= isLate();
			if (left > 0) beat();
		});
	}
	beat();
	return {
		slept: () => late || isLate(),
		end: () => {
			left = 0;
		},
	};
}
