/** The meaning of a clause without a predicate, from the statements before it. */

import type { Clause } from '../text/clause';
import { has, says, type Word } from '../text/words';
import type { Value } from './operators';
import type { Statement } from './statement';

/** "L'app no", "Virgilio sì": the predicate is left out. */
export function ellipsis({ words }: Clause, previous: Statement | undefined): Value | null {
	const last = words.at(-1) as Word;
	const said = previous?.value;
	const bad = said === 'fails' || said === 'relapsed' || said === 'trouble';
	const named =
		has(words, 'service', 'place', 'people', 'web', 'app', 'ios', 'android', 'imap', 'smtp', 'pec', 'some') ||
		says(words, /^(?:altr[ie]|qui|io)$/);
	if (!named) return null;
	if (last.word === 'si' && last.accented) return 'works';
	if (last.word === 'no') return bad ? 'works' : 'fails';
	return null;
}
