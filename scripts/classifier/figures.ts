/** How well a set of texts is read. */

import type { TextClass } from '../../monitor/core/italian/classifier/classify';
import type { Labelled } from '../../tests/fixtures/italian/labelled';

/** "Planned" says nothing of now. */
const stateOf = (is: TextClass): TextClass => (is === 'planned' ? 'none' : is);

/** One line: F1, precision and recall of the status, false alarms, false all-clears. */
export function figuresOf(name: string, read: readonly { of: Labelled; is: TextClass }[]): string {
	const judged = read.map(({ of, is }) => {
		const state = stateOf(is);
		const right = state === stateOf(of.is) || of.acceptable.map(stateOf).includes(state);
		return { state, right, truth: stateOf(of.is) };
	});
	const count = (test: (one: (typeof judged)[number]) => boolean) => judged.filter(test).length;
	const said = count(({ state }) => state !== 'none');
	const due = count(({ truth, state, right }) => truth !== 'none' && !(right && state === 'none'));
	const hit = count(({ state, right }) => right && state !== 'none');
	const alarms = count(
		({ truth, state, right }) => truth === 'none' && !right && /outage|maintenance/.test(state),
	);
	const clears = count(({ state, right }) => state === 'restored' && !right);
	const f1 = (2 * hit) / (said + due);
	return (
		`${name}: ${read.length} texts, F1 ${f1.toFixed(3)}, precision ${hit}/${said}, recall ${hit}/${due}, ` +
		`false alarms ${alarms}/${count(({ truth }) => truth === 'none')}, false all-clears ${clears}`
	);
}
