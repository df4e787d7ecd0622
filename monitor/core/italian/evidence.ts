/** What a text says of the state of the mail, predicate by predicate. `status.ts` weighs it. */

import type { ComponentId } from '../status';
import type { Clause } from './clauses';
import { readBack } from './returning';
import { subjectsOf } from './scope';
import { isContrary, isOfFeature, isReturnNoun } from './surroundings';
import {
	isElided,
	isElliptic,
	isMissing,
	isNoun,
	readEllipsis,
	readFault,
	readHalt,
	readImpossible,
	readRejection,
	readUnable,
} from './trouble';
import { after, before, hasClass, is, isNegated, type Word } from './words';
import { readAble, readDelivered } from './working';
import { isAtWork, isOver, readMaintenance } from './works';

export type EvidenceKind =
	/** It does not work. */
	| 'down'
	/** It does not work again. */
	| 'relapse'
	/** It is not back yet: at work, promised, hoped for. */
	| 'pending'
	/** It will be back: promised in so many words. */
	| 'promised'
	/** A word of trouble, without a predicate. */
	| 'trouble'
	| 'recovering'
	/** It will come back by and by. */
	| 'reopening'
	| 'restored'
	| 'maintenance'
	/** The works are over, which is not the service. */
	| 'done'
	/** The works take longer than was said. */
	| 'overrun';

export type Evidence = {
	kind: EvidenceKind;
	clause: number;
	/** Places of its words in the clause. */
	first: number;
	last: number;
	/** Said of some only. */
	partial: boolean;
	/** A noun ("il disservizio"), which may only set the scene, not a predicate. */
	noun: boolean;
	/** It follows a "ma". */
	contrary: boolean;
	/** "ancora", "tuttora". */
	still: boolean;
	/** "ieri", "mercoledì scorso". */
	earlier: boolean;
	/** It stands in a question. */
	question: boolean;
	/** The components named in its clause; none means the mail as a whole. */
	components: ComponentId[];
	/** "Tutte le funzionalità, anche le app". */
	whole: boolean;
	/** For maintenance: still to come. */
	planned?: true;
	/** Said in the future ("non sarà raggiungibile") or as a heading alone: a plan explains it. */
	coming?: true;
};

/** The evidence in one clause. */
export function readEvidence(clause: Clause, index: number, clauseBefore?: Clause): Evidence[] {
	const found: Evidence[] = [];
	const { words } = clause;
	const ofFeature = isOfFeature(words);
	const add = (said: EvidenceKind, first: number, last: number, partial = false) => {
		if ((clause.denied && !GOOD.has(said)) || ofFeature) return;
		const kind = clause.denied ? 'down' : said;
		const coming = words.slice(Math.max(0, first - 2), last + 1).some(isFutureWord);
		found.push({
			kind,
			clause: index,
			first: Math.max(0, first),
			last: Math.min(words.length - 1, last),
			partial,
			noun: kind === 'trouble' || words.slice(Math.max(0, first), last + 1).every((w) => !isPredicate(w)),
			contrary: isContrary(clause),
			still: hasClass(words, 'still'),
			earlier: hasClass(words, 'past'),
			question: clause.question,
			components: subjectsOf(words),
			whole: hasClass(words, 'full', 'also'),
			...(coming ? { coming } : {}),
		});
	};
	if (clause.opener === 'se' || clause.opener === 'qualora') return found;
	// "Che cosa fare quando la posta non funziona" is advice for any day.
	if (clause.opener === 'quando' && clause.lead === 'fare') return found;
	for (let i = 0; i < words.length; i++) {
		const word = words[i] as Word;
		if (is(word, 'maintenance')) readMaintenance(clause, i, add, found);
		else if (is(word, 'back') && readBack(clause, i, add)) continue;
		else if (is(word, 'unable') && !isNoun(words, i)) readUnable(clause, i, add);
		else if (is(word, 'fault')) readFault(clause, i, add);
		else if (is(word, 'work', 'able', 'can', 'opens')) readAble(clause, i, add);
		else if (/^(?:consegnat|recapitat)[aoie]$/.test(word.word)) readDelivered(clause, i, add);
		else if (/^(?:sospend|interromp)/.test(word.word)) readHalt(clause, i, add);
		else if (/^(?:respin|rifiut|rigett|accett)/.test(word.word) && hasClass(after(words, i, 6), 'signin'))
			readRejection(clause, i, add);
		else if (word.word.startsWith('impossibil') && hasClass(after(words, i, 5), 'access', 'mailbox'))
			readImpossible(clause, i, add);
		else if (/^(?:senza|niente)$/.test(word.word) && isMissing(words, i)) add('down', i, i + 2);
		else if (is(word, 'effort') && isAtWork(words, i)) add('pending', i, i + 4);
		else if (isElliptic(words, i)) readEllipsis(clause, i, clauseBefore, add);
		else if (
			word.word === 'ritardo' &&
			hasClass(before(words, i, 6), 'opens') &&
			!hasClass(words, 'conditional')
		)
			add('recovering', i - 2, i, true);
		else if (
			/^(?:attendere|aspettare|pazientare|attesa)$/.test(word.word) &&
			(hasClass(words, 'mailbox', 'app', 'ios', 'android') || words.some((w) => /^altr[ie]$/.test(w.word)))
		)
			add('pending', i - 1, i + 1);
		else if (/^(?:intervento|lavori)$/.test(word.word) && isOver(words, i)) add('done', i - 1, i + 1);
		else if (/^(?:resta|restano|manca|mancano)$/.test(word.word) && words[i + 1]?.word === 'da')
			add('down', i, i + 2, true);
		else if (isContrary(clause) && /^(?:tutti|tutte|ovunque)$/.test(word.word) && isNegated(words, i))
			add('recovering', i - 2, i, true);
		// "Per ora solo posta in arrivo".
		else if (
			/^(?:solo|soltanto|solamente)$/.test(word.word) &&
			isForNow(words, i) &&
			hasClass(words, 'mailword')
		)
			add('recovering', i - 1, i + 1, true);
		else if (word.word === 'non' && isElided(words, i)) add('down', i, i + 2, true);
		else if (word.word.startsWith('lent') && isContrary(clause)) add('recovering', i - 1, i, true);
		// The correction is in: "stiamo monitorando".
		else if (/^monitora(?:ndo|re)$/.test(word.word)) add('done', i - 1, i);
		else if (is(word, 'overrun')) add('overrun', i, i);
		else if (word.word === 'credenziali' && hasClass(after(words, i, 3), 'negation')) add('down', i, i + 2);
	}
	return found;
}

function isForNow(words: readonly Word[], i: number): boolean {
	return [...before(words, i, 4), ...after(words, i, 4)].some(
		(w) => w.word === 'per_ora' || w.word === 'per_il_momento',
	);
}

const GOOD: ReadonlySet<EvidenceKind> = new Set(['restored', 'recovering', 'reopening']);

/** Records a piece of evidence: its kind, the places of its words, whether it is said of some only. */
export type Add = (kind: EvidenceKind, first: number, last: number, partial?: boolean) => void;

function isFutureWord(word: Word): boolean {
	return is(word, 'future') || word.form === 'future';
}

function isPredicate(word: Word): boolean {
	return (
		is(word, 'unable', 'able', 'work', 'can', 'opens', 'access', 'maintenance') ||
		(is(word, 'back') && !isReturnNoun(word))
	);
}
