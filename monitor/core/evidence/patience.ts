/** Timeouts of one request. Bytes that flow from the provider's own host are a response, however slow; only silence is a timeout. */

/** Until the headers. Also the shortest silence that counts as a timeout. */
export const FIRST_BYTE_MS = 10_000;
/** Between two chunks of the body. */
export const STALL_MS = 6_000;
/** A page and those it forwards to. After a response no controls are asked, so this fits into a check. */
export const WHOLE_MS = 16_000;

/** How far a request has come. Instants of one monotonic clock, ms. */
export type Progress = {
	startedAt: number;
	/** When the whole request is aborted, even if bytes still flow. */
	wholeAt: number;
	headersAt: number | null;
	/** When the last chunk of the body came. */
	pieceAt: number | null;
};

export const INCOMPLETE = ['too_slow', 'stalled', 'broken_off'] as const;
/** Why a body is cut off: time ran out, the stream paused for too long, or the connection broke. */
export type Incomplete = (typeof INCOMPLETE)[number];

/** When the request is aborted without more data. Slow headers do not extend the whole. */
export function patienceEndsAt({ startedAt, wholeAt, headersAt, pieceAt }: Progress): number {
	if (headersAt === null) return Math.min(wholeAt, startedAt + FIRST_BYTE_MS);
	return pieceAt === null ? wholeAt : Math.min(wholeAt, pieceAt + STALL_MS);
}

/** The class of an aborted request: `silent` if no byte of its body came. */
export function givenUp({ wholeAt, pieceAt }: Progress, at: number): 'silent' | Incomplete {
	if (pieceAt === null) return 'silent';
	return at >= wholeAt ? 'too_slow' : 'stalled';
}

/** True if a silence is evidence. One cut short by the limit of the whole, after a slow start, is not. */
export function isLongSilence({ durationMs }: { durationMs: number }): boolean {
	return durationMs >= FIRST_BYTE_MS;
}

/** The whole check, including hung requests. */
export const CHECK_DEADLINE_MS = 20_000;
