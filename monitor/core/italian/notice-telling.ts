/** What a sentence of a page tells of the service that is not how things are now. */

import type { Token } from './tokens';

/** `plan`: works or a closure to come; `over`: it works again, or a trouble of the past; `late_mail`: letters still on their way. */
export type Telling = 'plan' | 'over' | 'late_mail';

const set = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const FUTURE = set('sara saranno verra verranno avverra avverranno subira subiranno potra potranno');
const TO_COME =
	/^(?:effettueremo|eseguiremo|svolgeremo|sospenderemo|interromperemo|aggiorneremo|chiuderemo|programmat|pianificat|domani|stanotte|prossim|scheduled|planned|upcoming|tomorrow|tonight)/;
const NOW = set('momentaneamente temporaneamente attualmente stiamo corso adesso currently momento');
const CLOSES =
	/^(?:sospes|sospend|interrott|interrompi|interromp|ferm|chius|chiud|limitat|manuten|maintenance|indisponibil|irraggiungibil|inaccessibil|unavailable|aggiornament|interruzion|disattivat|lavori)/;
const ABLE =
	/^(?:accessibil|disponibil|raggiungibil|utilizzabil|attiv|operativ|funzionant|online|regolar|available|normal)/;
const RETURNED =
	/^(?:ripristinat|risolt|riattivat|riapert|conclus|completat|terminat|restored|resolved|tornat)/;
/** Before what would be over: then it is not, or not yet. */
const UNREAL = set('non sara saranno verra verranno se quando per not');
const WAS = set('è sono stato stata stati state has have been ora adesso');
const PAST = set('ieri scorso scorsa scorsi scorse');
const SERVICE =
	/^(?:servizi|sistem|piattaform|sito|webmail|mail|email|posta|casell|access|login|server|service|imap|pop)/;

const HINTS =
	/sar[aà]|verr|avverr|subir|potranno|emo\b|notte|domani|prossim|programmat|pianificat|\b(?:dal|il) \d|domenica|sabato|(?:lune|marte|mercole|giove|vener)d|nuov|pienamente|tutt|complet|regolar|ripristinat|risolt|riattivat|riapert|conclus|terminat|tornat|ieri|scors|ritard|lentament|gradual|progressiv|\bcoda|arretrat|smalt|scheduled|planned|upcoming|tomorrow|tonight|restored|resolved|interromp|sospend/i;

/** A cheap look that spares most sentences the other. */
export function mayTell(sentence: string): boolean {
	return HINTS.test(sentence);
}

/** Reads it off the tokens of one sentence. */
export function readTelling(tokens: readonly Token[]): Telling | null {
	const some = (holds: (token: Token, i: number) => boolean) => tokens.some(holds);
	if (!some(({ word }) => SERVICE.test(word) || /^(?:messagg|manuten|maintenance)/.test(word))) return null;
	if (isLateMail(tokens)) return 'late_mail';
	const now = some(({ word }, i) => NOW.has(word) && !(word === 'stiamo' && tokens[i + 1]?.word === 'per'));
	if (isDone(tokens)) return 'over';
	if (!now && isPlan(tokens)) return 'plan';
	return isOver(tokens) ? 'over' : null;
}

function isLateMail(tokens: readonly Token[]): boolean {
	const letters = tokens.some(({ word }) => /^(?:messagg|e-?mail|mail|posta|corrispondenz)/.test(word));
	const arrive = tokens.some(({ word }) => /^(?:arriv|recapit|consegn|smalt)/.test(word));
	return (
		letters &&
		arrive &&
		tokens.some(({ word }) =>
			/^(?:ritard|lentament|graduale|gradual|progressiv|coda|arretrat|smalt)/.test(word),
		)
	);
}

/** A closure told in the future, or told at all and dated ahead. */
function isPlan(tokens: readonly Token[]): boolean {
	const closes = tokens.some(
		({ word }, i) =>
			CLOSES.test(word) || (ABLE.test(word) && before(tokens, i, 4, ({ word: w }) => w === 'non')),
	);
	if (!closes) return false;
	const future = tokens.some(
		({ word }, i) =>
			FUTURE.has(word) &&
			// "Sarà ripristinato" is said of what is down.
			!tokens.slice(i + 1, i + 4).some((next) => RETURNED.test(next.word)) &&
			(before(tokens, i, 2, ({ word: w }) => w === 'non') ||
				tokens.slice(i + 1, i + 5).some((next) => CLOSES.test(next.word))),
	);
	const dated = tokens.some(
		({ word }, i) =>
			TO_COME.test(word) || (word === 'notte' && tokens[i - 1]?.word === 'questa') || isFromDay(tokens, i),
	);
	return (
		future ||
		(dated && !tokens.some(({ word }) => word === 'fino' || word === 'entro' || word === 'straordinaria'))
	);
}

/** "dal 1° dicembre", "a partire dal 3 marzo", "domenica 29". */
function isFromDay(tokens: readonly Token[], i: number): boolean {
	const word = tokens[i]?.word ?? '';
	const next = tokens[i + 1];
	if (word === 'dal' || word === 'il') return next?.kind === 'number';
	return (
		/^(?:lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica)$/.test(word) && next?.kind === 'number'
	);
}

/** "è stato ripristinato", "la manutenzione è terminata". */
function isDone(tokens: readonly Token[]): boolean {
	return tokens.some(
		({ word }, i) =>
			RETURNED.test(word) &&
			before(tokens, i, 4, (t) => WAS.has(t.word)) &&
			!before(tokens, i, 4, (t) => UNREAL.has(t.word)),
	);
}

/** "sono di nuovo accessibili", "è stato ripristinato", "ieri non era disponibile". */
function isOver(tokens: readonly Token[]): boolean {
	if (tokens.some(({ word }, i) => PAST.has(word) && !/^dal?/.test(tokens[i - 1]?.word ?? ''))) return true;
	return tokens.some(({ word }, i) => {
		if (before(tokens, i, 4, (t) => UNREAL.has(t.word))) return false;
		return (
			ABLE.test(word) &&
			before(tokens, i, 5, ({ word: w }) =>
				['è', 'sono', 'tornato', 'tornata', 'tornati', 'tornate', 'nuovo', 'nuovamente'].includes(w),
			) &&
			before(tokens, i, 6, ({ word: w }) => /^(?:nuov|pienamente|tutt|complet|regolar|tornat)/.test(w))
		);
	});
}

function before(
	tokens: readonly Token[],
	i: number,
	reach: number,
	holds: (token: Token) => boolean,
): boolean {
	return tokens.slice(Math.max(0, i - reach), i).some(holds);
}
