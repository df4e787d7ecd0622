/** How long one request is waited for. Bytes that flow from the provider's own host are an answer, however slow; only silence is a time-out. */

/** Until the headers. Also the least silence that counts as one. */
export const FIRST_BYTE_MS = 10_000;
/** Between two pieces of the body. */
export const STALL_MS = 6_000;
/** A page and those it forwards to. Two controls in turn are not asked after an answer, so this fits into a check. */
export const WHOLE_MS = 16_000;

/** How far a request has come. Instants of one monotonic clock, ms. */
export type Progress = {
	startedAt: number;
	/** When the whole is given up, whatever flows. */
	wholeAt: number;
	headersAt: number | null;
	/** When the last piece of the body came. */
	pieceAt: number | null;
};

export const INCOMPLETE = ['too_slow', 'stalled', 'broken_off'] as const;
/** Why only the beginning of a body is there: time ran out, the stream paused for too long, or the connection broke. */
export type Incomplete = (typeof INCOMPLETE)[number];

/** When the request is given up if nothing more comes. Slow headers give no right to more than the whole. */
export function patienceEndsAt({ startedAt, wholeAt, headersAt, pieceAt }: Progress): number {
	if (headersAt === null) return Math.min(wholeAt, startedAt + FIRST_BYTE_MS);
	return pieceAt === null ? wholeAt : Math.min(wholeAt, pieceAt + STALL_MS);
}

/** What a request that was given up is: `silent` if not a byte of its body came. */
export function givenUp({ wholeAt, pieceAt }: Progress, at: number): 'silent' | Incomplete {
	if (pieceAt === null) return 'silent';
	return at >= wholeAt ? 'too_slow' : 'stalled';
}

/** True if a silence says something: one cut short by the whole, because what came before it was slow, does not. */
export function isLongSilence({ durationMs }: { durationMs: number }): boolean {
	return durationMs >= FIRST_BYTE_MS;
}

/** The whole check, whatever hangs. */
export const CHECK_DEADLINE_MS = 20_000;
