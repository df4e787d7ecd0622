/** Waiting on a condition, never on a clock: a test polls until the answer is yes, or says what it waited for. */

type Patience = { timeoutMs?: number };

/** For what takes a second by itself, on a machine where everything takes thirty times as long. */
export const PATIENCE_MS = 90_000;

/** Polls fast at first, then slower: three browsers polled twenty times a second leave no processor for a fourth to start on. */
const FIRST_PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 400;
const GROWTH = 1.3;

/**
 * Resolves with the first truthy answer of `condition`; rejects with `what` and the last answer at the timeout.
 * A throw counts as "not yet": a page may be between two documents.
 */
export async function waitFor<Answer>(
	what: string,
	condition: () => Answer | Promise<Answer>,
	{ timeoutMs = PATIENCE_MS }: Patience = {},
): Promise<Exclude<Answer, false | null | undefined>> {
	const endsAt = performance.now() + timeoutMs;
	let last: unknown;
	let pauseMs = FIRST_PAUSE_MS;
	do {
		try {
			const answer = await condition();
			if (answer) return answer as Exclude<Answer, false | null | undefined>;
			last = answer;
		} catch (error) {
			last = error;
		}
		await new Promise((resolve) => setTimeout(resolve, pauseMs));
		pauseMs = Math.min(LONGEST_PAUSE_MS, pauseMs * GROWTH);
	} while (performance.now() < endsAt);
	throw new Error(`waited ${timeoutMs / 1000} s for ${what}; last answer: ${String(last)}`);
}
