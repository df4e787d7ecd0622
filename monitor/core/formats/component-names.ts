/** Which of our components a status page's name refers to. */

import { PROVIDER, PROVIDERS } from '../providers';
import { COMPONENTS, type ComponentId } from '../status';
import { oneOf } from '../text/json';

// In order: "app Android di posta" is the app, not the mail; the plain word "mail" comes last.
const BY_WORD: readonly (readonly [ComponentId, readonly string[]])[] = [
	['pec', ['pec', 'posta certificata', 'certified mail']],
	['app-android', ['android']],
	['app-ios', ['ios', 'iphone', 'ipad']],
	['imap-pop', ['imap', 'pop', 'pop3']],
	['smtp', ['smtp', 'invio', 'sending', 'outgoing', 'posta in uscita']],
	['login', ['login', 'accesso', 'autenticazione', 'authentication', 'sign in', 'sign-in', 'accedi']],
	['delivery', ['delivery', 'consegna', 'recapito', 'ricezione', 'incoming', 'receiving', 'posta in arrivo']],
	['webmail', ['webmail', 'web mail', 'mail', 'e-mail', 'email', 'posta', 'caselle', 'mailbox', 'mailboxes']],
];

/** Our component for an id or a name, or undefined. */
export function componentOf(id: unknown, name: unknown): ComponentId | undefined {
	const own = oneOf(COMPONENTS, id) ?? oneOf(COMPONENTS, name);
	if (own !== undefined) return own;
	if (typeof name !== 'string') return undefined;
	const words = wordsOf(name);
	return BY_WORD.find(([, marks]) => marks.some((mark) => words.includes(` ${mark} `)))?.[0];
}

function wordsOf(name: string): string {
	return ` ${name
		.slice(0, 200)
		.toLowerCase()
		.replace(/[^\p{L}\p{N}-]+/gu, ' ')
		.trim()} `;
}

/** What mail stands on: trouble with it may be the mail's. */
const BASIS =
	/ (?:servers?|storage|dischi|disks?|data ?cent(?:er|re)s?|rete|network|dns|database|infrastruttura|infrastructure|piattaform[ae]|platform|sistem[ai]|systems?|servizi|services?|tutt[io]|all) /;
const BRANDS: readonly string[] = PROVIDERS.flatMap((id) => {
	const { names, domain, company } = PROVIDER[id];
	return [...names, domain.replace('.', ' '), ...company.names];
});

/** True if every listed component is another product ("Libero Community", "Elenchi"), unless the title names the mail. */
export function areOtherProducts(names: readonly string[], title: string | undefined): boolean {
	if (names.length === 0 || componentOf(undefined, title) !== undefined) return false;
	return names.every((name) => {
		const words = wordsOf(name);
		return componentOf(undefined, name) === undefined && !BASIS.test(words) && !BRANDS.includes(words.trim());
	});
}
