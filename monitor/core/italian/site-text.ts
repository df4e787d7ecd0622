/**
 * What a page says about its own service, for the classifier. Same grammar as for prose; the service is the author.
 * Linear: one scan for words of service or trouble, then each sentence that has one is read once.
 */

import { ELSEWHERE } from './lexicon/site-words';
import type { Sentence } from './site-english';
import { readSentence } from './site-sentence';
import { isNewestFirst } from './text/gist';

export type Notice = { kind: 'courtesy' | 'maintenance'; start: number; end: number };
/** Words kept with a healthy page. `works`: a closure or maintenance; `word`: an all-clear, an apology, a memory, late mail. */
export type Banner = { kind: 'works' | 'word'; start: number; end: number };

export type SiteText = {
	/** Trouble or maintenance now, in the service's voice: it counts even next to a login form. */
	trouble: Notice | null;
	/** A notice if the page has no form: `trouble`, or an apology, a promise of return, two hints together. */
	notice: Notice | null;
	/** Words to show with a healthy page. */
	banner: Banner | null;
	/** It mentions service or trouble in any voice: such a page is never learned as good. */
	speaks: boolean;
};

/** Every notice has one of these and a healthy page few, so the scan skips most of a page. */
const TRIGGER =
	/scus[aei]|spiacent|dispiac|rammaric|manuten|disponibil|raggiungibil|accessibil|utilizzabil|non funzion|non rispond|non (?:è|sono) attiv|di nuovo|nuovamente|riattivat|riapert|non è possibil|impossibil|fuori servizio|offline|sospes|interrott|ripristin|risolt|torner[eà]|servizio è (?:ora |adesso )?attiv|(?:intervento|manutenzione|aggiornamento) (?:si è|è stat[oa]|è) (?:conclus|terminat|complet)|lavori (?:si )?sono (?:conclus|terminat|complet)|dovrebb\w+ (?:tornar|riprend|ripart|riapr|essere)|torniamo|torna subito|saremo|stiamo |prevediamo|contiamo di|lavoriamo p|verificat[oa] |ritardo|arretrat|interromp|sospend|al lavoro|stanno |abbiamo (?:r|a|sosp|chius|interr|blocc|dovuto|disatt)|in corso|in fase|impegnat|impedi|riusciamo|\bferm[aeio]\b|\bguast|avari|fuori uso|bloccat|attacco|difficolt|aggiornamento|unavailable|(?:not|isn['’]?t|aren['’]?t) (?:accessible|available|reachable)|maintenance|inconvenience|outage|experiencing|(?:un|not (?:be )?)able to|\b(?:cannot|can['’]?t) (?:be|sign|log|access|reach|connect)|not working|(?:is|are) (?:currently )?down\b|inaccessible|unreachable|technicians|engineers|working on|aware of|investigating|difficulties|resolved|restored|been fixed|apologi[sz]e|sorry|be back|we(?:'|’| a)re /gi;
/** Triggers that mean nothing alone, and what their sentence must contain: a denial, or a return to service. */
const ABLE = /^(?:disponibil|raggiungibil|accessibil|utilizzabil)/i;
const DENIED = /\bnon\b|\bindispon/i;
const DENIAL = /\b(?:non|not|indispon|irragg|inaccess|inutil|nuov|pienamente|tutt|tornat)/i;
/** Maximum length of a sentence in a notice; the cut keeps hostile pages linear. */
const MAX_SENTENCE = 600;
/** Length of a date before an update. */
const MAX_LABEL = 30;
/** An all-clear of another day ends no trouble of today. */
const YESTERDAY = /\b(?:ieri|scors[aeo])\b/i;
/** Maximum distance between sentences of one notice. */
const NEAR = 300;

/** Reads the visible text of a page. Line breaks should separate its blocks. */
export function readSiteText(visibleText: string): SiteText {
	const groups = [...sentencesOf(visibleText)];
	return {
		trouble: first(groups, (group) => troubleIn(group, visibleText)),
		notice: first(groups, (group) => noticeIn(group, visibleText)),
		banner: first(groups, bannerIn),
		speaks: groups.length > 0,
	};
}

/** The notice in a page's visible text, or null; [start, end) holds its sentences. */
export function findNotice(visibleText: string): Notice | null {
	return first(sentencesOf(visibleText), (group) => noticeIn(group, visibleText));
}

function first<T>(groups: Iterable<Sentence[]>, find: (group: readonly Sentence[]) => T | null): T | null {
	for (const group of groups) {
		const found = find(group);
		if (found !== null) return found;
	}
	return null;
}

/** The sentences with a word of service or trouble, grouped by proximity. */
function* sentencesOf(text: string): Generator<Sentence[]> {
	const trigger = new RegExp(TRIGGER);
	let group: Sentence[] = [];
	for (let hit = trigger.exec(text); hit !== null; hit = trigger.exec(text)) {
		const floor = group.at(-1)?.end ?? 0;
		const { start, end } = sentenceAround(text, hit.index, floor);
		// "Disponibile" is on every page; it means something only if denied, or if the service is available again.
		if (ABLE.test(hit[0]) && !DENIAL.test(text.slice(start, end))) continue;
		if (start - floor > NEAR && group.length > 0) {
			yield group;
			group = [];
		}
		group.push(readSentence(text, start, end));
		trigger.lastIndex = Math.max(end, hit.index + 1);
	}
	if (group.length > 0) yield group;
}

function isBoundary(text: string, at: number): boolean {
	const c = text.charAt(at);
	if (c === '\n' || c === '\r' || c === '|' || c === '•' || c === '…') return true;
	if (c !== '.' && c !== '!' && c !== '?' && c !== ';') return false;
	const next = text.charCodeAt(at + 1);
	return Number.isNaN(next) || next <= 32 || next === 0xa0;
}

/** The sentence around `at`, its end mark included, never before `floor`. */
function sentenceAround(text: string, at: number, floor: number): { start: number; end: number } {
	let start = at;
	while (start > floor && at - start < MAX_SENTENCE && !isBoundary(text, start - 1)) start--;
	let end = at;
	while (end < text.length && end - at < MAX_SENTENCE && !isBoundary(text, end)) end++;
	if (end < text.length && text.charAt(end) !== '\n') end++;
	while (start < at && text.charCodeAt(start) <= 32) start++;
	return { start, end };
}

function noticeOf(said: readonly Sentence[]): Notice | null {
	const [opening] = said;
	const last = said.at(-1);
	if (opening === undefined || last === undefined) return null;
	const maintenance = said.some((sentence) => sentence.maintenance);
	return { kind: maintenance ? 'maintenance' : 'courtesy', start: opening.start, end: last.end };
}

function noticeIn(group: readonly Sentence[], text: string): Notice | null {
	const speaking = group.filter(
		(sentence, i) => sentence.voice !== null && !goesOnAbout(group[i - 1], sentence),
	);
	const present = speaking.some(({ voice }) => voice === 'present');
	const apology = speaking.some(({ voice }) => voice === 'apology') && !isForElse(group, text);
	const hints = speaking.filter(({ voice }) => voice === 'hint').length;
	const notNow = group.some(({ tells }) => tells !== null);
	return present || ((apology || hints > 1) && !notNow) ? noticeOf(speaking) : null;
}

/** "Chi usa Outlook non si collega. Stiamo lavorando": the work is on Outlook. */
function goesOnAbout(before: Sentence | undefined, { start, named, voice }: Sentence): boolean {
	if (voice !== 'present') return false;
	return before?.elsewhere === true && before.voice === null && !named && start - before.end <= 2;
}

/** True if something else nearby may be the reason for the apology. */
function isForElse(group: readonly Sentence[], text: string): boolean {
	const denied = ({ voice, elsewhere, start, end }: Sentence) =>
		voice === null && elsewhere && DENIED.test(text.slice(start, end));
	if (group.some(denied)) return true;
	return ELSEWHERE.test(text.slice(Math.max(0, (group[0]?.start ?? 0) - NEAR), group.at(-1)?.end));
}

function troubleIn(group: readonly Sentence[], text: string): Notice | null {
	const { start = 0 } = group[0] ?? {};
	const newestFirst = isNewestFirst(text, Math.max(0, start - MAX_LABEL), group.at(-1)?.end ?? 0);
	const ends = ({ tells, start, end }: Sentence) =>
		tells === 'over' && !YESTERDAY.test(text.slice(start, end));
	const ended = newestFirst ? group.findIndex(ends) : group.findLastIndex(ends);
	const isAfterEnd = (i: number) => ended < 0 || (newestFirst ? i < ended : i > ended);
	const now = group.filter(
		(sentence, i) =>
			isAfterEnd(i) &&
			sentence.voice === 'present' &&
			sentence.tells === null &&
			!goesOnAbout(group[i - 1], sentence),
	);
	// The apology after it belongs to it.
	const last = group.filter(({ voice }) => voice !== null).at(-1);
	const notice = noticeOf(now);
	return notice === null || last === undefined ? null : { ...notice, end: last.end };
}

function bannerIn(group: readonly Sentence[]): Banner | null {
	const said = group.filter(({ voice, tells, ours }) => (tells !== null && ours) || voice === 'apology');
	const notice = noticeOf(said);
	if (notice === null) return null;
	return {
		kind: said.some(({ tells }) => tells === 'plan') ? 'works' : 'word',
		start: notice.start,
		end: notice.end,
	};
}
