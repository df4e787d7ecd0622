/** The index of a folder of saved pages: what each file is, and its true class. */

import type { ProbeResultKind } from '../../monitor/core/evidence/probe-result';
import { TARGETS } from '../../monitor/core/providers';
import { err, ok, type Result } from '../../monitor/core/result';
import { type Called, type SavedPage, targetAt } from './saved-page';

/** `acceptable`: other correct classes. `forwardsTo`: where a page of class `forward` must lead, if it matters. */
export type Listed = SavedPage & {
	truth: Called['kind'];
	acceptable: Called['kind'][];
	forwardsTo: string | null;
};

const KINDS = Object.keys({
	reachable: true,
	notice: true,
	http_error: true,
	unreachable: true,
	timeout: true,
	unexpected_content: true,
	inconclusive: true,
	refused: true,
	intercepted: true,
	stopped: true,
	no_permission: true,
	forward: true,
} satisfies Record<ProbeResultKind | 'forward', true>);

/** Reads `{ pages: [{ file, url, target?, httpStatus?, contentType?, truth, acceptable?, forwardsTo? }] }`; other keys are notes. */
export function readIndex(text: string): Result<Listed[], string> {
	let index: unknown;
	try {
		index = JSON.parse(text);
	} catch {
		return err('is no JSON');
	}
	const pages = (index as { pages?: unknown } | null)?.pages;
	if (!Array.isArray(pages)) return err('has no list "pages"');
	const listed: Listed[] = [];
	for (const [position, entry] of pages.entries()) {
		const page = readEntry(entry as Record<string, unknown>);
		if (!page.ok) return err(`page ${position + 1}: ${page.error}`);
		listed.push(page.value);
	}
	return ok(listed);
}

function readEntry(entry: Record<string, unknown> | null): Result<Listed, string> {
	if (typeof entry !== 'object' || entry === null) return err('is no object');
	const { file, truth, acceptable = [], forwardsTo = null } = entry;
	const { url, target, httpStatus = 200, contentType = 'text/html' } = entry;
	if (typeof file !== 'string' || file === '') return err('has no "file"');
	if (!isKind(truth)) return err(`${file}: "truth" is none of ${KINDS.join(', ')}`);
	if (!Array.isArray(acceptable) || !acceptable.every(isKind))
		return err(`${file}: "acceptable" is no list of classes`);
	if (forwardsTo !== null && typeof forwardsTo !== 'string')
		return err(`${file}: "forwardsTo" is no address`);
	const page = savedPage({ file, url, target, status: httpStatus, type: contentType });
	return page.ok ? ok({ ...page.value, truth, acceptable, forwardsTo }) : err(`${file}: ${page.error}`);
}

function isKind(value: unknown): value is Called['kind'] {
	return KINDS.includes(value as string);
}

type Given = { file: string; url: unknown; target: unknown; status: unknown; type: unknown };

/** The given fields of one page, validated. */
export function savedPage({ file, url, target, status, type }: Given): Result<SavedPage, string> {
	if (typeof url !== 'string' || !URL.canParse(url) || !/^https?:/i.test(url))
		return err(`the address ${String(url)} is none of http or https`);
	const found = target === undefined ? targetAt(url) : TARGETS.find(({ id }) => id === target);
	if (found === undefined)
		return err(`the target ${String(target)} is none of ${TARGETS.map(({ id }) => id).join(', ')}`);
	const httpStatus = Number(status);
	if (!Number.isInteger(httpStatus) || httpStatus < 100 || httpStatus > 599)
		return err(`the status ${String(status)} is no HTTP status`);
	if (typeof type !== 'string' || /[\r\n]/.test(type)) return err('the type is no media type');
	return ok({ file, url, target: found, httpStatus, contentType: type });
}

/** Why a page was misclassified, or null if it was not. */
export function differenceOf({ file, truth, acceptable, forwardsTo }: Listed, called: Called): string | null {
	if (called.kind !== truth && !acceptable.includes(called.kind))
		return `${file}: called ${called.kind}, is ${[truth, ...acceptable.filter((kind) => kind !== truth)].join(' or ')}`;
	if (called.forward === undefined || forwardsTo === null) return null;
	return new URL(called.forward).href === new URL(forwardsTo, called.forward).href
		? null
		: `${file}: forwards to ${called.forward}, not to ${forwardsTo}`;
}
