/** Names: distinguishes Libero and Virgilio from companies, newspapers, poets, streets and addresses. */

import { PROVIDER, type ProviderId } from '../../providers';
import { after, before, has, is, type Word } from '../text/words';
import { BARE_BRANDS, BRANDS } from './brands';

const words = (list: string) => new Set(list.trim().split(/\s+/));

export const OTHERS =
	words(`gmail google outlook hotmail microsoft yahoo tiscali aruba tim alice fastweb vodafone windtre wind
	poste posteitaliane whatsapp facebook instagram telegram meta icloud apple proton protonmail register infocert namirial
	cloudflare aws chatgpt openai legalmail inps spid twitter netflix amazon trenitalia teams youtube tiktok iliad downdetector steam playstation xbox nintendo paypal zoom slack dropbox linkedin snapchat reddit spotify dazn sky postemail register ovh gmx
	satispay nexi postepay unicredit intesa tesla signal discord canva mailchimp inps inail sogei`);
const MAIL =
	words(`mail email emails posta posta_elettronica elettronica casella caselle webmail mailbox imapmail popmail pec account plus
	utenti servizi servizio provider login app imap smtp pop pop3 webmail`);
export const PAPER = words(
	'quotidiano giornale testata direttore redazione editoriale vicedirettore editorialista titola edicola',
);
export const POET = words(
	'dante eneide poeta georgiche bucoliche enea divina commedia canto versi latino inferno mantovano esametri',
);
/** "Via Libero", "piazza Virgilio". */
const PLACES = words(
	'via piazza viale corso largo lago liceo istituto teatro vicolo parco stadio palazzo hotel cinema rione quartiere monte villa ponte scuola palestra bar ristorante pizzeria cooperativa',
);
/** Before a name they make it a bystander: "su Gmail", "come Outlook". */
const ASIDE = words(
	'secondo usa usano come su via con da tipo tramite verso o a usare usate passare ad simile quello',
);
export const COMPARISON = words(
	'legame simile analogo successo accadde accaduto capitato quello caso memori ricorda ricordano ricordare come_gia',
);

export function isAside(clause: readonly Word[], i: number): boolean {
	// "Guasto ad Aruba" is about Aruba.
	const near = before(clause, i, 3);
	return near.some((w) => ASIDE.has(w.word)) && !has(near, 'trouble', 'down', 'downish', 'halt');
}

/** "biblioteca@libero.it" is a contact address; "@libero.it" alone is the service. */
function isAddress(clause: readonly Word[], i: number): boolean {
	const at = clause[i - 1];
	const owner = clause[i - 2];
	return at?.word === '@' && owner !== undefined && owner.kind !== 'mark' && owner.end === at.start;
}

/** "Libero mercato", "libero professionista". */
function isNamed(next: Word | undefined): boolean {
	return (
		next !== undefined &&
		next.lemma === '' &&
		!next.small &&
		!is(next, 'negation', 'down', 'downish', 'now', 'still')
	);
}

/** What a brand name means: certainly or probably the service, the newspaper, or something unrelated. */
export function brandKind(clause: readonly Word[], i: number): 'strong' | 'weak' | 'paper' | 'none' {
	const word = clause[i] as Word;
	const previous = clause[i - 1]?.word ?? '';
	const next = clause[i + 1];
	if (next?.word === 'quotidiano' || before(clause, i, 2).some((w) => PAPER.has(w.word))) return 'paper';
	if (!BARE_BRANDS.has(word.word)) return isAddress(clause, i) ? 'none' : 'strong';
	if (PLACES.has(previous)) return 'none';
	if (isAddress(clause, i)) return 'none';
	if (MAIL.has(next?.word ?? '') || MAIL.has(previous) || previous === '@' || previous === '#')
		return 'strong';
	// "login.virgilio.it".
	if (next?.word === '.' && clause[i + 2]?.word === 'it')
		return previous === '.' && MAIL.has(clause[i - 2]?.word ?? '') ? 'strong' : 'weak';
	const pair = after(clause, i, 2)
		.concat(before(clause, i, 2))
		.some((w) => BRANDS[w.word] !== undefined);
	const ofMail =
		before(clause, i, 4).some((w) => MAIL.has(w.word)) && ['di', 'su', 'e', 'a', 'da'].includes(previous);
	if (word.capital && (pair || ofMail)) return 'strong';
	if (pair && ofMail) return 'strong';
	// "le mail di libero", in lower case.
	const owner =
		/^(?:di|su)$/.test(previous) && (MAIL.has(clause[i - 2]?.word ?? '') || clause[i - 3]?.word === 'pop');
	if (owner && !/^(?:professionist|mercat|scambi|access)/.test(next?.word ?? '')) return 'strong';
	// "libero" is also an adjective.
	if (
		/^(?:ha|usa|hanno|usano)$/.test(previous) &&
		before(clause, i, 3).some((w) => /^(?:chi|quanti)$/.test(w.word))
	)
		return 'strong';
	if (
		!word.capital &&
		(i === 0
			? next?.lemma !== '' || is(next, 'now', 'again')
			: /^(?:su|con|da|anche|ma|pure)$/.test(previous)) &&
		!isNamed(next)
	)
		return 'weak';
	if (!word.capital)
		return PROVIDER[BRANDS[word.word] as ProviderId].otherThings.length === 0 ? 'weak' : 'none';
	// "Libero Grassi", "Virgilio Rossi": a name and a surname.
	if (next?.capital && next.tags.size === 0 && next.kind === 'word') return 'none';
	// "Libero accesso al parco": the adjective before its noun.
	if (
		i === 0 &&
		next?.kind === 'word' &&
		!/^(?:e|ed|è|non|no|si|ancora|invece|resta|in|ha|da|a|di|dopo|si|anche|oggi)$/.test(next.word)
	) {
		if (
			next.lemma === '' &&
			!next.small &&
			!is(next, 'down', 'downish', 'trouble', 'still', 'again', 'up', 'upish')
		)
			return 'none';
		if (is(next, 'service') && !MAIL.has(next.word)) return 'none';
	}
	return 'weak';
}
