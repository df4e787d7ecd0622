/** Waiting on a condition, never on a clock: a test asks until the answer is yes, or says what it waited for. */

type Patience = { timeoutMs?: number; everyMs?: number };

/**
 * Resolves with the first truthy answer of `condition`; rejects with `what` and the last answer when patience ends.
 * An answer that throws counts as "not yet": a page may be between two documents.
 */
export async function waitFor<Answer>(
	what: string,
	condition: () => Answer | Promise<Answer>,
	{ timeoutMs = 30_000, everyMs = 50 }: Patience = {},
): Promise<Exclude<Answer, false | null | undefined>> {
	const endsAt = performance.now() + timeoutMs;
	let last: unknown;
	do {
		try {
			const answer = await condition();
			if (answer) return answer as Exclude<Answer, false | null | undefined>;
			last = answer;
		} catch (error) {
			last = error;
		}
		await new Promise((resolve) => setTimeout(resolve, everyMs));
	} while (performance.now() < endsAt);
	throw new Error(`waited ${timeoutMs / 1000} s for ${what}; last answer: ${String(last)}`);
}
