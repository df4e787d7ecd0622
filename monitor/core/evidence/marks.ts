/**
 * The positive marks of a real page, in three strengths. The authors never saw today's pages: docs/facts.md#endpoints has the
 * shipped marks, the generic ones fit any login form or application shell, and calibration adds the learned ones.
 */

import { hostOf, resolveAddress } from '../address';
import type { Field, Form } from '../page/forms';
import type { Page } from '../page/page';
import { isCompanyHost, PROVIDER, PROVIDERS } from '../providers';
import { isGate } from './between';
import { baseOf } from './forward';
import type { MarkStrength, PageFingerprint } from './probe-result';

const LOGIN_TITLES = PROVIDERS.map((id) => new RegExp(`^${PROVIDER[id].name}\\b.*\\blogin\\b`, 'i'));
const LOGIN_NAMES =
	/^(?:_?user(?:name|id)?|login(?:id|name)?|e-?mail|mail|account|identifier|j_username|_user|uid|utente)$/i;
/** Hosts of the company that sign users in. */
const LOGIN_HOST = /^(?:login|mail|webmail|posta|sso|accesso|auth|id|account)\w*\./;
const SHELL_ID = /^(?:io-ox-|ox-)/;
/** Loaders of App Suite 7 (`boot.js`, also below `v=…/`) and 8 (`precore.js`), with an absolute or a relative address. */
const SHELL_SCRIPT = /\/appsuite\/|(?:^|[/=])(?:boot|ox|precore)\.js(?:[?#]|$)/;

export type Mark = {
	strength: Exclude<MarkStrength, 'learned'>;
	/** The page shows it now, not only through a script. Next to a shown mark, only current trouble is a notice. */
	stands: boolean;
};

/**
 * The strongest mark that a page at `url` has by itself, or null. `onMailHost`: generic marks count only on hosts of the mail.
 * Networks show their own login form at any address: a form that is sent to another host is theirs.
 */
export function markOf(whole: Page, url: string, onMailHost: boolean): Mark | null {
	const base = baseOf(whole, url);
	const page = {
		...whole,
		forms: whole.forms.filter((form) => staysHome(form, base)),
		fields: whole.fields.filter(({ form }) => form === null || staysHome(form, base)),
	};
	const shipped = shippedFields(page);
	if (shipped !== null)
		return { strength: 'shipped', stands: shipped.length === 0 || shipped.some(({ shown }) => shown) };
	if (!onMailHost) return null;
	const fields = page.fields.filter((field) => isLoginField(field, page, base));
	if (fields.length > 0 && !isGate(page))
		return { strength: 'generic', stands: fields.some(({ shown }) => shown) };
	return hasApplicationShell(page) ? { strength: 'generic', stands: true } : null;
}

function staysHome({ action }: Form, base: string): boolean {
	const address = resolveAddress(action ?? '', base);
	// An action that is not an address belongs to a script.
	return address === null || isCompanyHost(hostOf(address) ?? '');
}

/** The fields of the page listed in docs/facts.md#endpoints, or null for another page. */
function shippedFields(page: Page): Field[] | null {
	const form = page.forms.some(({ name, id }) => name === 'autenticazione' || id === 'autenticazione');
	const known = page.fields.filter(({ name }) => name.toUpperCase() === 'LOGINID');
	if (known.length > 0) return known;
	return form && LOGIN_TITLES.some((title) => title.test(page.title))
		? page.fields.filter(({ type }) => type !== 'hidden')
		: null;
}

/** A field for a password, or for an address in a form of the mail's own host. Not of a sign-up: there the user chooses a new password. */
function isLoginField({ name, type, autocomplete, form }: Field, page: Page, base: string): boolean {
	const uses = autocomplete.split(/\s+/);
	if (page.fields.some((field) => field.autocomplete.includes('new-password'))) return false;
	if (type === 'password' || uses.includes('username') || uses.includes('current-password')) return true;
	// An address alone may also be for an order or a newsletter, which another service of the company takes.
	return (
		(type === 'email' || uses.includes('email') || (type === 'text' && LOGIN_NAMES.test(name))) &&
		isSentToMail(form, base)
	);
}

function isSentToMail(form: Form | null, base: string): boolean {
	const host = hostOf(resolveAddress(form?.action ?? '', base) ?? base) ?? '';
	return host === hostOf(base) || LOGIN_HOST.test(host);
}

/** Open-Xchange App Suite: its scripts and the ids of its first nodes. */
function hasApplicationShell(page: Page): boolean {
	return page.scripts.some((src) => SHELL_SCRIPT.test(src)) && page.ids.some((id) => SHELL_ID.test(id));
}

/** The structure of a page from `host`. */
export function fingerprintOf(page: Page, host: string): PageFingerprint {
	return {
		host,
		// Counters and dates in a title are not structure.
		title: page.title.replace(/\d+/g, '#'),
		forms: listed(page.forms.map(({ name, id }) => name || id)),
		fields: listed(page.fields.map(({ name, type }) => `${name}:${type}`)),
		scriptHosts: listed(page.scripts.map((src) => scriptHost(src, host))),
		textSize: Math.ceil(Math.log2(page.text.length + 1)),
	};
}

function scriptHost(src: string, host: string): string {
	return hostOf(resolveAddress(src, `https://${host}/`) ?? '') ?? host;
}

function listed(values: string[]): string[] {
	return [...new Set(values)].sort().slice(0, 40);
}

/** True if two pages have the same structure; their text length may differ by one power of two. */
export function samePage(a: PageFingerprint, b: PageFingerprint): boolean {
	const list = (x: string[], y: string[]) => x.length === y.length && x.every((value, i) => value === y[i]);
	return (
		a.host === b.host &&
		a.title === b.title &&
		list(a.forms, b.forms) &&
		list(a.fields, b.fields) &&
		list(a.scriptHosts, b.scriptHosts) &&
		Math.abs(a.textSize - b.textSize) <= 1
	);
}

/**
 * True if a page could be an application: it has fields to fill in, or it is a script with very little text.
 * Prose without either is never learned, because a courtesy notice in unknown words has that form.
 */
export function couldBeApplication(page: PageFingerprint): boolean {
	const entry = page.fields.some((field) => !NO_ENTRY.test(field));
	return entry || (page.scriptHosts.length > 0 && page.textSize <= MAX_SHELL_TEXT);
}

/** Fields that any page may have, including a courtesy page: searches, buttons, and hidden fields. */
const NO_ENTRY =
	/:(?:hidden|search|submit|button|image|reset|checkbox|radio)$|^(?:q|qs|s|search|query|cerca|ricerca|keywords?):/i;

/** At most 127 characters of visible text: "Caricamento in corso…" and a line for clients without scripts. */
const MAX_SHELL_TEXT = 7;
