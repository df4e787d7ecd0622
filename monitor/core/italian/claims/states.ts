/** The state of the mail in each clause, for statements about its parts. */

import type { Statement } from '../grammar/statement';
import type { ClauseState } from './scope';

/** The state of the mail in each clause; the worst of several statements counts. */
export function statesOf(statements: readonly Statement[]): ReadonlyMap<number, ClauseState> {
	const states = new Map<number, ClauseState>();
	for (const { value, clause, components } of statements) {
		if (value === 'fails' || value === 'relapsed' || (value === 'waiting' && components.length > 0))
			states.set(clause, 'down');
		else if (states.has(clause)) continue;
		else if (value === 'restored' || value === 'works') states.set(clause, 'up');
		else if (value === 'recovering') states.set(clause, 'between');
	}
	return states;
}
