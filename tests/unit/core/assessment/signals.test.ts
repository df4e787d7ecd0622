/** What one result says, and what the results of a check say together about each component (docs/design.md#truth). */

import { describe, expect, test } from 'vitest';
import {
	type ComponentSignal,
	componentSignals,
	counted,
	isWell,
	type Signal,
	signalOf,
} from '../../../../monitor/core/assessment/signals';
import { type Calibration, newCalibration } from '../../../../monitor/core/evidence/calibration';
import type { Probed, ProbeResult } from '../../../../monitor/core/evidence/probe-result';
import type { LayerId, ProviderId, TargetId } from '../../../../monitor/core/providers';
import { MINUTE_MS } from '../../../../monitor/core/time';
import {
	ERROR_503,
	FORBIDDEN,
	GOOD,
	type Look,
	MAINTENANCE,
	NO_PERMISSION,
	NOTICE,
	START,
	STOPPED,
	STRANGE,
	TIMEOUT,
	UNREACHABLE,
} from '../walk';

const BLOCKED: ProbeResult = { kind: 'unreachable', cause: 'blocked_by_client', durationMs: 1 };
const ELSEWHERE: ProbeResult = { kind: 'intercepted', landedHost: 'www.elsewhere.example', durationMs: 1 };
const YOUNG = { fromAt: START - 20 * MINUTE_MS, toAt: START };

test.each<[string, Signal, ProbeResult]>([
	['a good answer', 'good', GOOD],
	['a courtesy notice', 'bad', NOTICE],
	['a notice of maintenance', 'maintenance', MAINTENANCE],
	['a 5xx', 'bad', ERROR_503],
	['silence', 'bad', TIMEOUT],
	['a refused connection', 'bad', UNREACHABLE],
	['what another extension blocked', 'silent', BLOCKED],
	['an unknown page', 'silent', STRANGE],
	['being turned away', 'silent', FORBIDDEN],
	['a landing elsewhere', 'silent', ELSEWHERE],
	['what the browser stopped', 'silent', STOPPED],
	['a missing permission', 'silent', NO_PERMISSION],
])('%s is %s', (_, signal, result) => {
	expect(signalOf(result)).toBe(signal);
});

const probed = (look: Look, provider: ProviderId = 'libero'): Probed[] =>
	(Object.entries(look) as [LayerId, ProbeResult][]).map(([layer, result]) => ({
		target: `${provider}.${layer}`,
		provider,
		layer,
		result,
	}));

type Known = Partial<Record<LayerId, Partial<Calibration>>>;
const calibrations = (known: Known): Map<TargetId, Calibration> =>
	new Map(
		(['login', 'webmail', 'middleware'] as const).map((layer) => [
			`libero.${layer}`,
			{ ...newCalibration(`libero.${layer}`), ...known[layer] },
		]),
	);

const armed = { armedAt: START - MINUTE_MS };
const failing = { ...armed, failingSince: START - MINUTE_MS };
const wellLately = { ...armed, lastKind: 'reachable', askedAt: START - MINUTE_MS } as const;
const WEBMAIL: ProbeResult = { ...GOOD, host: 'mail.libero.it' } as ProbeResult;

const heard = (
	look: Look,
	{ known = {}, turned = [] }: { known?: Known; turned?: LayerId[] } = {},
	others: Probed[] = [],
) =>
	componentSignals('libero', [...probed(look), ...others], {
		calibrations: calibrations(known),
		turned: new Set(turned.map((layer) => `libero.${layer}` as const)),
		recent: YOUNG,
	});

describe('a component is as bad as its worst signal', () => {
	test.each<[string, Look, ComponentSignal, ComponentSignal]>([
		['nothing was asked', {}, 'silent', 'silent'],
		['each is well', { webmail: WEBMAIL, login: GOOD }, 'good', 'good'],
		['each speaks for itself', { webmail: WEBMAIL, login: ERROR_503 }, 'good', 'bad'],
		['the webmail has two layers', { webmail: WEBMAIL, middleware: ERROR_503 }, 'bad', 'silent'],
		['a failure outweighs a maintenance', { webmail: TIMEOUT, middleware: MAINTENANCE }, 'bad', 'silent'],
		[
			'a maintenance outweighs what is well',
			{ webmail: WEBMAIL, middleware: MAINTENANCE },
			'maintenance',
			'silent',
		],
		[
			'what is well outweighs what says nothing',
			{ webmail: FORBIDDEN, login: GOOD, middleware: WEBMAIL },
			'good',
			'good',
		],
		['where the webmail lands on the login page it speaks for both', { webmail: GOOD }, 'good', 'good'],
		['but not where the login page was asked itself', { webmail: GOOD, login: TIMEOUT }, 'good', 'bad'],
		['and nothing but the webmail does', { middleware: GOOD }, 'silent', 'silent'],
		['an unknown page is unexpected', { webmail: WEBMAIL, login: STRANGE }, 'good', 'unexpected'],
		['a landing elsewhere is unexpected', { login: ELSEWHERE }, 'silent', 'unexpected'],
		[
			'two unexpected layers are unexpected',
			{ webmail: ELSEWHERE, middleware: STRANGE },
			'unexpected',
			'silent',
		],
		[
			'a refused one next to an unexpected one says nothing',
			{ webmail: FORBIDDEN, middleware: STRANGE },
			'silent',
			'silent',
		],
	])('%s', (_, look, webmail, login) => {
		expect(heard(look)).toEqual({ webmail, login });
	});

	test('the other provider’s results do not count', () => {
		const others = probed({ login: ERROR_503, webmail: ERROR_503 }, 'virgilio');
		expect(heard({ webmail: WEBMAIL }, {}, others)).toEqual({ webmail: 'good', login: 'silent' });
	});
});

describe('a layer of the webmail that was not asked', () => {
	test.each<[string, Look, Parameters<typeof heard>[1], ComponentSignal]>([
		['and fails keeps it where it is', { webmail: WEBMAIL }, { known: { middleware: failing } }, 'silent'],
		[
			'and fails as the one did that is back: a glimpse',
			{ webmail: WEBMAIL },
			{ known: { middleware: failing }, turned: ['webmail'] },
			'partly_back',
		],
		['and fails makes a failure no less', { webmail: ERROR_503 }, { known: { middleware: failing } }, 'bad'],
		[
			'and fails, but never answered well, has no say',
			{ webmail: WEBMAIL },
			{ known: { middleware: { failingSince: START } } },
			'good',
		],
		['and is well has nothing to add', { webmail: WEBMAIL }, { known: { middleware: wellLately } }, 'good'],
		[
			'and was well lately vouches for a unexpected one',
			{ webmail: STRANGE },
			{ known: { middleware: wellLately, login: wellLately } },
			'silent',
		],
		[
			'and was well too long ago does not',
			{ webmail: STRANGE },
			{ known: { middleware: { ...wellLately, askedAt: START - 21 * MINUTE_MS } } },
			'unexpected',
		],
		[
			'is none that was asked: what it was is past',
			{ webmail: WEBMAIL, middleware: WEBMAIL },
			{ known: { webmail: failing, middleware: failing } },
			'good',
		],
		['is none of the login page', { webmail: WEBMAIL }, { known: { login: failing } }, 'good'],
	])('%s', (_, look, more, webmail) => {
		expect(heard(look, more).webmail).toBe(webmail);
	});
});

describe('the middleware alone is a side door', () => {
	const armedAll = { login: armed, webmail: armed, middleware: armed };
	test.each<[string, Look, Known, ComponentSignal]>([
		[
			'both pages have lost their mark',
			{ login: STRANGE, webmail: STRANGE, middleware: GOOD },
			armedAll,
			'unexpected',
		],
		[
			'both landed elsewhere',
			{ login: ELSEWHERE, webmail: ELSEWHERE, middleware: GOOD },
			armedAll,
			'unexpected',
		],
		['both turned us away', { login: FORBIDDEN, webmail: FORBIDDEN, middleware: GOOD }, armedAll, 'silent'],
		['one page vouches for it', { login: GOOD, webmail: STRANGE, middleware: GOOD }, armedAll, 'good'],
		[
			'one that was not asked was well lately',
			{ webmail: STRANGE, middleware: GOOD },
			{ ...armedAll, login: wellLately },
			'good',
		],
	])('%s', (_, look, known, webmail) => {
		expect(heard(look, { known }).webmail).toBe(webmail);
	});
});

describe('a back end that reports itself down', () => {
	const down = { ...ERROR_503, httpStatus: 200, code: 'LGI-0010' } as ProbeResult;
	const held = { ...failing, session: { askedAt: START - MINUTE_MS, code: 'LGI-0010' } };

	test('takes the login with it: the page opens and leads nowhere', () => {
		const look = { login: GOOD, webmail: WEBMAIL, middleware: down };
		expect(heard(look, { known: { middleware: armed } })).toEqual({ webmail: 'bad', login: 'bad' });
	});

	test('holds while it is not asked again, whatever the pages show', () => {
		const look = { login: GOOD, webmail: WEBMAIL };
		expect(heard(look, { known: { middleware: held } })).toEqual({ webmail: 'held', login: 'held' });
	});

	test('is over when it answers well', () => {
		const look = { login: GOOD, webmail: WEBMAIL, middleware: WEBMAIL };
		expect(heard(look, { known: { middleware: held } })).toEqual({ webmail: 'good', login: 'good' });
	});
});

test('only known hosts and armed guesses count', () => {
	const all = probed({ login: GOOD, webmail: GOOD, middleware: GOOD });
	const layers = (known: Map<TargetId, Calibration>) => counted(all, known).map(({ layer }) => layer);
	expect(layers(calibrations({}))).toEqual(['login', 'webmail']);
	expect(layers(calibrations({ middleware: armed }))).toEqual(['login', 'webmail', 'middleware']);
	expect(layers(new Map())).toEqual([]);
});

test.each<[string, Partial<Calibration>, boolean]>([
	['asked at the beginning of what is recent', { askedAt: YOUNG.fromAt }, true],
	['asked now', { askedAt: YOUNG.toAt }, true],
	['asked before', { askedAt: YOUNG.fromAt - 1 }, false],
	['asked in a future that the clock took back', { askedAt: YOUNG.toAt + 1 }, false],
	['never asked', { askedAt: null }, false],
	['asked, and not well', { lastKind: 'timeout' }, false],
])('a layer is healthy if it answered this recently: %s', (_, more, well) => {
	expect(isWell({ ...newCalibration('libero.login'), ...wellLately, ...more }, YOUNG)).toBe(well);
});
