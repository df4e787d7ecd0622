/** Whether the mails are safe, at risk or lost. An aim ("tutelare l'integrità dei dati") is no answer. */

import type { DataStance } from '../../model/incident';
import type { Found } from '../found';
import { moodAt } from '../grammar/voice';
import type { Clause } from '../text/clauses';
import { after, before, has, hasForm, is, isNegated, says, type Word } from '../text/words';

/** The text's last statement on the data; a question is no answer. */
export function readData(clauses: readonly Clause[]): Found<DataStance> | null {
	let answer: Found<DataStance> | null = null;
	clauses.forEach((clause, c) => {
		// "Messaggi svaniti? «Nemmeno uno»".
		const reply = clauses[c + 1]?.words[0]?.word ?? '';
		if (
			clause.question &&
			has(clause.words, 'loss') &&
			has(clause.words, 'data') &&
			/^(?:nessun\w*|nemmeno|neppure|niente)$/.test(reply)
		)
			answer = { value: 'safe', clause: c, first: 0, last: clause.words.length - 1 };
		clause.words.forEach((word, i) => {
			if (clause.question || clause.denied || !isTelling(word)) return;
			const stance = stanceAt(clauses, c, i, word);
			if (stance === null) return;
			answer = {
				value: stance,
				clause: c,
				first: Math.max(0, i - 3),
				last: Math.min(clause.words.length - 1, i + 3),
			};
		});
	});
	return answer;
}

/** Only these words are about data, so most words are skipped at once. */
function isTelling(word: Word): boolean {
	return (
		is(word, 'loss', 'risk', 'safe') ||
		/^(?:tornerann|ritrov|esiston|garan|assicur|recuper|arriv|recapit)/.test(word.word)
	);
}

function stanceAt(clauses: readonly Clause[], c: number, i: number, word: Word): DataStance | null {
	const clause = clauses[c] as Clause;
	const { words } = clause;
	// The subject may come before an aside: "i dati, aggiunge la società, non sono a rischio".
	const lead = clauses
		.slice(Math.max(0, c - 2), c)
		.filter((other) => other.sentence === clause.sentence || other.question || other.denied);
	const reach = word.word.startsWith('recuper') ? 16 : 9;
	const near = [
		...lead.flatMap((other) => [...other.words]),
		...(/^garant/.test(word.word) && clauses[c + 1]?.sentence === clause.sentence
			? (clauses[c + 1]?.words ?? [])
			: []),
		...before(words, i, reach),
		...after(words, i, 6),
	];
	if (!has(near, 'data')) return null;

	// A missing mailbox is inaccessible, not lost.
	if (/^(?:sparit|scompars|manc)/.test(word.word) && says(words, /^casell/)) return null;
	// "Perse il posto per una mail".
	if (
		/^(?:il|lo|la|i|gli|le|l)$/.test(words[i + 1]?.word ?? '') &&
		is(word, 'loss') &&
		!has(after(words, i, 4), 'data')
	)
		return null;
	if (has(near, 'pec') && is(word, 'safe')) return null;
	if (is(word, 'loss')) return lossStance(clauses, c, i);
	// "Le mail della settimana scorsa non torneranno più".
	if (word.lemma === 'tornare')
		return isNegated(words, i) &&
			says(after(words, i, 1), /^piu$/) &&
			before(words, i, 9).some((w) => /^(?:mail|email|messaggi|lettere)$/.test(w.word) && is(w, 'data'))
			? 'lost'
			: null;
	if (/^ritrover/.test(word.word)) return isNegated(words, i) ? null : 'safe';
	// "Quelle lettere non esistono più".
	if (word.word === 'esistono') return isNegated(words, i) && words[i + 1]?.word === 'piu' ? 'lost' : null;
	if (/^garantisc/.test(word.word) && isNegated(words, i)) return 'at_risk';
	// "Il backup salva la posta".
	if (word.word === 'salva' && words[i + 1]?.word === 'la') return null;
	if (word.word.startsWith('garanzi')) return isNegated(words, i) ? 'at_risk' : null;
	if (is(word, 'risk') && !has(near, 'loss')) {
		const mails =
			(/^(?:a_rischio|timor[ei])$/.test(word.word) && says(after(words, i, 3), MAILS)) ||
			(/^(?:in_pericolo|pericoli)$/.test(word.word) && says(before(words, i, 5), MAILS));
		if (!mails && !says(near, /^(?:dati|dato|messaggi|contenuti|archivi[o]?)$/)) return null;
		return isNegated(words, i) ? 'safe' : 'at_risk';
	}
	// "L'integrità dei dati è garantita", "il recupero dei messaggi non è garantito".
	if (/^garantit[oaie]$/.test(word.word)) {
		const left = before(words, i, 7);
		if (left.some((w) => w.word.startsWith('recuper')) && isNegated(words, i)) return 'at_risk';
		if (says(left, /^(?:integrita|incolumita|sicurezza)$/)) return isNegated(words, i) ? 'at_risk' : 'safe';
	}
	const promised =
		/^(?:garanti|assicur)/.test(word.word) && word.form !== 'infinitive' && has(after(words, i, 6), 'data');
	if (is(word, 'safe') || (promised && says(after(words, i, 4), /^(?:integrita|incolumita|sicurezza)$/))) {
		if (isNegated(words, i)) return 'at_risk';
		if (words[i - 1]?.word === 'piu' || isAwaited(clauses, c)) return null;
		if (has(before(words, i, 5), 'aim') || moodAt(clause, i) === 'none') return null;
		if (
			is(word, 'safe') &&
			!says(near, /^(?:dati|dato|messaggi|contenuti|archivio|archivi|mail|email|posta)$/)
		)
			return null;
		return 'safe';
	}
	if (/^(?:arriv|recapit)/.test(word.word)) {
		// "Potrebbero non arrivare mai".
		const doubtful = isNegated(words, i) && hasForm(before(words, i, 4), 'conditional');
		return doubtful ? 'at_risk' : null;
	}
	if (word.word.startsWith('recuper')) {
		const doubted = before(words, i, 6).some(
			(w) => /^(?:difficil|garanti|cert)/.test(w.word) || w.form === 'conditional',
		);
		if (doubted && (isNegated(words, i) || before(words, i, 3).some((w) => w.word.startsWith('difficil'))))
			return 'at_risk';
		if (word.word.startsWith('recupera') && isNegated(words, i)) return 'lost';
	}
	return null;
}

const MAILS = /^(?:mail|email|messaggi)$/;

/** "quando saremo certi che i dati sono al sicuro". */
function isAwaited(clauses: readonly Clause[], c: number): boolean {
	return (
		clauses[c]?.opener === 'che' && /^(?:quando|se|finche|qualora|purche)$/.test(clauses[c - 1]?.opener ?? '')
	);
}

const DORMANT = /^(?:inattiv|inutilizzat|dismess|scadut)/;

function lossStance(clauses: readonly Clause[], c: number, i: number): DataStance | null {
	const clause = clauses[c] as Clause;
	const { words } = clause;
	const sentence = clauses
		.slice(Math.max(0, c - 3), c + 4)
		.filter((other) => other.sentence === clause.sentence)
		.flatMap((other) => [...other.words]);
	// "Le caselle inattive verranno cancellate" is a rule of the service.
	if (has(words, 'aftermath') || says(sentence, DORMANT)) return null;
	const excluded = words.findIndex((w) => is(w, 'exclude'));
	if (excluded >= 0) return isNegated(words, excluded) ? 'at_risk' : 'safe';
	// "La frase sull'attacco è scomparsa".
	if (is(words[i], 'withdraw') && has(before(words, i, 7), 'statement')) return null;
	// "Liberare spazio senza perdere i messaggi" is advice, "ripristinato senza perdere dati" is not.
	if (
		words[i]?.form === 'infinitive' &&
		has(before(words, i, 2), 'negation') &&
		says(before(words, i, 3), /^per$/)
	)
		return null;
	if (words[i]?.form === 'infinitive' && words[i - 1]?.word === 'senza' && !has(words, 'restore', 'return'))
		return null;
	if (isNegated(words, i)) return 'safe';
	const unknown = sentence.some(
		(w, k) =>
			/^(?:chiaro|sa|certo|certezza)$/.test(w.word) && says(sentence.slice(Math.max(0, k - 4), k), /^non$/),
	);
	const mood = moodAt(clause, i);
	if (unknown || mood === 'pending' || mood === 'hedged') return 'at_risk';
	if (mood === 'none') return null;
	const hedged = [...before(words, i, 8), ...after(words, i, 4)];
	if (has(hedged, 'risk', 'suspect') || hasForm(hedged, 'conditional')) return 'at_risk';
	if (/^(?:furto|furti|fuga|sottratt|violat|violazion|rubat)/.test(words[i]?.word ?? '')) return null;
	// "I messaggi persi saranno recuperati".
	if (mood === 'past' || says(words, /^recuper(?:at|erann)/)) return null;
	return 'lost';
}
