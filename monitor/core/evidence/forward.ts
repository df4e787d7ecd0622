/** Pages that only forward: a meta refresh, or a script that sets the location. */

import { isPlain, resolveAddress } from '../address';
import type { Page } from '../page/page';

/** A forwarding page has little text; one with more than this is a normal page. */
const MAX_TEXT = 400;
const ASSIGNMENTS = [
	/^(?:\.href)?\s{0,20}=\s{0,20}(["'`])([^"'`\s$]{1,500})\1/,
	/^\.(?:replace|assign)\(\s{0,20}(["'`])([^"'`\s$]{1,500})\1/,
	/^\[["']href["']\]\s{0,20}=\s{0,20}(["'`])([^"'`\s$]{1,500})\1/,
];
/** Conditions that decide whether a script forwards at all: such a page does more than forward. */
const CONDITION =
	/\b(?:if|else|case|catch|while)\b[^;{}]{0,160}\{?[^;{}]{0,40}$|\?[^;:{}]{0,40}$|&&\s*[\w.]{0,40}$/;

/** `plain`: the address hides no part of its host; only plain ones are followed. */
type Forward = { url: string; plain: boolean };

/** Where a page forwards to, as an absolute address in the browser's reading; null if it does not. */
export function forwardTarget(page: Page, url: string): Forward | null {
	if (page.fields.length > 0 || page.text.length > MAX_TEXT) return null;
	const target = page.refresh ?? scriptTarget(page.inlineScripts);
	if (target === null) return null;
	const absolute = resolveAddress(target, baseOf(page, url));
	return absolute === null || absolute === url ? null : { url: absolute, plain: isPlain(target) };
}

/** The base of a page's relative addresses. */
export function baseOf({ base }: Page, url: string): string {
	return (base === null ? null : resolveAddress(base, url)) ?? url;
}

function scriptTarget(scripts: readonly string[]): string | null {
	for (const script of scripts) {
		for (let at = script.indexOf('location'); at !== -1; at = script.indexOf('location', at + 8)) {
			const after = script.slice(at + 8, at + 560);
			for (const pattern of ASSIGNMENTS) {
				const target = pattern.exec(after)?.[2];
				if (target !== undefined && !CONDITION.test(script.slice(Math.max(0, at - 200), at)))
					return unescaped(target);
			}
		}
	}
	return null;
}

/** `"\/login"` and `"\\evil"` as a script reads them. */
function unescaped(literal: string): string {
	return literal.replace(/\\x([0-9a-f]{2})|\\u([0-9a-f]{4})|\\(.)/gi, (_, two, four, character) =>
		character === undefined ? String.fromCharCode(Number.parseInt(two ?? four, 16)) : character,
	);
}
