/** A clause, and how a main clause goes on after a relative one. */

import type { Word } from './words';

export type Clause = {
	words: readonly Word[];
	/** Number of its sentence. */
	sentence: number;
	/** Number of the paragraph. */
	paragraph: number;
	/** The word that opened it ("se", "quando", "ma", …), or "". */
	opener: string;
	/** The words of the clause before it in its sentence, to which "che" refers. */
	lead: readonly Word[];
	/** It ends with a question mark. */
	question: boolean;
	/** The words before it, or right after it, deny it: "non è vero che …", "…, anzi no". */
	denied: boolean;
	/** It is between quotation marks. */
	quoted: boolean;
	/** The hour of the text, in Rome. */
	hour: number;
};

/** A verb with a tense: not a participle, gerund or infinitive. */
export function isFiniteVerb(word: Word): boolean {
	return word.lemma !== '' && word.person > 0 && word.form !== 'subjunctive';
}

/** "Il guasto che impediva l'accesso è stato riparato": the verb of the main clause. */
export function isMain(word: Word | undefined): boolean {
	return (
		word?.form === 'present' &&
		word.person === 3 &&
		/^(?:essere|avere|stare|venire|risultare|restare|rimanere)$/.test(word.lemma)
	);
}

/** A relative clause that has its verb: the next one belongs to its head. */
export function endsRelative(words: readonly Word[]): boolean {
	const verb = words.findIndex(isFiniteVerb);
	return (
		verb > 0 &&
		words.length > verb + 1 &&
		!words.slice(-2).some(({ word, lemma }) => word === 'che' || lemma === 'essere' || lemma === 'avere')
	);
}

/** The head of the main clause whose verb follows an aside, taken out of the clauses: "Libero Mail, ferma da ieri, è tornata". */
export function resumed(clauses: Clause[], sentence: number): readonly Word[] {
	const [head, aside] = clauses.slice(-2);
	if (
		head?.sentence !== sentence ||
		head.quoted ||
		aside?.sentence !== sentence ||
		head.opener !== '' ||
		head.words.some(isFiniteVerb)
	)
		return [];
	if (aside.opener !== 'che' && aside.words[0]?.form !== 'participle') return [];
	clauses.splice(-2, 1);
	return head.words;
}
