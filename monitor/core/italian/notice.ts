/**
 * Finds the courtesy or maintenance notice in a page's visible text: the service speaking of its own trouble,
 * as "we" ("ci scusiamo", "stiamo lavorando") or as subject ("il servizio è momentaneamente non disponibile").
 * News about an outage, help links and works planned for later are none. Linear: one scan for trigger words,
 * then every sentence that has one is read once.
 */

import { readSentence, type Sentence } from './notice-grammar';
import { ABLE, DENIAL, TRIGGER } from './notice-words';

export type Notice = { kind: 'courtesy' | 'maintenance'; start: number; end: number };

/** No sentence of a notice is longer; the cut keeps hostile pages linear. */
const MAX_SENTENCE = 600;
/** Sentences of one notice stand no further apart than this. */
const NEAR = 300;

/**
 * The notice in a page's visible text, or null. Blocks of the page should be parted by line breaks.
 * [start, end) holds the sentences that say so.
 */
export function findNotice(visibleText: string): Notice | null {
	for (const group of sentencesOf(visibleText)) {
		const notice = noticeIn(group);
		if (notice !== null) return notice;
	}
	return null;
}

/** The sentences with a word of service or trouble, those that stand together in one group. */
export function* sentencesOf(visibleText: string): Generator<Sentence[]> {
	const trigger = new RegExp(TRIGGER);
	let group: Sentence[] = [];
	for (let hit = trigger.exec(visibleText); hit !== null; hit = trigger.exec(visibleText)) {
		const floor = group.at(-1)?.end ?? 0;
		const { start, end } = sentenceAround(visibleText, hit.index, floor);
		// "Disponibile" is on every page; it says something only where it is denied, or said to be so again.
		if (ABLE.test(hit[0]) && !DENIAL.test(visibleText.slice(start, end))) continue;
		if (start - floor > NEAR && group.length > 0) {
			yield group;
			group = [];
		}
		group.push(readSentence(visibleText, start, end));
		trigger.lastIndex = Math.max(end, hit.index + 1);
	}
	yield group;
}

/** What kind of notice the text holds, if any. */
export function noticeKind(text: string): Notice['kind'] | null {
	return findNotice(text)?.kind ?? null;
}

/** What sentences that stand together say where no login form stands beside them. */
export function noticeIn(group: readonly Sentence[]): Notice | null {
	const speaking = group.filter((sentence) => sentence.voice !== undefined);
	const first = speaking[0];
	const last = speaking.at(-1);
	if (first === undefined || last === undefined) return null;
	const present = speaking.some((sentence) => sentence.voice === 'present');
	const apology = speaking.some((sentence) => sentence.voice === 'apology');
	const notNow = group.some((sentence) => sentence.notNow);
	if (!present && !(apology && !notNow) && !(speaking.length > 1 && !notNow)) return null;
	const maintenance = speaking.some((sentence) => sentence.maintenance);
	return { kind: maintenance ? 'maintenance' : 'courtesy', start: first.start, end: last.end };
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
