/** Whether a sentence of a page speaks of trouble in the voice of the service. */

import {
	isAddressed,
	isOtherPart,
	readClosed,
	readForecast,
	readHindrance,
	readWork,
	type State,
	startsWith,
	wordAt,
} from './notice-states';
import { mayTell, readTelling, type Telling } from './notice-telling';
import * as w from './notice-words';
import { type Token, tokenize } from './tokens';

/**
 * How a sentence speaks of trouble: `present` is enough by itself; an `apology` is, unless its neighbours say that
 * all is over or planned; `hint` (a bare "Libero Mail non disponibile") wants a second one beside it.
 */
export type Voice = 'present' | 'apology' | 'hint';
export type Sentence = {
	start: number;
	end: number;
	voice?: Voice;
	maintenance: boolean;
	notNow: boolean;
	/** What it tells that is not now: works to come, or trouble that is over. */
	tells: Telling | null;
};

/** Reads the sentence at [start, end) of the text. */
export function readSentence(text: string, start: number, end: number): Sentence {
	const tokens = tokenize(text, start, end).filter((token) => token.word !== '\n');
	const tells = mayTell(text.slice(start, end)) ? readTelling(tokens) : null;
	const notNow = isNotNow(tokens) || tells === 'plan' || tells === 'late_mail';
	const sentence: Sentence = { start, end, maintenance: false, notNow, tells };
	// The certified mail is another service: its trouble is not the webmail's, but an exception made of it is.
	const aboutPec =
		has(tokens, 'pec') && !tokens.some((t) => startsWith(t, ['eccezion', 'esclus', 'tranne', 'unic']));
	if (aboutPec || tokens.at(-1)?.word === '?') return sentence;
	const otherVoice = tokens.some((token, i) => w.OTHER_VOICE.has(token.word) && !isAddressed(tokens, i));
	const otherMatter = tokens.some((token) => w.OTHER_MATTER.test(token.word));
	const tone = readTone(tokens);
	const firmNow = !sentence.notNow || isFirmNow(tokens);
	for (let i = 0; i < tokens.length; i++) {
		if (isReported(tokens, i)) break;
		const state = otherMatter
			? null
			: (readWork(tokens, i) ??
				readComeback(tokens, i) ??
				readForecast(tokens, i) ??
				readHindrance(tokens, i) ??
				(otherVoice ? null : (readClosed(tokens, i) ?? readState(tokens, i, tone))));
		if (state !== null && (firmNow || state.firm)) {
			if (sentence.voice !== 'present') sentence.voice = state.voice;
			sentence.maintenance ||= state.maintenance;
		} else if (isApology(tokens, i)) sentence.voice ??= 'apology';
	}
	return sentence;
}

/** What the sentence as a whole adds: an apology, a reason or a "for now" make a statement the service's own. */
type Tone = { firm: boolean; maintenance: boolean };

function readTone(tokens: readonly Token[]): Tone {
	return {
		firm: hasReason(tokens) || tokens.some((t) => w.APOLOGIES.has(t.word) || w.FOR_NOW.has(t.word)),
		maintenance: tokens.some((t) => startsWith(t, ['manuten', 'maintenance'])),
	};
}

/** "servizio [di posta] [è] [momentaneamente] non disponibile | in manutenzione | offline", from a head at `i`. */
function readState(tokens: readonly Token[], i: number, tone: Tone): State | null {
	const impossible = readImpossible(tokens, i, tone);
	if (impossible !== null) return impossible;
	const titled = i === 0 && tokens.length <= 4 && ['in', 'under'].includes(wordAt(tokens, 0));
	if (titled && startsWith(tokens[1], w.MAINTENANCE_STEMS)) return { voice: 'present', maintenance: true };
	if (!w.HEADS.has(wordAt(tokens, i)) || isOtherPart(tokens, i)) return null;
	let negated = false;
	for (let j = i + 1; j < tokens.length; j++) {
		const token = tokens[j] as Token;
		const inMaintenance = startsWith(tokens[j + 1], w.MAINTENANCE_STEMS);
		if (['in', 'under', 'for'].includes(token.word) && inMaintenance)
			return { voice: 'present', maintenance: true };
		const unable =
			startsWith(token, w.UNABLE_STEMS) ||
			(negated && startsWith(token, w.ABLE_STEMS)) ||
			w.UNABLE_PAIRS.some(([a, b]) => token.word === a && wordAt(tokens, j + 1) === b);
		if (unable) {
			const firm = tone.firm || (isService(tokens[i]) && endsThere(tokens, j));
			return { voice: firm ? 'present' : 'hint', maintenance: tone.maintenance };
		}
		negated ||= w.NEGATIONS.has(token.word);
		const known = w.INNER.has(token.word) || w.COPULAS.has(token.word) || w.FOR_NOW.has(token.word);
		if (
			!known &&
			!w.NEGATIONS.has(token.word) &&
			!['questo', ',', '(', ')', '-', 'down'].includes(token.word)
		)
			return null;
	}
	return null;
}

/** "[al momento] non è possibile accedere alla posta". */
function readImpossible(tokens: readonly Token[], i: number, tone: Tone): State | null {
	const word = wordAt(tokens, i);
	const negated = word === 'possibile' && tokens.slice(Math.max(0, i - 6), i).some((t) => t.word === 'non');
	if (!negated && word !== 'impossibile') return null;
	if (!tokens.slice(i + 1, i + 9).some((t) => w.HEADS.has(t.word))) return null;
	return { voice: tone.firm ? 'present' : 'hint', maintenance: tone.maintenance };
}

/** "torneremo presto online", "we will be back soon". */
function readComeback(tokens: readonly Token[], i: number): State | null {
	const word = wordAt(tokens, i);
	if (!w.FUTURES.has(word) && !w.COMEBACK.has(word)) return null;
	const next = tokens.slice(i + 1, i + 4);
	if (w.FUTURES.has(word) && next.some((t) => startsWith(t, w.AGAIN_STEMS)))
		return tokens.slice(0, i).some((t) => w.HEADS.has(t.word))
			? { voice: 'present', maintenance: false }
			: null;
	if (!w.COMEBACK.has(word)) return null;
	const back = tokens.slice(i + 1, i + 5).some((token) => startsWith(token, w.COMEBACK_STEMS));
	// "Torniamo presto con nuove offerte" is another matter.
	const offers = tokens.slice(i + 1, i + 5).some((token) => token.word === 'con' || token.word === 'with');
	return back && !offers ? { voice: 'present', maintenance: false } : null;
}

/** "ci scusiamo per il disagio", "we are sorry for the inconvenience". */
function isApology(tokens: readonly Token[], i: number): boolean {
	if (!w.APOLOGIES.has(wordAt(tokens, i))) return false;
	return tokens.slice(i + 1, i + 12).some((token) => startsWith(token, w.DISRUPTION_STEMS));
}

/** Planned for later, or over. */
function isNotNow(tokens: readonly Token[]): boolean {
	return tokens.some((token, i) => {
		// "A causa di un guasto il servizio potrebbe non funzionare" is said of now; "da ieri" lasts.
		if (token.word.startsWith('potrebb')) return !hasReason(tokens);
		if (startsWith(token, w.PLAN_STEMS)) return true;
		if (w.PAST.has(token.word)) return !['da', 'dal', 'dalla', 'dallo'].includes(wordAt(tokens, i - 1));
		if (!startsWith(token, w.OVER_STEMS)) return false;
		return !tokens
			.slice(Math.max(0, i - 4), i)
			.some((t) => ['non', 'sara', 'saranno', 'verra', 'be'].includes(t.word));
	});
}

/** Words that say "now" even where the sentence also speaks of what was planned or will follow. */
function isFirmNow(tokens: readonly Token[]): boolean {
	return tokens.some(
		(t) =>
			w.FOR_NOW.has(t.word) ||
			t.word === 'stiamo' ||
			t.word === 'corso' ||
			['torneremo', 'back', 'in'].includes(t.word) ||
			w.FUTURES.has(t.word),
	);
}

function isReported(tokens: readonly Token[], i: number): boolean {
	const word = wordAt(tokens, i);
	return '"“«„'.includes(word) || (word === ':' && w.SPEAKERS.has(wordAt(tokens, i - 1)));
}

function hasReason(tokens: readonly Token[]): boolean {
	return tokens.some(
		(token, i) =>
			w.REASON_OPENERS.has(token.word) &&
			tokens.slice(i + 1, i + 5).some((t) => startsWith(t, w.REASON_STEMS)),
	);
}

function isService(token: Token | undefined): boolean {
	return (
		token !== undefined && ['servizio', 'servizi', 'sistema', 'sito', 'service', 'site'].includes(token.word)
	);
}

/** Nothing narrows the statement ("nel tuo paese", "per i minori"): the sentence ends or goes on to the apology. */
function endsThere(tokens: readonly Token[], j: number): boolean {
	const next = tokens[j + 1];
	return (
		next === undefined || next.kind === 'mark' || ['ci', 'riprova', 'riprovare', 'e'].includes(next.word)
	);
}

function has(tokens: readonly Token[], word: string): boolean {
	return tokens.some((token) => token.word === word);
}
