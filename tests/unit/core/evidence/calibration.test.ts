import { describe, expect, test } from 'vitest';
import {
	type Calibration,
	calibrate,
	DISARM_FAILING_MS,
	DISARM_UNEXPECTED_MS,
	isCounted,
	LEARN_ALONE_MS,
	LEARN_MS,
	newCalibration,
	type Surroundings,
} from '../../../../monitor/core/evidence/calibration';
import type {
	MarkStrength,
	PageFingerprint,
	ProbeResult,
} from '../../../../monitor/core/evidence/probe-result';
import { isThrottleable } from '../../../../monitor/core/evidence/throttle';
import { PROVIDER } from '../../../../monitor/core/providers';
import { HOUR_MS, MINUTE_MS } from '../../../../monitor/core/time';
import { ERROR_503, FORBIDDEN, GOOD, NO_PERMISSION, NOTICE, START, STOPPED, TIMEOUT } from '../walk';

const [LOGIN, , MIDDLEWARE] = PROVIDER.libero.targets as [
	(typeof PROVIDER.libero.targets)[number],
	unknown,
	(typeof PROVIDER.libero.targets)[number],
];

const FORM: PageFingerprint = {
	host: 'login.libero.it',
	title: 'Entra',
	forms: ['signin'],
	fields: ['chi:text'],
	scriptHosts: [],
	textSize: 5,
};
const PROSE: PageFingerprint = { ...FORM, forms: [], fields: [], textSize: 9 };

const page = (fingerprint: PageFingerprint): ProbeResult => ({
	kind: 'unexpected_content',
	host: fingerprint.host,
	httpStatus: 200,
	durationMs: 50,
	fingerprint,
});
const reachable = (strength: MarkStrength): ProbeResult => ({
	kind: 'reachable',
	strength,
	host: FORM.host,
	durationMs: 50,
	fingerprint: FORM,
});
const learnedPage = reachable('learned');

const CALM: Omit<Surroundings, 'at'> = {
	othersWell: false,
	episodeOpen: false,
	contrary: false,
	refuted: false,
	session: false,
};

/** The calibration after the same result at each of these minutes. */
function seen(
	start: Calibration,
	result: ProbeResult,
	minutes: readonly number[],
	around: Partial<Surroundings> = {},
	target = LOGIN,
): Calibration {
	return minutes.reduce(
		(known, minute) =>
			calibrate(known, target, result, { ...CALM, ...around, at: START + minute * MINUTE_MS }),
		start,
	);
}

const every = (stepMinutes: number, untilMinutes: number) =>
	Array.from({ length: Math.floor(untilMinutes / stepMinutes) + 1 }, (_, i) => i * stepMinutes);
const NEW = newCalibration('libero.login');
const ARMED = seen(NEW, GOOD, [-10]);
const LEARNED = seen(NEW, page(FORM), every(10, 60));

describe('a page is learned', () => {
	test.each([
		['after an hour of four looks', [0, 20, 40, 60], true],
		['even if two of them fall into one instant', [0, 20, 20, 60], true],
		['not after 59 minutes', [0, 20, 40, 59], false],
		['not in three looks', [0, 30, 60], false],
		['not if the clock went back in between', [0, 20, 10, 30, 60], false],
	])('%s', (_, minutes, learned) => {
		expect(seen(NEW, page(FORM), minutes).learned !== null).toBe(learned);
	});

	test.each<[string, PageFingerprint, Partial<Surroundings>, boolean]>([
		['where nothing better was known', FORM, {}, true],
		['not if it is prose', PROSE, {}, false],
		['not against contrary evidence', FORM, { contrary: true }, false],
		['not in an open episode', FORM, { episodeOpen: true }, false],
		[
			'in an open episode, if another layer vouches for it',
			FORM,
			{ episodeOpen: true, othersWell: true },
			true,
		],
	])('%s', (_, fingerprint, around, learned) => {
		expect(seen(NEW, page(fingerprint), every(10, 60), around).learned !== null).toBe(learned);
	});

	test.each([
		['after an hour, if another layer vouches for it', true, LEARN_MS, true],
		['not before a day, if none does', false, LEARN_ALONE_MS - MINUTE_MS, false],
		['after a day, if none does', false, LEARN_ALONE_MS, true],
	])('where a better page was known: %s', (_, othersWell, forMs, learned) => {
		const known = seen(ARMED, page(FORM), [...every(10, forMs / MINUTE_MS - 1), forMs / MINUTE_MS], {
			othersWell,
		});
		expect(known.learned !== null).toBe(learned);
	});

	test('another page restarts learning', () => {
		const other = { ...FORM, title: 'Accedi' };
		const known = seen(seen(NEW, page(FORM), every(10, 50)), page(other), [60, 70]);
		expect(known).toMatchObject({ learned: null, candidate: { seen: 2, firstAt: START + 60 * MINUTE_MS } });
	});

	test.each([NOTICE, ERROR_503, TIMEOUT])('a failure in between restarts learning', (failure) => {
		const known = seen(seen(NEW, page(FORM), every(10, 50)), failure, [55]);
		expect(known.candidate).toBeNull();
	});
});

describe('what was learned', () => {
	test('holds as long as it shows', () => {
		expect(seen(LEARNED, learnedPage, [70]).learned).toEqual(LEARNED.learned);
	});

	test.each([
		['an open episode', { episodeOpen: true }],
		['a declared outage', { contrary: true }],
	])('survives %s: it is what was there before', (_, around) => {
		const out = seen(LEARNED, ERROR_503, [70, 80], around);
		expect(seen(out, page(PROSE), [90], around).learned).toEqual(LEARNED.learned);
		expect(seen(out, learnedPage, [90], around).learned).toEqual(LEARNED.learned);
	});

	test.each([
		['while it shows', learnedPage],
		['while another page shows', page(PROSE)],
	])('is undone by the user’s own failed visits, %s', (_, result) => {
		expect(seen(LEARNED, result, [70], { refuted: true }).learned).toBeNull();
	});

	test.each(['shipped', 'generic'] as const)('is not needed next to a %s mark', (strength) => {
		expect(seen(LEARNED, reachable(strength), [70]).learned).toBeNull();
	});
});

describe('arming', () => {
	test('a guess counts once it has answered well', () => {
		const known = newCalibration('libero.middleware');
		expect(isCounted(MIDDLEWARE, known)).toBe(false);
		expect(isCounted(MIDDLEWARE, seen(known, GOOD, [0], {}, MIDDLEWARE))).toBe(true);
	});

	test('a known host counts from the start, even when disarmed', () => {
		const unexpected = seen(ARMED, page(PROSE), every(10, 120), { othersWell: true });
		expect(unexpected.disarmedAt).not.toBeNull();
		expect(isCounted(LOGIN, NEW)).toBe(true);
		expect(isCounted(LOGIN, unexpected)).toBe(true);
	});

	test('it is armed since its first good answer', () => {
		expect(seen(ARMED, GOOD, [0, 10]).armedAt).toBe(START - 10 * MINUTE_MS);
	});

	test.each([
		['a page unexpected for an hour beside others that are well', DISARM_UNEXPECTED_MS, true, true],
		['a page unexpected for less', DISARM_UNEXPECTED_MS - MINUTE_MS, true, false],
		['a page unexpected for an hour like all others', DISARM_UNEXPECTED_MS, false, false],
	])('%s', (_, forMs, othersWell, disarmed) => {
		const known = seen(ARMED, page(PROSE), [0, forMs / MINUTE_MS], { othersWell });
		expect(known.disarmedAt !== null).toBe(disarmed);
		expect(known.armedAt === null).toBe(disarmed);
	});

	test.each([
		['a guess that fails alone for a day', MIDDLEWARE, DISARM_FAILING_MS, true, true],
		['a guess that fails alone for less', MIDDLEWARE, DISARM_FAILING_MS - MINUTE_MS, true, false],
		['a guess that fails with the others', MIDDLEWARE, DISARM_FAILING_MS, false, false],
		['a known host that fails alone for a day', LOGIN, DISARM_FAILING_MS, true, false],
	])('%s', (_, target, forMs, othersWell, disarmed) => {
		const known = seen(ARMED, ERROR_503, [0, forMs / MINUTE_MS], { othersWell }, target);
		expect(known.disarmedAt !== null).toBe(disarmed);
		expect(known.armedAt === null).toBe(disarmed);
	});

	test('a good answer arms it again', () => {
		const unexpected = seen(ARMED, page(PROSE), every(10, 120), { othersWell: true });
		expect(seen(unexpected, GOOD, [130])).toMatchObject({
			disarmedAt: null,
			armedAt: START + 130 * MINUTE_MS,
			unexpectedSince: null,
			failingSince: null,
		});
	});

	test('more of the same does not change since when it has been disarmed', () => {
		const unexpected = seen(ARMED, page(PROSE), every(10, 120), { othersWell: true });
		expect(unexpected.disarmedAt).toBe(START + HOUR_MS);
		const failing = seen(ARMED, ERROR_503, [0, 1_440, 1_500], { othersWell: true }, MIDDLEWARE);
		expect(failing.disarmedAt).toBe(START + DISARM_FAILING_MS);
	});

	test.each<[string, Partial<Calibration>, boolean]>([
		['a 5xx a moment ago', { lastKind: 'http_error', askedAt: START }, true],
		['a notice, which may have come with a 503', { lastKind: 'notice', askedAt: START }, true],
		['a 5xx longer ago than Chromium waits', { lastKind: 'http_error', askedAt: START - HOUR_MS }, false],
		['a good answer', { lastKind: 'reachable', askedAt: START }, false],
		['no answer yet', {}, false],
	])('after %s a request without a trace may have been stopped: %o %s', (_, known, expected) => {
		expect(isThrottleable({ ...NEW, ...known }, START + MINUTE_MS)).toBe(expected);
	});

	test('a request that the browser stopped changes nothing', () => {
		expect(seen(ARMED, STOPPED, [0, 60])).toEqual(ARMED);
	});

	test.each([FORBIDDEN, NO_PERMISSION])(
		'being turned away changes nothing but the time it was asked',
		(result) => {
			expect(seen(ARMED, result, [0])).toEqual({ ...ARMED, askedAt: START, lastKind: result.kind });
		},
	);
});

describe('what is recorded for the diagnostics', () => {
	test('where it landed, which page, when and with what result', () => {
		expect(seen(NEW, page(FORM), [5])).toMatchObject({
			landedHost: 'login.libero.it',
			lastFingerprint: FORM,
			askedAt: START + 5 * MINUTE_MS,
			lastKind: 'unexpected_content',
		});
	});

	test('a clock set back makes no span negative', () => {
		expect(seen(NEW, ERROR_503, [10, 5]).failingSince).toBe(START + 5 * MINUTE_MS);
		expect(seen(NEW, page(FORM), [10, 5]).unexpectedSince).toBe(START + 5 * MINUTE_MS);
	});

	test.each<[string, ProbeResult, Partial<Calibration>]>([
		['a failure after unexpected pages', ERROR_503, { unexpectedSince: null }],
		['a unexpected page after failures', page(FORM), { failingSince: null }],
	])('%s is a failure, or unexpected, from then on', (_, result, expected) => {
		const before = seen(seen(NEW, page(FORM), [0]), ERROR_503, [1]);
		expect(seen(before, result, [2])).toMatchObject(expected);
	});
});
