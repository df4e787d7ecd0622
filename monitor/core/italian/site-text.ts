/**
 * What a page says of its own service, for whoever classifies it. The one door between pages and grammar: nothing else of the grammar is
 * known to them.
 */

import { type Notice, noticeIn, sentencesOf } from './notice';
import type { Sentence } from './notice-grammar';

/** Words kept beside a page that works. `works`: a closure or works to come; `word`: an all-clear, an apology, a memory, late mail. */
export type Banner = { kind: 'works' | 'word'; start: number; end: number };

export type SiteText = {
	/** Trouble or works now, in the voice of the service: said even beside a login form that stands. */
	trouble: Notice | null;
	/** What is a notice where no form stands: `trouble`, or an apology, a promise of return, two hints together. */
	notice: Notice | null;
	/** What is worth showing beside a page that works. */
	banner: Banner | null;
	/** It speaks of service or trouble in any voice: such a page is never learned as good. */
	speaks: boolean;
};

/** Reads the visible text of a page. Blocks should be parted by line breaks. Linear. */
export function readSiteText(visibleText: string): SiteText {
	const groups = [...sentencesOf(visibleText)].filter((group) => group.length > 0);
	return {
		trouble: first(groups, troubleIn),
		notice: first(groups, noticeIn),
		banner: first(groups, bannerIn),
		speaks: groups.length > 0,
	};
}

function first<T>(groups: readonly Sentence[][], find: (group: readonly Sentence[]) => T | null): T | null {
	for (const group of groups) {
		const found = find(group);
		if (found !== null) return found;
	}
	return null;
}

function troubleIn(group: readonly Sentence[]): Notice | null {
	const now = group.filter(({ voice, tells }) => voice === 'present' && tells === null);
	const [opening] = now;
	if (opening === undefined) return null;
	// The apology that follows belongs to it.
	const last = group.filter(({ voice }) => voice !== undefined).at(-1) ?? opening;
	const maintenance = now.some((sentence) => sentence.maintenance);
	return { kind: maintenance ? 'maintenance' : 'courtesy', start: opening.start, end: last.end };
}

function bannerIn(group: readonly Sentence[]): Banner | null {
	const said = group.filter(({ voice, tells }) => tells !== null || voice === 'apology');
	const [opening] = said;
	const last = said.at(-1);
	if (opening === undefined || last === undefined) return null;
	const works = said.some(({ tells }) => tells === 'plan');
	return { kind: works ? 'works' : 'word', start: opening.start, end: last.end };
}
