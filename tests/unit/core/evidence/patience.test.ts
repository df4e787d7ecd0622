import { describe, expect, test } from 'vitest';
import {
	FIRST_BYTE_MS,
	givenUp,
	isLongSilence,
	type Progress,
	patienceEndsAt,
	STALL_MS,
	WHOLE_MS,
} from '../../../../monitor/core/evidence/patience';

const begun = (known: Partial<Progress> = {}): Progress => ({
	startedAt: 0,
	wholeAt: WHOLE_MS,
	headersAt: null,
	pieceAt: null,
	...known,
});

describe('a request is waited for', () => {
	test.each([
		['without headers, as long as silence must last', begun(), FIRST_BYTE_MS],
		['without headers, never beyond the whole', begun({ startedAt: WHOLE_MS - 2_000 }), WHOLE_MS],
		['with late headers, for the whole', begun({ headersAt: 9_000 }), WHOLE_MS],
		['after a piece, for a pause', begun({ headersAt: 100, pieceAt: 1_000 }), 1_000 + STALL_MS],
		['after a late piece, never beyond the whole', begun({ headersAt: 100, pieceAt: 14_000 }), WHOLE_MS],
	])('%s', (_, progress, endsAt) => {
		expect(patienceEndsAt(progress)).toBe(endsAt);
	});
});

describe('a request that was given up', () => {
	test.each([
		['without a byte is silent', begun(), FIRST_BYTE_MS, 'silent'],
		['with headers alone is silent', begun({ headersAt: 5 }), WHOLE_MS, 'silent'],
		['in a pause has stalled', begun({ headersAt: 5, pieceAt: 2_000 }), 2_000 + STALL_MS, 'stalled'],
		['while bytes flow is too slow', begun({ headersAt: 5, pieceAt: 15_500 }), WHOLE_MS, 'too_slow'],
	])('%s', (_, progress, at, said) => {
		expect(givenUp(progress, at)).toBe(said);
	});
});

test.each([
	[FIRST_BYTE_MS, true],
	[FIRST_BYTE_MS - 1, false],
])('a silence of %i ms says something: %s', (durationMs, long) => {
	expect(isLongSilence({ durationMs })).toBe(long);
});
