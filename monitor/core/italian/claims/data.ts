/** Whether the mails are safe, at risk or lost. An aim ("tutelare l'integrità dei dati") is no answer. */

import type { DataStance } from '../../model/incident';
import type { Found } from '../found';
import { moodAt } from '../grammar/voice';
import type { Clause } from '../text/clause';
import { after, before, has, hasForm, is, isNegated, says, type Word, wordAt } from '../text/words';

type Answer = DataStance | null;
/** What a predicate says of the mails: as it stands, under a negation, and where the speaker does not know. */
const FATES = {
	loss: ['lost', 'safe', 'at_risk'],
	safe: ['safe', 'at_risk', 'at_risk'],
	kept: ['safe', 'lost', 'at_risk'],
	back: [null, 'lost', 'at_risk'],
	/** "Potrebbero non arrivare mai". */
	late: [null, null, 'at_risk'],
	harm: [null, 'safe', null],
	risk: ['at_risk', 'safe', 'at_risk'],
	vouch: [null, 'at_risk', null],
} as const satisfies Record<string, readonly [plain: Answer, denied: Answer, unsure: Answer]>;
type Fate = keyof typeof FATES;

const WORDS_OF: readonly [Fate, RegExp][] = [
	['kept', /^(?:ritrover|trovate$|troverete$|troverai$|ritrovat|salver|salvat|salvin|si_salva)/],
	[
		'back',
		/^(?:resta$|restano$|rimane$|rimangono$|recuper|torner|tornare|tornan|ripristinabil|esiston|esiste$|traccia$)/,
	],
	['late', /^(?:arriv|recapit)/],
	['harm', /^(?:toccat|intaccat|coinvolt|colpit|danni$|danno$|conseguenz)/],
	['vouch', /^(?:garanzi|garantisc|mette$|promett)/],
	['safe', /^(?:garantit|assicurat|integrita$|incolumita$)/],
	['loss', /^manc(?:at[oaie]|her)/],
];
const MAILS =
	/^(?:dati|dato|mail|email|messaggi|messaggio|lettere|contenut[oi]|archiv\w+|corrispondenza|posta|casell[ae]|nulla|niente)$/;
/** Of these a danger is told; that of "la posta" may be of the service. */
const CONTENT = /^(?:dati|dato|mail|email|messaggi|messaggio|lettere|contenut[oi]|archiv\w+|corrispondenza)$/;
const DORMANT = /^(?:inattiv|inutiliat|dismess|scadut|cestino)/;
const UNKNOWN =
	/^(?:chiaro$|sa$|sanno$|sappiamo$|certo$|certezz|garan|assicur|promett|giur|escl|mette|esclud|sbilanci)/;
const NONE = /^(?:nessun\w*|nemmeno|neppure|niente|nulla|zero|no|macche|impossibile)$/;

/** The text's last statement on the data; a question is an answer only with its reply. */
export function readData(clauses: readonly Clause[]): Found<DataStance> | null {
	let answer: Found<DataStance> | null = null;
	clauses.forEach((clause, c) => {
		const { words } = clause;
		if (clause.question) {
			// "Messaggi svaniti? «Nemmeno uno»", "rischio di perdere la posta? L'azienda: «Zero»".
			const reply = [
				...(clauses[c + 1]?.words ?? []).slice(0, 5),
				...(clauses[c + 2]?.words ?? []).slice(0, 1),
			];
			if (has(words, 'loss', 'lose', 'risk') && has(words, 'data') && says(reply, NONE))
				answer = { value: 'safe', clause: c, first: 0, last: words.length - 1 };
			return;
		}
		if (clause.denied) return;
		words.forEach((_, i) => {
			const fate = fateOf(words, i);
			const value = fate === null ? null : stanceAt(clauses, c, i, fate);
			if (value === null) return;
			answer = { value, clause: c, first: Math.max(0, i - 3), last: Math.min(words.length - 1, i + 3) };
		});
	});
	return answer;
}

function fateOf(words: readonly Word[], i: number): Fate | null {
	const word = words[i] as Word;
	const listed = WORDS_OF.find(([, like]) => like.test(word.word));
	if (listed !== undefined) return listed[0];
	// "Di nuovo qui, con tutte le sue mail".
	if (/^tutt[ei]$/.test(word.word) && wordAt(words, i - 1) === 'con' && names(after(words, i, 4), CONTENT))
		return 'safe';
	return (['loss', 'safe', 'risk'] as const).find((tag) => is(word, tag)) ?? null;
}

function stanceAt(clauses: readonly Clause[], c: number, i: number, fate: Fate): Answer {
	const clause = clauses[c] as Clause;
	const { words } = clause;
	const sentence = clauses
		.slice(Math.max(0, c - 3), c + 4)
		.filter((other) => other.sentence === clause.sentence)
		.flatMap((other) => [...other.words]);
	// The subject may come before an aside: "i dati, aggiunge la società, non sono a rischio".
	const lead = clauses
		.slice(Math.max(0, c - 2), c)
		.filter((other) => other.sentence === clause.sentence || other.question || other.denied)
		.flatMap((other) => [...other.words]);
	// "Non dà garanzie: «Stiamo verificando gli archivi»".
	const next =
		fate === 'vouch' && clauses[c + 1]?.sentence === clause.sentence ? (clauses[c + 1]?.words ?? []) : [];
	const near = [...lead, ...before(words, i, fate === 'back' ? 16 : 9), ...after(words, i, 6), ...next];
	const all = (fate === 'kept' || fate === 'back') && /^(?:tutto|ogni)$/.test(wordAt(words, i + 1));
	if (!(has(near, 'data') || all) || isElsewhere(clauses, c, i, fate, near)) return null;
	const [plain, denied, unsure] = FATES[fate];
	const excluded = words.findIndex((w) => is(w, 'exclude'));
	if (excluded >= 0 && fate !== 'safe') return isNegated(words, excluded) ? unsure : denied;
	const negated = isDenied(words, i) || wordAt(words, i - 1) === 'impossibile';
	if (fate !== 'vouch' && isUnknown(sentence)) return unsure;
	const mood = moodAt(clause, i);
	if (mood === 'none') return null;
	if (mood === 'hedged' || isFeared(words, i) || (mood === 'pending' && fate === 'loss' && !negated))
		return unsure;
	// "Non torneranno più", "non c'è più traccia"; "non torneranno prima di domani" is no loss.
	if (negated)
		return fate === 'back' && !/^recupera/.test(wordAt(words, i)) && !says(words, /^(?:piu|nulla|niente)$/)
			? null
			: denied;
	// "I messaggi persi saranno recuperati".
	return fate === 'loss' && (mood === 'past' || says(words, /^recuper(?:at|erann|are$|o$)/)) ? null : plain;
}

/** It speaks of something else: an aim, a rule, a theft, one person's mistake, a mailbox that does not open. */
function isElsewhere(
	clauses: readonly Clause[],
	c: number,
	i: number,
	fate: Fate,
	near: readonly Word[],
): boolean {
	const { words, opener } = clauses[c] as Clause;
	const { word, form } = words[i] as Word;
	const left = before(words, i, 7);
	const right = after(words, i, 4);
	if (has(words, 'aftermath') || says([...words, ...near], DORMANT)) return true;
	switch (fate) {
		case 'loss': {
			// "La frase sull'attacco è scomparsa"; a missing mailbox is inaccessible, not lost.
			if (is(words[i], 'withdraw') && has(left, 'statement')) return true;
			if (
				/^(?:sparit|scompars|manc)/.test(word) &&
				(says(words, /^casell/) || !(names(near, CONTENT) || says(near, /^(?:nulla|niente)$/)))
			)
				return true;
			if (/^(?:furto|furti|fuga|sottratt|violat|violazion|rubat)/.test(word) && !isNegated(words, i))
				return true;
			// "Perse il posto per una mail", "ha cancellato una mail".
			const own =
				has(right, 'data') || says(after(words, i, 7), /^(?:giorni|giorno|settiman[ae]|mes[ei]|ore)$/);
			if (/^(?:il|lo|la|i|gli|le|l)$/.test(wordAt(words, i + 1)) && !own) return true;
			if (/^(?:cancellat|eliminat)o$/.test(word) && wordAt(words, i - 1) === 'ha') return true;
			// "Senza perdere i messaggi" is advice, "ripristinato senza perdere dati" is not.
			const unless = form === 'infinitive' && has(left.slice(-2), 'negation');
			return unless && (says(left.slice(-3), /^per$/) || !has(words, 'restore', 'return'));
		}
		case 'risk':
			return !names(near, CONTENT) && !(/^(?:a_rischio|tem\w+|timor[ei])$/.test(word) && names(right, MAILS));
		case 'harm':
			return !names(near, CONTENT) || !isNegated(words, i);
		case 'safe': {
			// "Quando saremo certi che i dati sono al sicuro", "per mettere al sicuro i dati", "il backup salva la posta".
			const awaited = /^(?:quando|se|finche|qualora|purche)$/.test(clauses[c - 1]?.opener ?? '');
			if (opener === 'che' && awaited) return true;
			if (
				has(left.slice(-5), 'aim') ||
				left.some((w, k) => w.word === 'per' && left[k + 1]?.form === 'infinitive')
			)
				return true;
			if (/^(?:integrita|incolumita)$/.test(word) && !says([...left, ...right], /^(?:garan|assicur|conferm)/))
				return true;
			if (word === 'salva' && /^(?:il|la|le|i)$/.test(wordAt(words, i + 1))) return true;
			return wordAt(words, i - 1) === 'piu' || has(near, 'pec') || !names(near, MAILS);
		}
		default:
			if (/^(?:tutto|ogni)$/.test(wordAt(words, i + 1))) return false;
			return !names(near, fate === 'kept' ? CONTENT : MAILS) || (fate === 'late' && !isNegated(words, i));
	}
}

/** "Chi non ha una copia ha perso i messaggi": a negation ends with its own verb. */
function isDenied(words: readonly Word[], i: number): boolean {
	const verbs = words.slice(words.findLastIndex((w, k) => k < i && is(w, 'negation')) + 1, i);
	return isNegated(words, i) && verbs.filter(({ person }) => person > 0).length < 2;
}

/** In "Libero Mail" the mail is a name. */
function names(words: readonly Word[], like: RegExp): boolean {
	return words.some((w) => is(w, 'data') && like.test(w.word));
}

/** "Non si sa se", "non garantisce che". */
function isUnknown(sentence: readonly Word[]): boolean {
	return sentence.some(
		(w, k) => UNKNOWN.test(w.word) && says(before(sentence, k, 2), /^(?:non|né|nessuna?)$/),
	);
}

/** Said as possible or feared: "potrebbero", "rischiano di", "difficile". */
function isFeared(words: readonly Word[], i: number): boolean {
	const around = [...before(words, i, 8), ...after(words, i, 4)];
	const feared = around.some(
		(w) => (is(w, 'risk', 'suspect') || /^difficil/.test(w.word)) && !isNegated(words, words.indexOf(w)),
	);
	return feared || hasForm(around, 'conditional');
}
