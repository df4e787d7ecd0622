/** Announced maintenance: "sabato 21 dalle ore 2 alle ore 7 la posta potrebbe non essere accessibile". */

import type { Found } from '../found';
import type { Window } from '../grammar/calendar';
import { hasDay, isWorks } from '../grammar/works';
import type { Clause } from '../text/clause';
import { before, has, is, isNegated, says, type Word } from '../text/words';
import { namesDay, type Part, windowIn } from './window';

export type Plan = {
	window: Found<Window> | null;
	/** Cancelled, or moved to another day. */
	calledOff: boolean;
	/** Numbers of the sentences that give the window. */
	sentences: ReadonlySet<number>;
};

/** "Data: …", "Orario: …", each on a separate line. */
const MAX_LINES = 3;
const CALLED_OFF =
	/^(?:(?:annullat|rinviat|rimandat|posticipat|revocat|spostat)[oaie]|rinvia|rimanda|posticipa|annulla)$/;

/** What the text announces. */
export function readPlan(clauses: readonly Clause[], saidAt: number): Plan {
	const said = new Map<number, Part[]>();
	clauses.forEach((clause, index) => {
		const parts = said.get(clause.sentence) ?? [];
		parts.push({ clause, index });
		said.set(clause.sentence, parts);
	});
	let window: Plan['window'] = null;
	let calledOff = false;
	const sentences = new Set<number>();
	/** The announcement and the lines after it that may give its hours. */
	let notice: Part[] = [];
	let lines = 0;
	for (const [sentence, parts] of said) {
		const words = parts.flatMap(({ clause }) => [...clause.words]);
		const works = isAnnounced(words, namesDay(parts));
		if (works) {
			notice = [];
			lines = 0;
		}
		const off = works && says(words, CALLED_OFF);
		calledOff ||= off;
		const follows =
			!works && notice.length > 0 && ++lines <= MAX_LINES && (isToCome(words) || !hasVerb(words));
		if (!off && (works || follows)) notice = [...notice, ...parts];
		else notice = [];
		const found: Plan['window'] =
			notice.length === 0 || window !== null ? null : windowIn(notice, clauses, saidAt);
		window ??= found;
		// "Effetti: possibili disservizi".
		if (follows && window !== null && isHindered(words)) sentences.add(sentence);
		if (found !== null) for (const { clause } of notice) sentences.add(clause.sentence);
	}
	return { window, calledOff, sentences };
}

/** Future maintenance, neither in progress nor over. */
function isAnnounced(words: readonly Word[], dated: boolean): boolean {
	const place = words.findIndex((_, i) => isWorks(words, i));
	// "Domenica spegniamo Libero Mail per aggiornare i server".
	if (
		words.some((w) => is(w, 'halt') && w.form === 'present' && w.person === 1) &&
		words.some((w) => is(w, 'improve') && w.form === 'infinitive')
	)
		return true;
	// "Il servizio verrà sospeso dalle 23:30 alle 05:30" needs no reason.
	if (place < 0) return isHindered(words) && words.some((word) => word.form === 'future');
	if (isNegated(words, place) || isBlamed(words, place)) return false;
	if (has(words, 'done', 'underway') || isAtIt(words)) return false;
	if (has(words, 'maintenance')) return isToCome(words) || !hasVerb(words) || hasDay(words);
	return isHindered(words, dated);
}

/** "colpa della manutenzione prevista ieri". */
function isBlamed(words: readonly Word[], i: number): boolean {
	return before(words, i, 4).some(
		(word) => (is(word, 'because') && word.word !== 'per') || /^(?:dopo|durante)$/.test(word.word),
	);
}

/** "stiamo effettuando", "è in manutenzione". */
function isAtIt(words: readonly Word[]): boolean {
	return words.some(
		(word, i) =>
			(/^st(?:a|anno|iamo)$/.test(word.word) && words[i + 1]?.form === 'gerund') ||
			(is(word, 'maintenance') &&
				words[i - 1]?.word === 'in' &&
				!before(words, i, 4).some((w) => w.form === 'future')),
	);
}

function isToCome(words: readonly Word[]): boolean {
	return words.some(
		(word) =>
			is(word, 'planned') ||
			word.form === 'future' ||
			word.form === 'conditional' ||
			word.word.startsWith('possibil') ||
			/^(?:domani|dopodomani)$/.test(word.word) ||
			CALLED_OFF.test(word.word),
	);
}

/** "non sarà raggiungibile", "verrà sospeso", "possibili interruzioni". */
function isHindered(words: readonly Word[], dated = false): boolean {
	return (
		(dated || isToCome(words) || hasDay(words)) &&
		words.some(
			(word, i) =>
				is(word, 'down', 'downish', 'trouble', 'halt') ||
				((is(word, 'up', 'upish', 'able', 'use', 'work') || /^garantit/.test(word.word)) &&
					isNegated(words, i)),
		)
	);
}

/** A heading has none. */
function hasVerb(words: readonly Word[]): boolean {
	return words.some((word) => word.person > 0);
}
