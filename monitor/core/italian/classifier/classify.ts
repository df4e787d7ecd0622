/** Which of six things a text says of the mail now. */

import { featuresOf, type Told } from './features';
import { ANSWERS, type AnswerOf, type Model } from './model';

/** `none`: nothing of the mail's state now. */
export type TextClass = 'none' | AnswerOf<'text'>;
/** In the order of the probabilities. */
export const CLASSES: readonly TextClass[] = ['none', ...ANSWERS.text];
/** A text says something of now if that is more probable than this: silence is better than a false alarm. */
const NOW = 0.72;
/** Without a state as probable as this it says nothing clear. */
const CLEAR = 0.25;
/** An all-clear less probable than this is a recovery. */
const ALL_CLEAR = 0.65;

export type Classified = {
	is: TextClass;
	/** Probability that it says nothing of the mail's state. */
	nothing: number;
	/** The clause that speaks most for it. */
	clause: number;
};

export function classify(weigh: Model, told: Told): Classified {
	const { probabilities, strongest } = weigh(featuresOf(told));
	const is = decide(probabilities);
	return { is, nothing: probabilities[0] ?? 1, clause: strongest(CLASSES.indexOf(is), told.clauses.length) };
}

function decide([nothing = 0, ...others]: readonly number[]): TextClass {
	const planned = others.pop() ?? 0;
	const most = Math.max(...others);
	if (1 - nothing - planned < NOW || most < CLEAR) return planned > nothing ? 'planned' : 'none';
	const is = CLASSES[1 + others.indexOf(most)] as TextClass;
	return is === 'restored' && most < ALL_CLEAR ? 'recovering' : is;
}
