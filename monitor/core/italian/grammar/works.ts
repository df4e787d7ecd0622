/** Maintenance of the service: in progress, announced, over, or longer than announced. */

import type { Clause } from '../text/clause';
import { after, before, has, is, isNegated, says, type Word, wordAt } from '../text/words';
import { moodAt } from './voice';

export type WorksKind = 'now' | 'planned' | 'done' | 'overrun';
export type Works = { kind: WorksKind; clause: number; first: number; last: number };

const SYSTEMS = /^(?:sistem|software|piattaform|infrastruttur|server|tecnologic|serviz)/;

/** Not "aggiornamento delle 15:20", which is news, nor "intervento del ministro". */
export function isWorks(words: readonly Word[], i: number): boolean {
	const word = words[i];
	if (is(word, 'maintenance')) return true;
	if (!is(word, 'works')) return false;
	if (
		/^(?:lavori|cantiere|attivita_tecniche)$/.test(word?.word ?? '') ||
		(wordAt(words, i - 1) === 'in' && (i <= 3 || is(words[i - 3], 'service')))
	)
		return true;
	return (
		after(words, i, 4).some((w) => SYSTEMS.test(w.word) || is(w, 'service')) ||
		/^(?:in_corso|programmat\w*|pianificat\w*|straordinari\w*|evolutiv\w*|tecnic\w+)$/.test(
			wordAt(words, i + 1),
		) ||
		says(before(words, i, 2), /^per$/) ||
		(/^(?:si|è|sono)$/.test(wordAt(words, i + 1)) && has(after(words, i, 4), 'done')) ||
		has(before(words, i, 4), 'underway')
	);
}

/** What one clause says about maintenance. */
export function readWorks(
	clause: Clause,
	sentence: readonly Word[],
	index: number,
	fails: boolean,
): Works | null {
	// "Sono cominciati alle 6, come annunciato, i lavori": the verb may be several clauses away.
	const verbless = !clause.words.some((w) => w.person > 0 || w.form === 'participle');
	const words = verbless ? [...clause.words, ...sentence.filter((w) => is(w, 'underway'))] : clause.words;
	const of = (kind: WorksKind, i: number): Works => ({
		kind,
		clause: index,
		first: Math.max(0, i - 2),
		last: i,
	});
	const improving = words.findIndex(
		(w, i) => is(w, 'improve') && w.form === 'gerund' && before(words, i, 2).some((b) => b.lemma === 'stare'),
	);
	// "Aggiorniamo i server e riapriamo alle 12".
	const mending = words.findIndex(
		(w, i) =>
			is(w, 'improve') &&
			wordAt(words, i).endsWith('iamo') &&
			after(words, i, 3).some((b) => SYSTEMS.test(b.word)),
	);
	if (mending >= 0)
		return of(hasDay(sentence) || sentence.some((w) => w.form === 'future') ? 'planned' : 'now', mending);
	const broken = sentence.some((w) => /^rott/.test(w.word) || is(w, 'trouble'));
	if (
		improving >= 0 &&
		!broken &&
		before(words, improving, 2).some((w) => w.lemma === 'stare' && (w.person === 1 || has(words, 'mail')))
	)
		return of('now', improving);
	const i = words.findIndex((_, k) => isWorks(words, k));
	if (i < 0) return null;
	// "Intervento programmato, stato: in corso".
	if (says(sentence, /^stato$/) && says(sentence, /^in_(?:corso|esecuzione|atto)$/)) return of('now', i);
	const left = before(words, i, 8);
	const mood = moodAt({ ...clause, words }, i);
	if (isNegated(words, i) || mood === 'past' || mood === 'none' || clause.question) return null;
	if (has(words, 'overrun') && !has(words, 'done')) return of('overrun', i);
	if (mood === 'pending' && hasDay(words)) return of('planned', i);
	if (says(left.slice(-4), /^(?:dopo|durante|seguito|post)$/)) return null;
	const over =
		has(words, 'done') ||
		words.some(
			(w, k) =>
				/^(?:svolt|tenut|eseguit|effettuat|chius)[oaie]$/.test(w.word) &&
				// "La casella è chiusa per lavori": the mail is shut, not the works.
				(k > i
					? !words
							.slice(i + 1, k)
							.some((b, n) => is(b, 'service') && /^(?:la|le|il|i)$/.test(wordAt(words, i + n)))
					: !w.word.startsWith('chius')) &&
				before(words, k, 2).some((b) => b.lemma === 'essere' && b.form === 'present'),
		);
	if (over && mood === 'now') return of('done', i);
	const blamed = left.slice(-4).some((w) => is(w, 'because') && w.word !== 'per');
	const caused = fails && says(left.slice(-5), /^(?:per|causa|dovut[oaie]|seguito)$/);
	const now =
		says(before(words, i, 3), /^sottopost[aoei]$/) ||
		(wordAt(words, i - 1) === 'in' && mood !== 'pending') ||
		(left.some((w) => w.lemma === 'stare' && w.form === 'present') &&
			words.some((w) => w.form === 'gerund')) ||
		has(words, 'underway', 'still') ||
		wordAt(words, i + 1) === 'aperto' ||
		(words[i - 1]?.lemma === 'fare' && words[i - 1]?.form === 'present') ||
		(words.length <= 3 &&
			(is(words[i], 'maintenance') || /^(?:lavori|cantiere)$/.test(wordAt(words, i))) &&
			!has(words, 'planned'));
	if (blamed && !caused) return null;
	const later =
		mood === 'pending' ||
		hasDay(verbless ? sentence : words) ||
		words.some((w) => w.form === 'future' || /^prossim/.test(w.word));
	// "I lavori si concluderanno verso le 12".
	if (!hasDay(words) && after(words, i, 8).some((w) => is(w, 'end') && w.form === 'future'))
		return of('now', i);
	if (has(words, 'underway') && (mood !== 'pending' || is(words[i + 1], 'underway'))) return of('now', i);
	if (later) return of('planned', i);
	if (now || caused) return of('now', i);
	return has(words, 'planned') ? of('planned', i) : null;
}

/** "Domani", "sabato notte", "stanotte". */
export function hasDay(words: readonly Word[]): boolean {
	return words.some(
		(w, i) =>
			/^(?:domani|dopodomani|stanotte|stasera|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|weekend)$/.test(
				w.word,
			) &&
			!/^(?:da|dal|scors[oa]|ieri)$/.test(wordAt(words, i - 1)) &&
			!/^scors/.test(wordAt(words, i + 1)),
	);
}
