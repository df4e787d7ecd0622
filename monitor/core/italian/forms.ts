/** The form of a verb, told by its ending: enough to tell what is from what will be. */

export type VerbForm =
	| 'present'
	| 'future'
	| 'conditional'
	| 'imperfect'
	| 'participle'
	| 'gerund'
	| 'infinitive'
	| 'remote'
	| 'other';

const ENDINGS: readonly [VerbForm, RegExp][] = [
	['conditional', /(?:rebbe|rebbero)$/],
	['future', /(?:ranno|remo)$/],
	['gerund', /(?:ando|endo)(?:si|ci|lo|la)?$/],
	['infinitive', /(?:are|ere|ire|arsi|[dgtn]ersi|irsi|arlo|arla|arle|erlo)$/],
	['remote', /(?:arono|erono|irono)$/],
	// Not the adjectives in -tivo and -sivo ("attiva", "progressiva").
	['imperfect', /(?:[ae]va|[aei]vano|[^ts]iva)$/],
	['participle', /(?:at|it|ut|ert|olt|es)[oaie]$/],
	['present', /(?:a|ano|e|ono)$/],
];

const CONJUNCTIONS = new Set(['pero', 'percio']);
/** Adjectives that end like infinitives. */
const ADJECTIVES = new Set(['regolare', 'irregolare', 'particolare', 'cellulare', 'secolare']);

/** `accented` tells "tornerà" from "ora". */
export function formOf(word: string, accented: boolean): VerbForm {
	if (accented && word.length > 3 && word.endsWith('ra')) return 'future';
	if (accented && word.endsWith('o') && word.length > 3 && !CONJUNCTIONS.has(word)) return 'remote';
	if (ADJECTIVES.has(word)) return 'other';
	for (const [form, ending] of ENDINGS) if (ending.test(word)) return form;
	return 'other';
}
