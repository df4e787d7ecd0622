/** A promised return in the tense that its time requires: future, overdue or past. Pure. */

import { duration } from '../../assets/locales/format';
import { capitalised, countdown, promisedMoment } from '../../assets/locales/moments';
import type { ClaimOf, EtaAnswer } from '../../monitor/core/model/incident';
import type { Locale } from './locale';

export type PromiseText = {
	stance: string;
	text: string;
	/** How much time is left, or how late it is. */
	chip: { text: string; late: boolean } | undefined;
	/** Earlier promises that were moved, oldest first. */
	slips: string[];
};

/** "entro …", or "tra … e …" while the window has not opened; a past promise keeps its wording. */
function windowWords(claim: ClaimOf<'eta'>, { language, now, words }: Locale, past: boolean): string {
	const to = promisedMoment(language, claim.toAt, now);
	const from = promisedMoment(language, claim.fromAt, now);
	const whole = `${to.day} ${to.clock}`;
	const opened = claim.fromAt <= claim.saidAt || (!past && claim.fromAt <= now);
	return opened || claim.fromAt === claim.toAt
		? words.answers.eta.by(whole)
		: // "Tra domani e venerdì alle 16": a shared hour appears only once.
			words.answers.eta.between(from.clock === to.clock ? from.day : `${from.day} ${from.clock}`, whole);
}

/** The window alone, as a separate sentence. */
export function promisedWindow(claim: ClaimOf<'eta'>, speech: Locale): string {
	return capitalised(windowWords(claim, speech, claim.toAt <= speech.now));
}

/** @param backAt when the service was back, if the page knows it; otherwise what sources declared counts. */
export function promiseText(
	answer: EtaAnswer & { current: ClaimOf<'eta'> },
	speech: Locale,
	backAt?: number,
): PromiseText {
	const { current: claim, declaredOver, overdueMs } = answer;
	const { eta } = speech.words.answers;
	const slips = answer.slips.map((slip) => capitalised(windowWords(slip, speech, true)));
	const told = eta.promised(windowWords(claim, speech, true));
	const overAt = backAt ?? declaredOver?.saidAt;
	if (overAt !== undefined) {
		const over = backAt === undefined ? eta.declaredOver : eta.back;
		const lateMs = overAt - claim.toAt;
		const chip =
			lateMs > 0
				? { text: over.late(duration(speech.language, lateMs)), late: true }
				: { text: over.inTime, late: false };
		return { stance: 'past', text: told, chip, slips };
	}
	// A text that is read much later contains no promise and no countdown.
	if (speech.timeless) return { stance: 'window', text: told, chip: undefined, slips };
	if (overdueMs !== undefined) {
		const chip = { text: eta.late(duration(speech.language, overdueMs)), late: true };
		return {
			stance: 'overdue',
			text: eta.overdue(windowWords({ ...claim, fromAt: claim.toAt }, speech, true)),
			chip,
			slips,
		};
	}
	const left = countdown(speech.language, claim.fromAt - speech.now, claim.toAt - speech.now);
	const chip = { text: left.range ? eta.leftRange(left.text) : eta.left(left.text), late: false };
	return { stance: 'window', text: promisedWindow(claim, speech), chip, slips };
}
