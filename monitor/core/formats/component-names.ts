/** Which of our components a status page's name refers to. */

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
	const words = ` ${name
		.slice(0, 200)
		.toLowerCase()
		.replace(/[^\p{L}\p{N}-]+/gu, ' ')} `;
	return BY_WORD.find(([, marks]) => marks.some((mark) => words.includes(` ${mark} `)))?.[0];
}
