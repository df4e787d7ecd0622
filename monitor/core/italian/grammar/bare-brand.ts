/** Whether a brand without "Mail" means the mail: "Libero" is also a newspaper and an adjective, Virgilio a poet. */

import type { ProviderId } from '../../providers';
import { BRANDS } from '../lexicon/brands';
import type { Clause } from '../text/clause';
import { after, has, is, isForeign, says, type Word } from '../text/words';
import { coresOf } from './predicates';
import { isOfOther } from './subject-of';

export type Mention =
	| { kind: 'strong' | 'weak'; provider: ProviderId; aside: boolean; governed: boolean; owner: boolean }
	| { kind: 'other' | 'company'; aside: boolean; governed: boolean; owner: boolean };

/** A brand in a text with these words is the mail service. */
const ACCESS =
	/^(?:server|access[oi]|ricezione|invio|webmail|browser|imap|smtp|pop3|login|app|gmail|outlook|hotmail)$/;

/** `mentions`: those of each clause. */
export function isMailBrand(clauses: readonly Clause[], mentions: readonly Mention[][]): boolean {
	return (
		clauses.some(({ words }) => says(words, ACCESS) || isDownBrand(words)) || speaksOfBrand(clauses, mentions)
	);
}

/** "Libero down", "Virgilio non funziona": trouble right after the name. */
function isDownBrand(clause: readonly Word[]): boolean {
	return clause.some((word, i) => {
		// "Il traghetto Virgilio".
		const named = clause[i - 1];
		if (BRANDS[word.word] === undefined || (named !== undefined && isForeign(named))) return false;
		const next = after(clause, i, 4);
		return (
			next.some((w) => is(w, 'down', 'work', 'trouble') || (is(w, 'downish') && w.person === 0)) &&
			!has(clause, 'portal')
		);
	});
}

/** "Libero guarita", "Virgilio, ripresa a metà", "qui libero non gira": the brand is the subject of a state. */
function speaksOfBrand(clauses: readonly Clause[], mentions: readonly Mention[][]): boolean {
	let brand = -1;
	return clauses.some((clause, i) => {
		const { words, sentence } = clause;
		const at = words.findIndex(({ word }) => BRANDS[word] !== undefined);
		const named = words[at - 1];
		if (
			mentions[i]?.some(({ kind, aside }) => kind === 'weak' && !aside) &&
			(named === undefined || named.small)
		)
			brand = sentence;
		if (brand !== sentence || has(words, 'portal', 'feature')) return false;
		return coresOf(clause).some((core) => {
			const said = words[core.first];
			// "Virgilio si ferma davanti a Beatrice", "giornata ferma per i Gemelli".
			if (
				core.noun ||
				(said?.form !== 'participle' && is(said, 'halt', 'fall')) ||
				(said?.lemma === '' && at < 0)
			)
				return false;
			return core.last > at && !isOfOther(clause, core, words.slice(0, core.first));
		});
	});
}
