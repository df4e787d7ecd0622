/** What a text says of now beside what it says of works to come. */

import type { Clause } from './clauses';
import type { Evidence } from './evidence';
import type { Plan } from './plan';
import { hasClass } from './words';

/** What is said of now in a text that also announces works. */
export function isOfNow({ kind, planned, coming }: Evidence): boolean {
	const firm = !['pending', 'promised', 'trouble', 'reopening'].includes(kind);
	return firm && planned !== true && coming !== true;
}

/** "Domani si ferma per manutenzione", "posta ferma dall'1 alle 7": a present that means what is to come. */
export function isOfWorks(clause: Clause | undefined, { kind }: Evidence): boolean {
	if (kind === 'maintenance') return true;
	const words = clause?.words ?? [];
	return kind === 'down' && (hasClass(words, 'maintenance') || words.some((w) => TO_COME.test(w.word)));
}
const TO_COME =
	/^(?:domani|dopodomani|stanotte|stasera|dalle|dall|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica)$/;

/** The sentences that speak only of works to come: their window is later, or they name none and say nothing of now. */
export function sentencesToCome(
	plan: Plan,
	clauses: readonly Clause[],
	evidence: readonly Evidence[],
	saidAt: number,
): ReadonlySet<number> {
	if (plan.window !== null && plan.window.value.fromAt <= saidAt) return new Set();
	const ofNow = new Set(evidence.filter(isOfNow).map((piece) => sentenceOf(clauses, piece)));
	const named = plan.window === null ? -1 : sentenceOf(clauses, plan.window);
	return new Set([...plan.sentences].filter((one) => one === named || plan.calledOff || !ofNow.has(one)));
}

export function sentenceOf(clauses: readonly Clause[], { clause }: { clause: number }): number {
	return clauses[clause]?.sentence ?? -1;
}
