/** The form of an Italian verb, from its conjugation and its ending. */

import { IRREGULAR } from './irregular';
import { VERBS, type VerbClass } from './verbs';

export const FORMS = [
	'present',
	'future',
	'conditional',
	'imperfect',
	'participle',
	'gerund',
	'infinitive',
	'remote',
	'subjunctive',
	'other',
] as const;
export type VerbForm = (typeof FORMS)[number];
/** `person` is 1, 2 or 3; 0 where the form has none. */
export type Inflection = { form: VerbForm; person: 0 | 1 | 2 | 3 };
export type VerbReading = Inflection & { classes: readonly VerbClass[]; lemma: string };

/** "%" is the vowel of the conjugation (a, e, i); an ending in capitals is accented. */
const SHARED: readonly [VerbForm, 0 | 1 | 2 | 3, string][] = [
	['present', 1, 'o iamo'],
	['present', 2, '%te'],
	['imperfect', 3, '%va %vano'],
	['imperfect', 1, '%vo %vamo'],
	['gerund', 0, 'ndo ndosi ndoci ndola ndolo ndole'],
	['infinitive', 0, '%re %r %rsi %rci %rvi %rla %rlo %rle %rli %rti %rmi %rne'],
	['subjunctive', 3, '%sse %ssero'],
];
const OWN: Record<'a' | 'e' | 'i', readonly [VerbForm, 0 | 1 | 2 | 3, string][]> = {
	a: [
		['present', 3, 'a ano'],
		// "Controlli" is ambiguous; about a service it expresses hope ("che tutto funzioni").
		['subjunctive', 3, 'i ino'],
		['participle', 0, 'ato ata ati ate'],
		['remote', 3, 'O arono'],
		['future', 3, 'erA eranno'],
		['future', 1, 'erO eremo'],
		['conditional', 3, 'erebbe erebbero'],
		['conditional', 2, 'eresti ereste'],
	],
	e: [
		['present', 3, 'e ono'],
		['present', 2, 'i'],
		['subjunctive', 3, 'a ano'],
		['participle', 0, 'uto uta uti ute'],
		['remote', 3, 'E erono'],
		['future', 3, 'erA eranno'],
		['future', 1, 'erO eremo'],
		['conditional', 3, 'erebbe erebbero'],
		['conditional', 2, 'eresti ereste'],
	],
	i: [
		['present', 3, 'e ono isce iscono'],
		['present', 1, 'isco'],
		['present', 2, 'i isci'],
		['subjunctive', 3, 'a ano isca iscano'],
		['participle', 0, 'ito ita iti ite'],
		['remote', 3, 'I irono'],
		['future', 3, 'irA iranno'],
		['future', 1, 'irO iremo'],
		['conditional', 3, 'irebbe irebbero'],
		['conditional', 2, 'iresti ireste'],
	],
};
const LONGEST = 8;

type Table = {
	/** `short`: without the "i" of its stem, only before endings in "i": "inv-io", "inv-iamo". */
	stems: Map<string, { conjugation: 'a' | 'e' | 'i'; lemma: string; classes: VerbClass[]; short: boolean }>;
	endings: Record<'a' | 'e' | 'i', Map<string, Inflection>>;
	irregular: Map<string, VerbReading>;
};
let learned: Table | null = null;

function endingsOf(vowel: 'a' | 'e' | 'i'): Map<string, Inflection> {
	const all = new Map<string, Inflection>();
	for (const [form, person, endings] of [...SHARED, ...OWN[vowel]])
		for (const ending of endings.split(' ')) {
			const gerund = form === 'gerund' ? (vowel === 'a' ? 'a' : 'e') : '';
			all.set(gerund + ending.replace('%', vowel), { form, person });
		}
	return all;
}

/** The spellings of a stem: "blocc" before a and o, "blocch" before e and i; "cominci", "cominc". */
function spellings(stem: string): string[] {
	if (/[cg]$/.test(stem)) return [stem, `${stem}h`];
	if (/[cg]i$/.test(stem)) return [stem, stem.slice(0, -1)];
	return [stem];
}

/** The forms that break the rules: "form person word stem*; …" under a lemma, or under the base of many. */
function learn(): Table {
	const table: Table = {
		stems: new Map(),
		endings: { a: endingsOf('a'), e: endingsOf('e'), i: endingsOf('i') },
		irregular: new Map(),
	};
	const classes = new Map<string, VerbClass[]>();
	for (const name of Object.keys(VERBS) as VerbClass[])
		for (const lemma of VERBS[name].trim().split(/\s+/))
			classes.set(lemma, [...(classes.get(lemma) ?? []), name]);
	for (const [lemma, own] of classes) {
		const vowel = lemma.at(-3);
		const conjugation = vowel === 'a' || vowel === 'i' ? vowel : 'e';
		for (const stem of spellings(lemma.slice(0, -3)))
			table.stems.set(stem, { conjugation, lemma, classes: own, short: false });
	}
	for (const [lemma, own] of classes) {
		const short = lemma.slice(0, -4);
		if (lemma.endsWith('iare') && !table.stems.has(short))
			table.stems.set(short, { conjugation: 'a', lemma, classes: own, short: true });
	}
	for (const line of IRREGULAR.split('\n')) {
		const [head, ...groups] = line.split('; ') as [string, ...string[]];
		const base = head.replace('-', '');
		// "-mettere": "smettere", "promettere".
		const lemmas = head === base ? [head] : [...classes.keys()].filter((lemma) => lemma.endsWith(base));
		for (const lemma of lemmas)
			for (const { word, ...inflection } of groups.flatMap(formsOf)) {
				const prefix = lemma.slice(0, lemma.length - base.length);
				table.irregular.set(prefix + word, { ...inflection, lemma, classes: classes.get(lemma) ?? [] });
			}
	}
	return table;
}

/** What a stem with "*" expands to, by the number of its form. */
export const COMPLETED: Readonly<Record<string, readonly (readonly [code: string, endings: string])[]>> = {
	40: [['40', 'o a i e']],
	13: [
		['13', "a' anno"],
		['23', 'ebbe ebbero'],
		['22', 'esti'],
	],
	73: [['73', 'e ero']],
	83: [['83', 'a ano']],
};

/** "40 risposto risposta", "40 rispost*". */
function formsOf(group: string): (Inflection & { word: string })[] {
	const [code, ...words] = group.split(' ') as [string, ...string[]];
	return words.flatMap((word) => {
		const stem = word.slice(0, -1);
		if (!word.endsWith('*')) return [{ word, ...inflectionOf(code) }];
		return (COMPLETED[code] ?? []).flatMap(([own, endings]) =>
			endings.split(' ').map((ending) => ({ word: stem + ending, ...inflectionOf(own) })),
		);
	});
}

function inflectionOf(code: string): Inflection {
	return { form: FORMS[Number(code.charAt(0))] ?? 'other', person: Number(code.charAt(1)) as 0 | 1 | 2 | 3 };
}

/** The verb of the lexicon that has this folded form, or null. */
export function verbOf(word: string, accented: boolean, byRule = false): VerbReading | null {
	learned ??= learn();
	const irregular = byRule
		? undefined
		: (learned.irregular.get(accented ? `${word}'` : word) ?? learned.irregular.get(word));
	if (irregular !== undefined) return irregular;
	const will = byRule ? undefined : learned.irregular.get(word.replace(accented ? /ro$/ : /remo$/, "ra'"));
	if (will?.form === 'future') return { ...will, person: 1 };
	for (let cut = Math.min(LONGEST, word.length - 2); cut > 0; cut--) {
		const verb = learned.stems.get(word.slice(0, -cut));
		if (verb === undefined) continue;
		const ending = word.slice(-cut);
		if (verb.short && !ending.startsWith('i')) continue;
		const found = learned.endings[verb.conjugation].get(
			accented ? ending.slice(0, -1) + ending.slice(-1).toUpperCase() : ending,
		);
		if (found !== undefined) return { ...found, lemma: verb.lemma, classes: verb.classes };
	}
	return null;
}

const GENERIC: readonly [VerbForm, RegExp][] = [
	['conditional', /(?:rebbe|rebbero)$/],
	['future', /(?:ranno|remo)$/],
	['gerund', /(?:ando|endo)(?:si|ci|lo|la)?$/],
	['infinitive', /(?:are|ere|ire|arsi|[dgtn]ersi|irsi|arlo|arla|arle|erlo)$/],
	['remote', /(?:arono|erono|irono)$/],
	['imperfect', /(?:[ae]va|[aei]vano|[^ts]iva)$/], // Not "attiva", "progressiva".
	['participle', /(?:at|it|ut|ert|olt|es)[oaie]$/],
	['present', /(?:a|ano|e|ono)$/],
];
const NO_VERBS = new Set('pero percio regolare irregolare particolare cellulare secolare'.split(' '));

/** The form of any other word, from its ending alone. */
export function formByEnding(word: string, accented: boolean): VerbForm {
	if (NO_VERBS.has(word) || word.length < 4 || word.endsWith('ware')) return 'other';
	if (accented) return word.endsWith('ra') ? 'future' : word.endsWith('o') ? 'remote' : 'other';
	for (const [form, ending] of GENERIC) if (ending.test(word)) return form;
	return 'other';
}
