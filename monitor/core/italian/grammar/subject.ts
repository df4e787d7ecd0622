/** The subject of a text: Libero Mail and Virgilio Mail, or a newspaper, a poet, a portal, another company, none. */

import { PROVIDER, PROVIDERS, type ProviderId } from '../../providers';
import { BRANDS, COMPANIES } from '../lexicon/brands';
import { brandKind, COMPARISON, isAside, OTHERS, PAPER, POET } from '../lexicon/names';
import type { Clause } from '../text/clause';
import { after, before, has, is, isNegated, says, type Word } from '../text/words';
import { isMailBrand, type Mention } from './bare-brand';

export type Topic = {
	about: ProviderId[];
	/** The text also mentions other companies. */
	others: boolean;
	/** For each clause, whether it is about these providers. */
	ours: boolean[];
};

/** Finds the subject. `aboutProvider` is the owner of the page that holds the text, if any. */
export function readTopic(clauses: readonly Clause[], aboutProvider?: ProviderId): Topic {
	const all = clauses.flatMap((clause) => clause.words);
	const strong = new Set<ProviderId>();
	const weak = new Set<ProviderId>();
	const others = clauses.some(({ words: list }) =>
		list.some((word, i) => OTHERS.has(word.word) && !word.accented && !isAside(list, i)),
	);
	const mentions = clauses.map((clause) => readMentions(clause.words, others));
	demoteBystanders(clauses, mentions);
	for (const mention of mentions.flat()) {
		if (mention.aside) continue;
		if (mention.kind === 'strong') strong.add(mention.provider);
		if (mention.kind === 'weak') weak.add(mention.provider);
	}
	const mailText = has(all, 'mail', 'pec', 'signin');
	const paper = all.some((word) => PAPER.has(word.word));
	const poet = all.some((word) => POET.has(word.word));
	const trusted =
		weak.size > 0 &&
		strong.size === 0 &&
		!paper &&
		!poet &&
		(mailText || weak.size > 1 || isMailBrand(clauses, mentions));
	const named = PROVIDERS.filter((id) => strong.has(id) || (weak.has(id) && (strong.size > 0 || trusted)));
	const about = new Set<ProviderId>(named);
	if (about.size === 0 && mailText && all.some((word) => COMPANIES.has(word.word))) {
		for (const id of PROVIDERS)
			if (all.some((word) => PROVIDER[id].company.names.includes(word.word))) about.add(id);
	}
	for (const id of sparedIn(clauses)) if (about.size > 1) about.delete(id);
	if (aboutProvider !== undefined) about.add(aboutProvider);
	return {
		about: PROVIDERS.filter((id) => about.has(id)),
		others,
		ours: focus(clauses, mentions, aboutProvider),
	};
}

/** "Libero Mail non è interessata", in a text about another provider's trouble. */
function sparedIn(clauses: readonly Clause[]): ProviderId[] {
	return clauses.flatMap(({ words: list }) =>
		list.flatMap((word, i) => {
			const provider = BRANDS[word.word];
			const next = after(list, i, 5);
			const spared = next.findIndex((w) => is(w, 'spared'));
			if (provider === undefined || spared < 0 || next.slice(0, spared).some((w) => BRANDS[w.word]))
				return [];
			return isNegated(list, i + 1 + spared) ? [provider] : [];
		}),
	);
}

const TOUCHES = /^(?:tocc|coinvol|colpi|riguard|interess|impatt)/;

/** "Il guasto di Tiscali non tocca Libero Mail". */
function isUntouched(words: readonly Word[], i: number): boolean {
	const near = before(words, i, 5);
	return near.some((w, k) => TOUCHES.test(w.word) && says(near.slice(0, k), /^non$/));
}

/** In a text about another company these names serve as a comparison: "nessun legame con i problemi di Libero". */
function demoteBystanders(clauses: readonly Clause[], mentions: readonly Mention[][]): void {
	const subject = mentions.flat().find((mention) => !mention.aside);
	if (subject?.kind !== 'other') return;
	// A separate sentence about it: "Lo stesso non si può dire di Libero Mail".
	const sentences = new Set(
		mentions.flatMap((list, i) => (list.some(({ kind }) => kind === 'other') ? [clauses[i]?.sentence] : [])),
	);
	const alone = (i: number) => !sentences.has(clauses[i]?.sentence);
	mentions.forEach((list, i) => {
		// "Senza rete non si apre nemmeno Virgilio Mail": that is the carrier's outage.
		const told =
			clauses[i]?.words.some((word, k, all) => word.lemma === 'avere' && all[k + 1]?.form === 'participle') ||
			clauses[i]?.words.some(
				(word) =>
					word.form === 'remote' ||
					word.form === 'imperfect' ||
					/^(?:nemmeno|neppure|neanche)$/.test(word.word),
			);
		for (const mention of list)
			if (
				mention.kind !== 'other' &&
				((mention.governed && !mention.owner && !(mention.kind === 'strong' && alone(i))) || told)
			)
				mention.aside = true;
	});
}

/** A clause without a name has the subject of the clause before it; a new paragraph has the subject of the text. */
function focus(
	clauses: readonly Clause[],
	mentions: readonly Mention[][],
	aboutProvider?: ProviderId,
): boolean[] {
	// If a list has several names, ours counts: "Tim, WindTre e Virgilio Mail".
	const telling = (list: readonly Mention[]) =>
		list.find((mention) => !mention.aside && mention.kind !== 'other') ??
		list.find((mention) => !mention.aside);
	const first = mentions.map(telling).find((mention) => mention !== undefined);
	const subject = aboutProvider !== undefined || first?.kind !== 'other';
	// Paragraphs before the first name that do not mention mail are about something else.
	const from = clauses[mentions.findIndex((list) => telling(list) !== undefined)]?.paragraph ?? 0;
	const unexpected = new Set<number>();
	if (aboutProvider === undefined)
		for (let paragraph = 0; paragraph < from; paragraph++) unexpected.add(paragraph);
	for (const clause of clauses) if (has(clause.words, 'mail', 'service')) unexpected.delete(clause.paragraph);
	let ours = subject;
	return mentions.map((list, i) => {
		const mention = telling(list);
		if (mention !== undefined) ours = mention.kind !== 'other';
		else if (clauses[i]?.paragraph !== clauses[i - 1]?.paragraph) ours = subject;
		return ours && !unexpected.has(clauses[i]?.paragraph ?? 0);
	});
}

/** `others`: the text names other companies, so that "come Libero Mail" is a comparison. */
function readMentions(clause: readonly Word[], others: boolean): Mention[] {
	const mentions: Mention[] = [];
	for (let i = 0; i < clause.length; i++) {
		const word = clause[i] as Word;
		// The accent distinguishes "metà" from Meta.
		if (OTHERS.has(word.word) && !word.accented) {
			mentions.push({ kind: 'other', aside: isAside(clause, i), governed: false, owner: false });
			continue;
		}
		if (COMPANIES.has(word.word))
			mentions.push({ kind: 'company', aside: false, governed: false, owner: false });
		const provider = BRANDS[word.word];
		if (provider === undefined) continue;
		const aside =
			isUntouched(clause, i) ||
			(others &&
				(says(before(clause, i, 2), /^come$/) || before(clause, i, 6).some((w) => COMPARISON.has(w.word))));
		const [next] = before(clause, i, 1);
		const governed =
			next?.form === 'infinitive' ||
			(!is(next, 'also') &&
				says(before(clause, i, 3), /^(?:di|del|a|per|con|da|su)$/) &&
				!(clause[0]?.word === 'per' && i === 1));
		// "La posta di Libero" is the mail itself in any position.
		const owner =
			has(before(clause, i, 3), 'mail') ||
			before(clause, i, 3).some((w) => w.word === 'chi' || w.word === 'tocca');
		const kind = brandKind(clause, i);
		if (kind === 'paper') mentions.push({ kind: 'other', aside: false, governed: false, owner: false });
		else if (kind !== 'none') mentions.push({ kind, provider, aside, governed, owner });
	}
	return mentions;
}
