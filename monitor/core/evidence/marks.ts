/**
 * The positive marks of a real page, in three strengths. Nobody who wrote this saw today's pages: docs/facts.md#endpoints gives the shipped
 * marks, the generic ones hold for any login form or application shell, the learned ones come from calibration.
 */

import { hostOf } from './address';
import type { Page } from './page';
import type { MarkStrength, PageFingerprint } from './probe-result';

const LOGIN_TITLE = /^(libero|virgilio) mail\b.*\blogin\b/i;
const LOGIN_NAMES = /^(loginid|login|username|user|email|e-mail|mail|userid|account)$/i;
const SHELL_PATH = '/appsuite/';
const SHELL_ID = /^(io-ox-|ox-)/;

/** The strongest mark that a page shows by itself, or nothing. */
export function markOf(page: Page): Exclude<MarkStrength, 'learned'> | null {
	if (hasShippedMark(page)) return 'shipped';
	return hasLoginForm(page) || hasApplicationShell(page) ? 'generic' : null;
}

function hasShippedMark(page: Page): boolean {
	const form = page.forms.some(({ name, id }) => name === 'autenticazione' || id === 'autenticazione');
	const field = page.fields.some(({ name }) => name.toUpperCase() === 'LOGINID');
	return field || (form && LOGIN_TITLE.test(page.title));
}

function hasLoginForm(page: Page): boolean {
	if (page.forms.length === 0) return false;
	return page.fields.some(
		({ name, type, autocomplete }) =>
			type === 'password' ||
			type === 'email' ||
			autocomplete === 'username' ||
			autocomplete === 'current-password' ||
			(type === 'text' && LOGIN_NAMES.test(name)),
	);
}

/** Open-Xchange App Suite: its scripts and the ids of its first nodes. */
function hasApplicationShell(page: Page): boolean {
	const script = page.scripts.some(
		(src) => src.includes(SHELL_PATH) || /(^|\/)(boot|ox)\.js([?#]|$)/.test(src),
	);
	return script && page.ids.some((id) => SHELL_ID.test(id));
}

/** The structure of a page that came from `host`. */
export function fingerprintOf(page: Page, host: string): PageFingerprint {
	return {
		host,
		// Counters and dates in a title are not its structure.
		title: page.title.replace(/\d+/g, '#'),
		forms: listed(page.forms.map(({ name, id }) => name || id)),
		fields: listed(page.fields.map(({ name, type }) => `${name}:${type}`)),
		scriptHosts: listed(page.scripts.map((src) => hostOf(src) ?? host)),
		textSize: Math.ceil(Math.log2(page.text.length + 1)),
	};
}

function listed(values: string[]): string[] {
	return [...new Set(values)].sort().slice(0, 40);
}

/** True if two pages have the same structure; the amount of text may differ by one power of two. */
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
 * True of a page that could be an application: it has fields to fill in, or it is a script with hardly a word.
 * Prose without either is never learned, as that is what a courtesy notice in unknown words looks like.
 */
export function couldBeApplication(page: PageFingerprint): boolean {
	return page.fields.length > 0 || (page.scriptHosts.length > 0 && page.textSize <= MAX_SHELL_TEXT);
}

/** At most 127 characters of visible text: "Caricamento in corso…" and a line for those without scripts. */
const MAX_SHELL_TEXT = 7;
