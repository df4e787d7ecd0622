/** The word that a time in a clause belongs to, and whether it is a return still ahead. */

import type { Moment } from '../grammar/moments';
import { moodAt } from '../grammar/voice';
import type { Clause } from '../text/clause';
import { has, is, isNegated, says, type Word, wordAt } from '../text/words';

/** Words of waiting and of forecasts: a time next to them is the end of the wait. */
const WAITING =
	/^(?:slitt|rinvi|rimand|spostat|prorog|indica$|indicano$|resto$|restant|rimanent|tempi|tempo|tempistic|servono|servira|occorr|vorra|vorranno|necessari|attend|aspett|durer|pazient|stim|previst|preved|prevision|attes|ripartenz|entro|deadline|eta$|obiettivo|traguardo|promett|promess|segna$|spera|contiamo|conta$|contano|vediamo|orizzont|ci_siamo|esserci|ci_saremo|farcela|terminare|terminer|conclud|finir|seguirann|parla|parlano|ipotizz|tappa|appuntamento|turno|fissat|normalita$|regime$|regolarita$|lavori$)/;
/** What else may have a time: an event, a deadline of the reader's own. */
export const ELSEWHERE =
	/^(?:assemblea|denuncia|domanda|modulo|processo|udienza|offert|promozion|pagament|scad|rispond|assistenz|bando|concorso|esame|bollett|fattur|riunion|colloquio|treno|volo|consegna|consegnare|spedire|mandare|inviare|iscrizion|sciopero|bollettino|diretta|conferenza|incontro|tavolo|rallentament|ritard)/;
function isBack(word: Word): boolean {
	return is(word, 'restore', 'return', 'end', 'comeback', 'mending', 'up', 'upish');
}

export function isReturn(word: Word): boolean {
	return (
		is(
			word,
			'restore',
			'return',
			'end',
			'comeback',
			'mending',
			'up',
			'upish',
			'promise',
			'maintenance',
			'done',
		) ||
		word.lemma === 'funzionare' ||
		WAITING.test(word.word)
	);
}

/** The nearest word that a moment can belong to: return, trouble, news, or another matter. */
export function ownerOf(words: readonly Word[], { first, last }: Moment): number | null {
	let best: number | null = null;
	let distance = Number.POSITIVE_INFINITY;
	words.forEach((word, i) => {
		if (i >= first && i <= last) return;
		const owns =
			isReturn(word) || is(word, 'news', 'down', 'downish', 'halt', 'slow') || ELSEWHERE.test(word.word);
		const gap = i < first ? first - i : i - last;
		if (!owns || gap >= distance) return;
		best = i;
		distance = gap;
	});
	return best;
}

/** A return still ahead: neither past nor denied. */
export function judge(clause: Clause, place: number, opener: string): boolean {
	const { words } = clause;
	const word = words[place] as Word;
	if (is(word, 'news') || ELSEWHERE.test(word.word)) return false;
	// "Il prossimo bollettino è atteso per le 12".
	if (WAITING.test(word.word) && !words.some(isBack) && (has(words, 'news') || says(words, ELSEWHERE)))
		return false;
	const mood = moodAt(clause, place);
	const deadline = /^(?:entro|fino|sino)$/.test(opener);
	// "Sospeso fino alle 6", "ancora per qualche ora"; not "potrebbe restare chiusa nel fine settimana".
	const closes =
		is(word, 'end') &&
		(wordAt(words, place - 1) === 'si' || has(words.slice(Math.max(0, place - 3), place), 'promise'));
	if (is(word, 'down', 'downish', 'halt', 'slow') && !closes) return /^[fs]ino$/.test(opener);
	if (mood === 'past' || mood === 'none') return false;
	if (isNegated(words, place) && says(words, /^prima$/)) return false;
	if (deadline) return true;
	if (isNegated(words, place) && mood === 'now') return false;
	// "Si è concluso nella notte".
	if (is(word, 'done') && mood === 'now' && !has(words, 'comeback', 'mending')) return false;
	if (WAITING.test(word.word)) return true;
	if (is(word, 'maintenance')) return wordAt(words, place - 1) === 'in' && /^dall/.test(opener);
	// "Nuovamente operativo dalle 15:20".
	if (/^(?:dal|dalla|dalle|alle)$/.test(opener))
		return (
			has(words, 'comeback', 'mending') ||
			mood === 'pending' ||
			(is(word, 'restore', 'return') && word.form === 'present')
		);
	return mood === 'pending' || /^(?:present|other|infinitive)$/.test(word.form);
}
