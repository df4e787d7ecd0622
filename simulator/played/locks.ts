/** Web Locks in memory, as far as a worker uses them. They are lost when it dies. */

import type { Ports } from '../../monitor/check/ports';
import type { Locks } from '../../monitor/check/runner';

export function createLocks(): Pick<Ports, 'inTurn'> & Locks {
	const last = new Map<string, Promise<unknown>>();
	function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
		const turn = (last.get(name) ?? Promise.resolve()).then(work);
		last.set(name, turn);
		void turn.finally(() => {
			if (last.get(name) === turn) last.delete(name);
		});
		return turn;
	}
	return {
		inTurn,
		async singleFlight(name, work) {
			const underWay = last.get(name);
			await (underWay ?? inTurn(name, work));
		},
	};
}
