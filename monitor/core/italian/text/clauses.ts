/** Splits a text into clauses: stretches under one negation and one mood. */

import { answer, isDenial } from './answers';
import { type Clause, endsRelative, isFiniteVerb, isMain, resumed } from './clause';
import type { Stretches } from './gist';
import { lineBreak, tokenize } from './tokens';
import { asClause, toWords, type Word } from './words';

/** Maximum words of a clause or sentence: the grammar searches within a clause, so the limit keeps reading linear. */
const MAX_CLAUSE = 60;

const OPENERS = new Set(
	`ma pero mentre tuttavia eppure bensi invece quando se che perche poiche finche affinche dove qualora anche_se solo_che peccato_che salvo_poi
	nonostante purche`.split(/\s+/),
);
/** These also occur inside a clause: "restano però bloccati". */
const WANDERERS = new Set(['pero', 'tuttavia', 'invece']);
const CLAUSE_MARKS = new Set([
	',',
	';',
	':',
	'(',
	')',
	'"',
	'“',
	'”',
	'«',
	'»',
	'–',
	'—',
	'|',
	'•',
	'[',
	']',
]);
const SENTENCE_MARKS = new Set(['.', '!', '?', '\n', '…']);
const OPENING = new Set(['"', '“', '«']);
const CLOSING = new Set(['"', '”', '»', ')', "'", '’']);
const CLOSERS: Record<string, string> = { '(': ')', '“': '”', '«': '»', '"': '"' };
/** "h. 14:45": these end no sentence. */
const ABBREVIATIONS = new Set(['h', 'ca', 'sig', 'dott', 'es', 'art', 'n']);

/** The clauses of a text, in order; of `stretches` only, if given. */
export function readClauses(text: string, hour = 12, stretches: Stretches = [[0, text.length]]): Clause[] {
	const tokens = stretches.flatMap(([from, to], i) =>
		(i === 0 ? [] : [lineBreak(from)]).concat(tokenize(text, from, to)),
	);
	const words = withoutShortAsides(toWords(tokens));
	const clauses: Clause[] = [];
	let current: Word[] = [];
	let opener = '';
	let lead: readonly Word[] = [];
	let denied = false;
	let sentence = 0;
	let paragraph = 0;
	let quoted = false;
	const close = (question: boolean) => {
		// "Vedi «Servizio non disponibile»?": the question mark covers the whole clause.
		const last = clauses.at(-1);
		if (question && last?.sentence === sentence && !current.some((word) => word.kind !== 'mark'))
			last.question = true;
		if (current.some((word) => word.kind !== 'mark'))
			clauses.push({
				words: asClause(current),
				sentence,
				paragraph,
				opener,
				lead,
				question,
				denied,
				quoted,
				hour,
			});
		if (current.some(({ kind }) => kind !== 'mark')) lead = current;
		denied = false;
		current = [];
		opener = '';
	};
	for (let i = 0; i < words.length; i++) {
		const word = words[i] as Word;
		if (SENTENCE_MARKS.has(word.word) && endsSentence(words, i)) {
			close(word.word === '?');
			sentence++;
			if (word.word === '\n') paragraph++;
			lead = [];
		} else if (isClauseMark(words, i)) {
			close(false);
			if (OPENING.has(word.word)) quoted = word.word !== '"' || !quoted;
			else if (CLOSING.has(word.word)) quoted = false;
		} else if (OPENERS.has(word.word) && !isWithin(word, current)) {
			const said = current.slice(-4);
			// "Ha chiesto scusa, che …": a relative clause, not what was asked.
			if (said.length === 0) lead = [];
			close(false);
			opener = word.word;
			denied = opener === 'che' && isDenial(said);
			current.push(word);
		} else {
			if (current.length >= MAX_CLAUSE || (AND.has(word.word) && joinsVerbs(current, words, i))) close(false);
			const verb = word.word === 'non' ? words[i + 1] : word;
			if (
				opener === 'che' &&
				isMain(verb) &&
				endsRelative(current) &&
				!clauses.at(-1)?.words.some(isFiniteVerb)
			)
				close(false);
			if (current.length === 0 && opener === '' && verb?.form === 'present' && verb.person === 3)
				current.push(...resumed(clauses, sentence));
			current.push(word);
		}
	}
	close(false);
	for (const [i, clause] of clauses.entries()) answer(clause, clauses[i + 1]);
	return clauses;
}

/** "Restano però bloccati", "con sé", "non se la sente": it opens nothing. */
function isWithin({ word, accented }: Word, current: readonly Word[]): boolean {
	return (
		(WANDERERS.has(word) && current.length > 0) ||
		(word === 'se' && (accented || current.at(-1)?.word === 'non'))
	);
}

const AND = new Set(['e', 'ed']);
const AND_REACH = 7;

/** "Il guasto è chiuso e la posta funziona": each verb has its own clause. */
function joinsVerbs(current: readonly Word[], words: readonly Word[], i: number): boolean {
	if (!current.some(isFiniteVerb)) return false;
	for (let j = i + 1; j <= i + AND_REACH; j++) {
		const word = words[j];
		if (word === undefined || (word.kind === 'mark' && !/['’]/.test(word.word))) return false;
		if (AND.has(word.word)) return false;
		if (isFiniteVerb(word)) return true;
	}
	return false;
}

/** "torna (quasi) alla normalità", "un attacco “hacker”": marks around a word or two split nothing. */
function withoutShortAsides(words: readonly Word[]): Word[] {
	const dropped = new Set<number>();
	for (let i = 0; i < words.length; i++) {
		const closing = CLOSERS[words[i]?.word ?? ''];
		if (closing === undefined || dropped.has(i)) continue;
		for (let j = i + 2; j <= i + 3; j++) {
			if (words[j]?.word !== closing) continue;
			dropped.add(i).add(j);
			break;
		}
	}
	return dropped.size === 0 ? [...words] : words.filter((_, i) => !dropped.has(i));
}

function endsSentence(words: readonly Word[], i: number): boolean {
	const word = words[i] as Word;
	const next = words[i + 1];
	if (word.word !== '.' || next === undefined) return true;
	if (ABBREVIATIONS.has(words[i - 1]?.word ?? '')) return false;
	return next.start > word.end || CLOSING.has(next.word) || next.word === '\n';
}

/** Not the colon of "14:45" nor the comma of "8,8 milioni". */
function isClauseMark(words: readonly Word[], i: number): boolean {
	const mark = words[i]?.word ?? '';
	if (mark === '-') return isSpaced(words, i);
	if (!CLAUSE_MARKS.has(mark)) return false;
	const inNumber = words[i - 1]?.kind === 'number' && words[i + 1]?.kind === 'number';
	return !(inNumber && words[i + 1]?.start === words[i]?.end);
}

function isSpaced(words: readonly Word[], i: number): boolean {
	const before = words[i - 1];
	const after = words[i + 1];
	return (before?.end ?? 0) < (words[i]?.start ?? 0) && (after?.start ?? 0) > (words[i]?.end ?? 0);
}
