/** Two providers in one text, one of them spared. */

import type { ProviderId } from '../../providers';
import { BRANDS } from '../lexicon/brands';
import type { Clause } from '../text/clause';
import type { Value } from './operators';
import type { Statement } from './statement';

/** The providers that a clause names. */
function namedIn(clause: Clause | undefined): ProviderId[] {
	const named = new Set(clause?.words.flatMap((word) => BRANDS[word.word] ?? []));
	return [...named];
}

/** "Virgilio sì, Libero no": the text is not about the provider that works. */
export function withoutSpared(
	about: readonly ProviderId[],
	said: readonly Statement[],
	clauses: readonly Clause[],
): ProviderId[] {
	if (about.length < 2) return [...about];
	const alone = said.map(({ clause }) => namedIn(clauses[clause]).join());
	const values = (id: ProviderId) => said.filter((_, i) => alone[i] === id).map(({ value }) => value);
	const spared = about.filter((id) => {
		const other = about.flatMap((one) => (one === id ? [] : values(one)));
		const own = values(id);
		return (
			own.length > 0 &&
			own.every((value) => value === 'works') &&
			other.some((value) => value === 'fails' || value === 'relapsed')
		);
	});
	return about.filter((id) => !spared.includes(id));
}

export function isOfSpared(
	about: readonly ProviderId[],
	all: readonly ProviderId[],
	clause: Clause | undefined,
	value: Value,
): boolean {
	if (about.length === all.length) return false;
	const named = namedIn(clause);
	// "… la posta funziona a metà" summarises both.
	if (named.length === 0) return value === 'recovering';
	return named.every((id) => !about.includes(id));
}
