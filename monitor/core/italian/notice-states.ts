/** Ways in which a service says how it is without a head and what is said of it, and what makes a sentence another's. */

import * as w from './notice-words';
import type { Token } from './tokens';

/** `firm`: said of now, whatever else the sentence says of what will come. */
export type State = { voice: 'present' | 'hint'; maintenance: boolean; firm?: true };

/** "prevediamo di ripristinare la posta entro le prossime 24 ore", "lavoriamo perché le caselle tornino presto". */
export function readForecast(tokens: readonly Token[], i: number): State | null {
	const word = wordAt(tokens, i);
	const said = { voice: 'present', maintenance: false, firm: true } as const;
	const next = (reach: number, stems: readonly string[]) =>
		tokens.slice(i + 1, i + 1 + reach).some((t) => startsWith(t, stems));
	if (w.FORECASTS.has(word)) return next(11, w.RETURN_STEMS) ? said : null;
	if (w.BACK_AGAIN.has(word))
		return next(3, w.ABLE_STEMS) && tokens.some((t) => w.HEADS.has(t.word)) ? said : null;
	// "Ripristino previsto alle 18", "la riapertura è prevista per domani".
	return w.RETURN_NOUNS.test(word) && next(5, w.EXPECTED_STEMS) ? said : null;
}

/** "un guasto ci impedisce di aprire la posta", "non riusciamo a mostrarti la casella", "è in fase di ripristino", "impegnati a ripristinare". */
export function readHindrance(tokens: readonly Token[], i: number): State | null {
	const token = tokens[i] as Token;
	const near = (from: number, to: number, stems: readonly string[]) =>
		tokens.slice(Math.max(0, from), to).some((t) => startsWith(t, stems));
	const heads = () => tokens.some((t) => w.HEADS.has(t.word));
	const hinders = startsWith(token, w.HINDERS) && near(i - 8, i, w.TROUBLE_NOUNS) && heads();
	const unable = token.word === 'riusciamo' && near(i - 2, i, ['non']) && heads();
	const busy = startsWith(token, w.BUSY) && near(i + 1, i + 6, w.TROUBLE_STEMS);
	const underWay =
		token.word === 'fase' &&
		wordAt(tokens, i - 1) === 'in' &&
		near(i + 1, i + 4, ['ripristin', 'riattiv', 'riapert', 'ritorn']);
	// "I tecnici sono al lavoro", and nothing more.
	const atWork =
		token.word === 'lavoro' &&
		near(i - 5, i, ['tecnic']) &&
		(tokens[i + 1] === undefined || tokens[i + 1]?.kind === 'mark');
	return hinders || unable || busy || underWay || atWork ? { voice: 'present', maintenance: false } : null;
}

/** "abbiamo sospeso l'accesso alla posta", "si è verificato un guasto". */
export function readClosed(tokens: readonly Token[], i: number): State | null {
	const word = wordAt(tokens, i);
	const maintenance = () => tokens.some((t) => startsWith(t, ['manuten']));
	if (word === 'abbiamo' || word === 'dovuto') {
		const closed =
			tokens.slice(i + 1, i + 5).some((t) => startsWith(t, w.CLOSED_STEMS)) &&
			tokens.slice(i + 1, i + 10).some((t) => w.HEADS.has(t.word));
		return closed ? { voice: 'present', maintenance: maintenance() } : null;
	}
	const happened =
		word.startsWith('verificat') && tokens.slice(i + 1, i + 5).some((t) => startsWith(t, w.TROUBLE_NOUNS));
	return happened ? { voice: 'hint', maintenance: maintenance() } : null;
}

/** "L'assistenza telefonica per la posta", "l'app di Libero Mail": what is said of it is not said of the mail. */
export function isOtherPart(tokens: readonly Token[], head: number): boolean {
	for (let i = head - 1; i >= 0 && i >= head - 6; i--) {
		const token = tokens[i] as Token;
		if (token.kind === 'mark') return false;
		if (startsWith(token, w.OTHER_PART_STEMS)) return true;
	}
	return false;
}

/** "Gentili utenti", "entro le ore 18", "da alcune ore": words of the press that a service uses too. */
export function isAddressed(tokens: readonly Token[], i: number): boolean {
	const word = wordAt(tokens, i);
	const before = tokens.slice(Math.max(0, i - 2), i);
	if (word === 'ieri') return ['da', 'dal', 'dalla'].includes(before.at(-1)?.word ?? '');
	if (word === 'utenti') return before.some((t) => w.ADDRESSES.has(t.word));
	if (word === 'ore' || word === 'giorni')
		return (
			before.some((t) => t.kind === 'number' || w.BEFORE_HOURS.has(t.word)) ||
			tokens[i + 1]?.kind === 'number'
		);
	return false;
}

/** "stiamo lavorando per ripristinare", "è in corso un intervento di manutenzione", "abbiamo riscontrato un problema". */
export function readWork(tokens: readonly Token[], i: number): State | null {
	const word = wordAt(tokens, i);
	const atWork =
		(w.AT_WORK.has(word) || (word === 'sono' && wordAt(tokens, i + 2) === 'lavoro')) &&
		tokens.slice(i + 1, i + 4).some((t) => w.IS_GERUND.test(t.word) || t.word === 'lavoro');
	const found = word === 'abbiamo' && tokens.slice(i + 1, i + 3).some((t) => w.FOUND.has(t.word));
	const underWay = word === 'corso' && wordAt(tokens, i - 1) === 'in' && isOwnWork(tokens, i);
	if (!atWork && !found && !underWay) return null;
	const near = tokens.slice(underWay ? Math.max(0, i - 8) : i + 1, i + 15);
	const stems = underWay
		? ['manuten', 'disserviz', 'problem', 'ripristin', 'malfunzion', 'guast', 'ritorno', 'riapertur']
		: w.TROUBLE_STEMS;
	if (!near.some((token) => startsWith(token, stems))) return null;
	return { voice: 'present', maintenance: near.some((t) => startsWith(t, ['manuten', 'maintenance'])) };
}

/** "è in corso …", or nothing but "[Intervento di] manutenzione in corso": not "Autostrada A1, manutenzione in corso". */
function isOwnWork(tokens: readonly Token[], i: number): boolean {
	const before = tokens.slice(0, i - 1);
	if (before.slice(-3).some((token) => w.COPULAS.has(token.word))) return true;
	return before.every(
		(token) => startsWith(token, w.TROUBLE_STEMS) || w.INNER.has(token.word) || token.word === 'intervento',
	);
}

export function wordAt(tokens: readonly Token[], i: number): string {
	return tokens[i]?.word ?? '\n';
}

export function startsWith(token: Token | undefined, stems: readonly string[]): boolean {
	return token !== undefined && stems.some((stem) => token.word.startsWith(stem));
}
