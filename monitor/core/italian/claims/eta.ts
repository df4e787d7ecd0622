/** The window in which the text promises that the mail returns: not news about it, nor a refund. */

import { DAY_MS } from '../../time';
import type { Found } from '../found';
import type { Window } from '../grammar/calendar';
import { type Moment, readMoments } from '../grammar/moments';
import { moodAt } from '../grammar/voice';
import { isOfFeature } from '../grammar/whose';
import type { Clause } from '../text/clauses';
import { has, hasForm, is, isNegated, says, type Word, wordAt } from '../text/words';

const WAITING =
	/^(?:tempi|tempistic|servono|servira|occorr|vorra|vorranno|necessari|attend|aspett|durer|pazient|stim|previst|preved|attes|ripartenz|entro|deadline|eta$|promett|promess|segna$|spera|vediamo|orizzont|ci_siamo|terminare|terminer|conclud|finir|seguirann)/;
/** A clause with its own verb states itself what happens then. */
const OWN_VERB = /^(?:è|sono|era|erano|ha|hanno|aveva|avevano|fu|furono)$/;
/** A postponed promise. */
const SLIPPED = /^(?:slitt|rinvi|rimand|spostat|prorog|invece)/;
const DEMANDING =
	/^(?:codacons|altroconsumo|ministr[oaie]|garante|consumatori|sindacat[oi]|deputat[oaie]|senator[ei]|onorevole)$/;
/** "Altre due ore", "ne abbiamo per tre ore": the remaining duration. */
const MORE = /^(?:altr[ie]|ulteriori|abbiamo|avremo|parla)$/;
const NOT_MAIL =
	/^(?:assemblea|denuncia|domanda|modulo|processo|udienza|offert|promozion|pagament|scad|rispond|assistenz)/;

/** `amid`: the text reports trouble. The first promised window counts; a later one replaces it only if the text says it slipped. */
export function readEta(clauses: readonly Clause[], saidAt: number, amid: boolean): Found<Window> | null {
	let answer: Found<Window> | null = null;
	const demanded = new Set(clauses.filter(isDemand).map(({ sentence }) => sentence));
	clauses.forEach((clause, c) => {
		if (demanded.has(clause.sentence)) return;
		// A question or a denial promises nothing.
		if (clause.question || clause.denied || isOfFeature(clause.words)) return;
		const near = clauses.slice(Math.max(0, c - 2), c + 3);
		if (
			!near.some(({ words }) =>
				words.some((word) => isReturn(word) || MORE.test(word.word) || word.word === 'fino'),
			)
		)
			return;
		for (const moment of readMoments(clause.words, saidAt)) {
			if (!isPromise(clauses, c, moment) && !(amid && isDeadline(clause.words, moment))) continue;
			const slipped = says(clause.words, SLIPPED);
			// "Torna domani: «Entro le 9 …»" gives the same day more precisely.
			const nearer =
				answer !== null &&
				moment.toAt < answer.value.toAt &&
				answer.value.toAt - moment.toAt < DAY_MS &&
				wordAt(clause.words, moment.first) === 'entro';
			if (answer !== null && !slipped && !nearer) continue;
			answer = {
				value: { fromAt: moment.fromAt, toAt: moment.toAt },
				clause: c,
				first: moment.first,
				last: moment.last,
			};
		}
	});
	return answer;
}

/** "Posta a singhiozzo fino alle 14": amid trouble, a deadline is the end of the trouble. */
function isDeadline(words: readonly Word[], { first }: Moment): boolean {
	return (
		/^(?:entro|fino)$/.test(wordAt(words, first)) &&
		!hasForm(words, 'remote', 'imperfect') &&
		!has(words, 'news', 'aftermath', 'feature') &&
		!says(words, NOT_MAIL) &&
		!words.some((_, i) => i < first && isNegated(words, i + 1) && isReturn(words[i + 1] as Word))
	);
}

/** "Il ministro: «va ripristinata entro oggi»": only the operator of the service can promise. */
function isDemand({ words }: Clause): boolean {
	return says(words, DEMANDING);
}

function isPromise(clauses: readonly Clause[], c: number, moment: Moment): boolean {
	const clause = clauses[c] as Clause;
	const { words } = clause;
	const opener = words[moment.first]?.word ?? '';
	// "Chi promette una riapertura in serata …".
	if (words[0]?.word === 'chi' && says(words, /^(?:promett|sostien|scommett|spera)/)) return false;
	if (says(words, SLIPPED) && !has(words, 'news', 'aftermath')) return true;
	// "Aveva promesso il ritorno entro oggi".
	if (words.some((w, i) => i < moment.first && w.form === 'imperfect')) return false;
	// "Slitta: ora si parla di lunedì".
	const last = clauses[c - 1];
	const slid = last?.sentence === clause.sentence && says(last.words, SLIPPED);
	if (slid && words.length <= 6 && !has(words, 'news', 'aftermath')) return true;
	// "Nessuna conferma sulla riapertura annunciata per oggi".
	if (words.some((w, i) => /^(?:conferm|certezz|garanzi)/.test(w.word) && isNegated(words, i))) return false;
	if (says(words, /^assistenza$/)) return false;
	// "Fine lavori prevista alle 14".
	if (has(words, 'planned') && says(words, /^(?:fine|termine|conclusione|chiusura)$/)) return true;
	// "Almeno altre due ore", "ne abbiamo per tre ore".
	const about = words.slice(Math.max(0, moment.first - 2), moment.last);
	const more =
		opener === 'ancora' ||
		says(about, MORE) ||
		(opener === 'per' && wordAt(words, moment.first - 1) === 'ancora');
	if (more && !has(words, 'news', 'aftermath') && !says(words, NOT_MAIL)) return true;
	const governor = governorOf(words, moment);
	// A demand by consumers is no promise.
	if (has(words, 'aftermath')) return false;
	if (governor !== null) return judge(clause, governor, opener);
	if (opener === 'entro' && hasForm(words, 'future', 'conditional') && !has(words, 'news', 'aftermath'))
		return true;
	if (has(words, 'news', 'aftermath', 'still') || says(words, NOT_MAIL)) return false;
	if (words.length - (moment.last - moment.first + 1) > 3 || says(words, OWN_VERB)) return false;
	// The verb is in a neighbouring clause: "entro venerdì, assicura l'azienda, le caselle torneranno attive".
	for (const other of [clauses[c - 1], clauses[c + 1], clauses[c - 2], clauses[c + 2]]) {
		if (other === undefined || other.sentence !== clause.sentence) continue;
		if (has(other.words, 'news', 'aftermath')) return false;
		const place = other.words.findIndex(isReturn);
		if (place >= 0) return judge(other, place, opener);
	}
	return false;
}

function isReturn(word: Word): boolean {
	return (
		is(word, 'restore', 'return', 'end', 'comeback', 'mending', 'up', 'upish', 'promise') ||
		/^(?:funzionare)$/.test(word.lemma) ||
		/^(?:normalita|regime|regolarita)$/.test(word.word) ||
		WAITING.test(word.word) ||
		is(word, 'maintenance', 'done') ||
		/^lavori$/.test(word.word)
	);
}

/** The nearest word that a moment can belong to: return, news, refunds, or another matter. */
function governorOf(words: readonly Word[], moment: Moment): number | null {
	let best: number | null = null;
	let distance = Number.POSITIVE_INFINITY;
	words.forEach((word, i) => {
		if (i >= moment.first && i <= moment.last) return;
		if (
			!isReturn(word) &&
			!is(word, 'news', 'aftermath', 'down', 'downish', 'halt') &&
			!NOT_MAIL.test(word.word)
		)
			return;
		const gap = i < moment.first ? moment.first - i : i - moment.last;
		if (gap < distance) {
			best = i;
			distance = gap;
		}
	});
	return best;
}

/** A return still ahead: neither past nor denied. */
function judge(clause: Clause, place: number, opener: string): boolean {
	const { words } = clause;
	const word = words[place] as Word;
	if (is(word, 'news', 'aftermath') || NOT_MAIL.test(word.word)) return false;
	const mood = moodAt(clause, place);
	// "Sospeso fino alle 6", "ancora per qualche ora"; not "potrebbe restare chiusa nel fine settimana".
	if (is(word, 'down', 'downish', 'halt') && word.form !== 'infinitive') return opener === 'fino';
	if (mood === 'past' || mood === 'none') return false;
	if (isNegated(words, place) && says(words, /^prima$/)) return false;
	if (opener === 'entro' || opener === 'fino') return true;
	if (isNegated(words, place) && mood === 'now') return false;
	if (begun(words)) return false;
	// "Si è concluso nella notte", "seguiranno aggiornamenti".
	if (is(word, 'done') && mood === 'now') return false;
	if (word.word === 'seguiranno' && has(words, 'news')) return false;
	if (WAITING.test(word.word)) return true;

	if (is(word, 'maintenance')) return wordAt(words, place - 1) === 'in' && /^dall/.test(opener);
	// "Nuovamente operativo dalle 15:20".
	if (/^(?:dal|dalla|dalle|alle)$/.test(opener))
		return (
			is(word, 'comeback') || mood === 'pending' || (is(word, 'restore', 'return') && word.form === 'present')
		);

	return mood === 'pending' || word.form === 'present' || word.form === 'other' || word.form === 'infinitive';
}

/** "Dal 26 gennaio hanno cominciato a funzionare": that day is past. */
function begun(words: readonly Word[]): boolean {
	return says(words, /^(?:cominciat|iniziat|smess)/);
}
