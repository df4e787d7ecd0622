/** Pages that only forward: a meta refresh, or a script that sets the location and nothing else. */

import { resolveAddress } from './address';
import type { Page } from './page';

/** A forwarding page says little; one with more text than this is a page of its own. */
const MAX_TEXT = 400;
const ASSIGNMENTS = [
	/^(?:\.href)?\s{0,20}=\s{0,20}["']([^"'\s]{1,500})["']/,
	/^\.(?:replace|assign)\(\s{0,20}["']([^"'\s]{1,500})["']/,
];

/** Where a page forwards to, as an absolute address, or nothing if it does not. */
export function forwardTarget(page: Page, url: string): string | null {
	if (page.fields.length > 0 || page.text.length > MAX_TEXT) return null;
	const target = page.refresh ?? (page.scripts.length === 0 ? scriptTarget(page.inlineScripts) : null);
	const absolute = target === null ? null : resolveAddress(target, url);
	return absolute === url ? null : absolute;
}

function scriptTarget(scripts: readonly string[]): string | null {
	for (const script of scripts) {
		for (let at = script.indexOf('location'); at !== -1; at = script.indexOf('location', at + 8)) {
			const after = script.slice(at + 8, at + 560);
			for (const pattern of ASSIGNMENTS) {
				const target = pattern.exec(after)?.[1];
				if (target !== undefined) return target;
			}
		}
	}
	return null;
}
