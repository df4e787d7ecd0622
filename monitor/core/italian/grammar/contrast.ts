/** Two providers in one text, one of them spared. */

import { PROVIDERS, type ProviderId } from '../../providers';
import { BRANDS } from '../lexicon/brands';
import type { Clause } from '../text/clause';
import type { Statement } from './statement';

/** The providers that these clauses name. */
export function namedIn(clauses: readonly Clause[]): ProviderId[] {
	const named = new Set(clauses.flatMap(({ words }) => words.flatMap(({ word }) => BRANDS[word] ?? [])));
	return PROVIDERS.filter((id) => named.has(id));
}

/** "Virgilio sì, Libero no": the text is not about the provider that works. */
export function withoutSpared(
	about: readonly ProviderId[],
	said: readonly Statement[],
	clauses: readonly Clause[],
): ProviderId[] {
	if (about.length < 2) return [...about];
	const alone = said.map(({ clause }) => namedIn(clauses.slice(clause, clause + 1)).join());
	const values = (id: ProviderId) => said.filter((_, i) => alone[i] === id).map(({ value }) => value);
	const spared = about.filter((id) => {
		const other = about.flatMap((one) => (one === id ? [] : values(one)));
		const own = values(id);
		return (
			own.length > 0 &&
			own.every((value) => value === 'works' || value === 'restored') &&
			other.some((value) => value === 'fails' || value === 'relapsed')
		);
	});
	return about.filter((id) => !spared.includes(id));
}
