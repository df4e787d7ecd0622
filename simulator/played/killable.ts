/** A worker that dies in a check: one of its ports never returns. */

import type { Ports } from '../../monitor/check/ports';

/** Where a worker can die: each name is an action that has completed, before anything else happens. */
export const STEPS = ['marked', 'observed', 'committed', 'shown', 'settled'] as const;
export type Step = (typeof STEPS)[number];

/** @param next asked at the start of each check: where its worker dies, or null if it survives. */
export function killable(ports: Ports, next: () => Step | null, kill: () => void): Ports {
	let step: Step | null = null;
	const die = () => {
		kill();
		return new Promise<never>(() => {});
	};
	return {
		...ports,
		async begin(mark) {
			step = next();
			const begun = await ports.begin(mark);
			return step === 'marked' ? die() : begun;
		},
		async commit(...what) {
			if (step === 'observed') return die();
			const committed = await ports.commit(...what);
			return step === 'committed' ? die() : committed;
		},
		async settle(...what) {
			if (step === 'shown') return die();
			await ports.settle(...what);
			return step === 'settled' ? die() : undefined;
		},
	};
}
