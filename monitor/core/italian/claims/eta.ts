/** The window in which the text promises that the mail returns: not news about it, nor a refund. */

import { DAY_MS } from '../../time';
import type { Found } from '../found';
import type { Window } from '../grammar/calendar';
import { isTimeOnly, type Moment, readMoments } from '../grammar/moments';
import { isOfFeature } from '../grammar/whose';
import type { Clause } from '../text/clause';
import { asClause, has, hasForm, isNegated, says, type Word, wordAt } from '../text/words';
import { ELSEWHERE, isReturn, judge, ownerOf } from './eta-owner';

/** A clause with its own verb states itself what happens then. */
const OWN_VERB = /^(?:è|sono|era|erano|ha|hanno|aveva|avevano|fu|furono)$/;
/** A postponed promise: the later window replaces the earlier one. */
const SLIPPED = /^(?:slitt|rinvi|rimand|spostat|prorog|invece|parla|aggiornat)/;
const DEMANDING =
	/^(?:codacons|altroconsumo|ministr[oaie]|garante|consumatori|sindacat[oi]|deputat[oaie]|senator[ei]|onorevole)$/;
/** "Altre due ore", "ne abbiamo per tre ore": the remaining duration. */
const MORE = /^(?:altr[ie]|ulteriori|abbiamo|avremo|parla|ancora)$/;

/** `amid`: the text reports trouble. The first promised window counts; a later one replaces it only if the text says it slipped. */
export function readEta(read: readonly Clause[], saidAt: number): Found<Window> | null {
	let answer: Found<Window> | null = null;
	// "Il ministro: «va ripristinata entro oggi»": only the operator of the service can promise.
	const demanded = new Set(
		read.filter(({ words }) => says(words, DEMANDING)).map(({ sentence }) => sentence),
	);
	const clauses = withWholeTimes(read);
	clauses.forEach((clause, c) => {
		// A question, a denial or a demand promises nothing.
		if (demanded.has(clause.sentence) || clause.question || clause.denied || isOfFeature(clause.words))
			return;
		for (const moment of readMoments(clause.words, saidAt)) {
			if (!isPromise(clauses, c, moment)) continue;
			const { fromAt, toAt, first, last } = moment;
			const slipped = says(clause.words, SLIPPED);
			// "Torna domani: «Entro le 9 …»" gives the same day more precisely.
			const nearer =
				answer !== null &&
				toAt < answer.value.toAt &&
				answer.value.toAt - toAt < DAY_MS &&
				wordAt(clause.words, first) === 'entro';
			if (answer === null || slipped || nearer) answer = { value: { fromAt, toAt }, clause: c, first, last };
		}
	});
	return answer;
}

/** "Domani, giovedì 19 novembre, ore 8", "fine prevista: 10:30": marks do not part a time from itself or from its word. */
function withWholeTimes(read: readonly Clause[]): Clause[] {
	const clauses = [...read];
	for (let c = clauses.length - 1; c > 0; c--) {
		const clause = clauses[c] as Clause;
		const before = clauses[c - 1] as Clause;
		if (clause.sentence !== before.sentence || !isTimeOnly(clause.words)) continue;
		if (!isTimeOnly(before.words) && !before.words.some(isReturn)) continue;
		clauses[c - 1] = { ...before, words: asClause([...before.words, ...clause.words]) };
		clauses[c] = { ...clause, words: [] };
	}
	return clauses;
}

function isPromise(clauses: readonly Clause[], c: number, moment: Moment): boolean {
	const clause = clauses[c] as Clause;
	const { words } = clause;
	const opener = wordAt(words, moment.first);
	// "Fine a una settimana di passione": its length.
	if (moment.lasts && opener === 'a') return false;
	if (isDateline(clauses, c, moment) || isOfSomething(words, moment)) return false;
	// "Sei giorni senza posta", "cinque ore che aspettiamo": its length so far.
	if (moment.lasts && /^(?:senza|che|dopo)$/.test(wordAt(words, moment.last + 1))) return false;
	// "Dal 26 gennaio hanno cominciato a funzionare", "avviato a mezzanotte": that time is past.
	if (says(words, /^(?:cominciat|iniziat|smess|avviat|partit)/) && !/^(?:entro|[fs]ino)$/.test(opener))
		return false;
	// "Entro stasera avrò una crisi", "non si sa se torneremo entro oggi".
	if (clause.opener === 'se' || says(words, /^(?:ho|avro|devo|dovro|posso|voglio|sto|spero|rischio)$/))
		return false;
	// "Chi promette una riapertura in serata …".
	if (words[0]?.word === 'chi' && says(words, /^(?:promett|sostien|scommett|spera)/)) return false;
	if (has(words, 'aftermath')) return false;
	// "Aveva promesso il ritorno entro oggi".
	if (words.some((w, i) => i < moment.first && w.form === 'imperfect')) return false;
	// "Nessuna conferma sulla riapertura annunciata per oggi".
	if (words.some((w, i) => /^(?:conferm|certezz|garanzi)/.test(w.word) && isNegated(words, i))) return false;
	// "Almeno altre due ore", "ne abbiamo per tre ore".
	const about = words.slice(Math.max(0, moment.first - 2), moment.last);
	const owner = ownerOf(words, moment);
	if (moment.lasts && says(about, MORE) && !has(words, 'news') && !says(words, ELSEWHERE)) return true;
	if (owner !== null && judge(clause, owner, opener)) return true;
	if (isDeadline(words, moment)) return true;
	if (owner !== null) return false;
	if (opener === 'entro' && hasForm(words, 'future', 'conditional') && !has(words, 'news')) return true;
	if (has(words, 'news', 'still') || says(words, ELSEWHERE)) return false;
	if (words.length - (moment.last - moment.first + 1) > 3 || says(words, OWN_VERB)) return false;
	// "Quanto ci vorrà? «Un paio di giorni»".
	if (clauses[c - 1]?.question && says(clauses[c - 1]?.words ?? [], /^(?:quanto|quando)$/)) return true;
	// "«Un'ora e mezza e ci siamo»".
	if (clause.quoted) return true;
	// The verb is in a neighbouring clause: "entro venerdì, assicura l'azienda, le caselle torneranno attive".
	for (const other of [clauses[c - 1], clauses[c + 1], clauses[c - 2], clauses[c + 2]]) {
		if (other === undefined || other.sentence !== clause.sentence) continue;
		if (has(other.words, 'news', 'aftermath')) return false;
		const place = other.words.findIndex(isReturn);
		if (place >= 0) return !hasForm(other.words, 'imperfect') && judge(other, place, opener);
	}
	return false;
}

/** "Ore 12: riparte una parte delle caselle". */
function isDateline(clauses: readonly Clause[], c: number, { first, lasts }: Moment): boolean {
	const { words, sentence, paragraph } = clauses[c] as Clause;
	if (wordAt(words, first - 1) === 'aggiornamento' && /^dell/.test(wordAt(words, first))) return true;
	const opens = first <= 3 && (words[first]?.kind === 'number' || wordAt(words, first) === 'ore');
	if (opens && wordAt(words, 0) === 'aggiornamento') return true;
	// "17:30 Sei account su dieci attivi, si prosegue".
	if (opens && !lasts && first <= 1 && clauses[c - 1]?.paragraph !== paragraph) return true;
	return (
		opens &&
		clauses[c - 1]?.sentence !== sentence &&
		(isTimeOnly(words) || clauses[c + 1]?.sentence !== sentence)
	);
}

/** "La posta di lunedì", "i lavori di stanotte"; not "la riapertura di domani". */
function isOfSomething(words: readonly Word[], { first }: Moment): boolean {
	const owner = words[first - 2];
	return (
		/^(?:di|del)$/.test(wordAt(words, first - 1)) &&
		owner !== undefined &&
		(owner.word === 'lavori' || !isReturn(owner))
	);
}

/** "Posta a singhiozzo fino alle 14": amid trouble, a deadline is the end of the trouble. */
function isDeadline(words: readonly Word[], { first }: Moment): boolean {
	return (
		/^(?:entro|fino|sino)$/.test(wordAt(words, first)) &&
		!hasForm(words, 'remote', 'imperfect') &&
		!has(words, 'news', 'feature') &&
		!says(words, ELSEWHERE) &&
		!words.some((_, i) => i < first && isNegated(words, i + 1) && isReturn(words[i + 1] as Word))
	);
}
