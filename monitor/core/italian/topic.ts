/** Whom a text speaks of: Libero Mail and Virgilio Mail, or a newspaper, a poet, a portal, another company, nobody. */

import type { ProviderId } from '../providers';
import type { Clause } from './clauses';
import { after, before, hasClass, is, type Word } from './words';

export type Topic = {
	about: ProviderId[];
	/** For each clause, whether what it says is said of these providers. */
	ours: boolean[];
};

const words = (list: string) => new Set(list.trim().split(/\s+/));

const BRANDS: Record<string, ProviderId> = {
	libero: 'libero',
	liberomail: 'libero',
	liberodown: 'libero',
	iol: 'libero',
	inwind: 'libero',
	virgilio: 'virgilio',
	virgiliomail: 'virgilio',
	virgiliodown: 'virgilio',
};
const COMPANY = words('italiaonline italia_online');
const OTHERS =
	words(`gmail google outlook hotmail microsoft yahoo tiscali aruba tim alice fastweb vodafone windtre wind
	poste posteitaliane whatsapp facebook instagram telegram meta icloud apple proton protonmail register infocert namirial
	legalmail inps spid twitter netflix amazon trenitalia teams youtube tiktok iliad`);
const MAIL =
	words(`mail email emails posta posta_elettronica elettronica casella caselle webmail mailbox pec account plus
	utenti servizi servizio provider login app`);
const PAPER = words(
	'quotidiano giornale testata direttore redazione editoriale vicedirettore editorialista titola edicola',
);
const POET = words(
	'dante eneide poeta georgiche bucoliche enea divina commedia canto versi latino inferno mantovano esametri',
);
/** "Via Libero", "piazza Virgilio". */
const PLACES = words('via piazza viale corso largo lago liceo istituto teatro vicolo');
/** Before a name they make it a bystander: "su Gmail", "come Outlook". */
const ASIDE = words('come su via con da tipo tramite verso o a usare usate passare ad simile quello');
const COMPARISON = words(
	'simile analogo successo accadde accaduto capitato quello caso memori ricorda ricordano ricordare come_gia',
);

/** Reads who is spoken of. `aboutProvider` is the owner of the page the text stands on, if any. */
export function readTopic(clauses: readonly Clause[], aboutProvider?: ProviderId): Topic {
	const all = clauses.flatMap((clause) => clause.words);
	const strong = new Set<ProviderId>();
	const weak = new Set<ProviderId>();
	const others = clauses.some(({ words: list }) =>
		list.some((word, i) => OTHERS.has(word.word) && !word.accented && !isAside(list, i)),
	);
	const mentions = clauses.map((clause) => readMentions(clause.words, others));
	demoteBystanders(mentions);
	for (const mention of mentions.flat()) {
		if (mention.aside) continue;
		if (mention.kind === 'strong') strong.add(mention.provider);
		if (mention.kind === 'weak') weak.add(mention.provider);
	}
	const mailText = hasClass(all, 'mailword', 'pec');
	const paper = all.some((word) => PAPER.has(word.word));
	const poet = all.some((word) => POET.has(word.word));
	const trusted = !paper && !poet && (mailText || clauses.some((clause) => isDownBrand(clause.words)));
	const named = (['libero', 'virgilio'] as const).filter(
		(id) => strong.has(id) || (weak.has(id) && (strong.size > 0 || trusted)),
	);
	const about = new Set<ProviderId>(named);
	if (about.size === 0 && mailText && all.some((word) => COMPANY.has(word.word))) {
		about.add('libero');
		about.add('virgilio');
	}
	if (aboutProvider !== undefined) about.add(aboutProvider);
	return {
		about: (['libero', 'virgilio'] as const).filter((id) => about.has(id)),
		ours: focus(clauses, mentions, aboutProvider),
	};
}

/** In a text about another company these names come up as comparison: "nessun legame con i problemi di Libero". */
function demoteBystanders(mentions: readonly Mention[][]): void {
	const subject = mentions.flat().find((mention) => !mention.aside);
	if (subject?.kind !== 'other') return;
	for (const mention of mentions.flat())
		if (mention.kind !== 'other' && mention.governed) mention.aside = true;
}

/** "Libero down", "Virgilio non funziona": trouble right behind the name. */
function isDownBrand(clause: readonly Word[]): boolean {
	return clause.some((word, i) => {
		if (BRANDS[word.word] === undefined) return false;
		const next = after(clause, i, 4);
		return hasClass(next, 'unable', 'work') && !hasClass(clause, 'portal');
	});
}

type Mention =
	| { kind: 'strong' | 'weak'; provider: ProviderId; aside: boolean; governed: boolean }
	| { kind: 'other' | 'company'; aside: boolean; governed: boolean };

/** A clause without a name speaks of whom the one before it spoke of; a new paragraph, of the subject of the text. */
function focus(
	clauses: readonly Clause[],
	mentions: readonly Mention[][],
	aboutProvider?: ProviderId,
): boolean[] {
	const telling = (list: readonly Mention[]) => list.find((mention) => !mention.aside);
	const first = mentions.map(telling).find((mention) => mention !== undefined);
	const subject = aboutProvider !== undefined || first?.kind !== 'other';
	let ours = subject;
	return mentions.map((list, i) => {
		const mention = telling(list);
		if (mention !== undefined) ours = mention.kind !== 'other';
		else if (clauses[i]?.paragraph !== clauses[i - 1]?.paragraph) ours = subject;
		return ours;
	});
}

/** `others`: the text names other companies, so that "come Libero Mail" is a comparison. */
function readMentions(clause: readonly Word[], others: boolean): Mention[] {
	const mentions: Mention[] = [];
	for (let i = 0; i < clause.length; i++) {
		const word = clause[i] as Word;
		// The accent tells "metà" from Meta.
		if (OTHERS.has(word.word) && !word.accented) {
			mentions.push({ kind: 'other', aside: isAside(clause, i), governed: false });
			continue;
		}
		if (COMPANY.has(word.word)) mentions.push({ kind: 'company', aside: false, governed: false });
		const provider = BRANDS[word.word];
		if (provider === undefined) continue;
		const aside =
			others &&
			(before(clause, i, 2).some((w) => w.word === 'come') ||
				before(clause, i, 6).some((w) => COMPARISON.has(w.word)));
		const governed = before(clause, i, 3).some((w) => /^(?:di|del|a|per|con|da|su)$/.test(w.word));
		const kind = brandKind(clause, i);
		if (kind === 'paper') mentions.push({ kind: 'other', aside: false, governed: false });
		else if (kind !== 'none') mentions.push({ kind, provider, aside, governed });
	}
	return mentions;
}

function isAside(clause: readonly Word[], i: number): boolean {
	return before(clause, i, 3).some((w) => ASIDE.has(w.word));
}

/** "biblioteca@libero.it" is where somebody can be reached; "@libero.it" alone is the service. */
function isAddress(clause: readonly Word[], i: number): boolean {
	const at = clause[i - 1];
	const owner = clause[i - 2];
	return at?.word === '@' && owner !== undefined && owner.kind !== 'mark' && owner.end === at.start;
}

function brandKind(clause: readonly Word[], i: number): 'strong' | 'weak' | 'paper' | 'none' {
	const word = clause[i] as Word;
	const previous = clause[i - 1]?.word ?? '';
	const next = clause[i + 1];
	if (next?.word === 'quotidiano' || before(clause, i, 2).some((w) => PAPER.has(w.word))) return 'paper';
	if (word.word !== 'libero' && word.word !== 'virgilio') return isAddress(clause, i) ? 'none' : 'strong';
	if (PLACES.has(previous)) return 'none';
	if (isAddress(clause, i)) return 'none';
	if (MAIL.has(next?.word ?? '') || MAIL.has(previous) || previous === '@' || previous === '#')
		return 'strong';
	if (next?.word === '.' && clause[i + 2]?.word === 'it') return 'weak';
	const pair = after(clause, i, 2)
		.concat(before(clause, i, 2))
		.some((w) => BRANDS[w.word] !== undefined);
	const ofMail =
		before(clause, i, 4).some((w) => MAIL.has(w.word)) && ['di', 'su', 'e', 'a', 'da'].includes(previous);
	if (word.capital && (pair || ofMail)) return 'strong';
	if (pair && ofMail) return 'strong';
	if (!word.capital) return 'none';
	// "Libero Grassi", "Virgilio Rossi": a name and a surname.
	if (next?.capital && next.classes.size === 0 && next.kind === 'word') return 'none';
	// "Libero accesso al parco": the adjective before its noun.
	if (
		i === 0 &&
		next?.kind === 'word' &&
		!/^(?:e|ed|è|non|in|ha|da|a|di|dopo|si|anche|oggi)$/.test(next.word)
	) {
		if (!is(next, 'unable', 'fault', 'work', 'back', 'still', 'again', 'able')) return 'none';
		if (is(next, 'mailbox') && !MAIL.has(next.word)) return 'none';
	}
	return 'weak';
}
