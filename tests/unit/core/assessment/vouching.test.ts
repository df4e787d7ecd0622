/** What the other layers of a provider say of an unknown page: they vouch for it, or contradict it (docs/design.md#truth). */

import { describe, expect, test } from 'vitest';
import type { OwnVisit } from '../../../../monitor/core/assessment/signals';
import {
	type Calibration,
	DISARM_UNEXPECTED_MS,
	newCalibration,
} from '../../../../monitor/core/evidence/calibration';
import type { PageFingerprint, ProbeResult } from '../../../../monitor/core/evidence/probe-result';
import type { LayerId } from '../../../../monitor/core/providers';
import { HOUR_MS, MINUTE_MS } from '../../../../monitor/core/time';
import {
	begin,
	check,
	ERROR_503,
	FORBIDDEN,
	GOOD,
	incident,
	type Look,
	MAINTENANCE,
	START,
	STRANGE,
	stay,
	UNREACHABLE,
	UP,
	type Walk,
} from '../walk';

const NEW_PAGE: PageFingerprint = {
	host: 'login.libero.it',
	title: 'Nuova posta',
	forms: ['entra'],
	fields: ['chi:text'],
	scriptHosts: [],
	textSize: 4,
};
const UNKNOWN_PAGE = { ...STRANGE, fingerprint: NEW_PAGE } as ProbeResult;

const of = (walk: Walk, layer: LayerId): Calibration | undefined =>
	walk.calibrations.find(({ target }) => target === `libero.${layer}`);

type Known = Partial<Record<LayerId, Partial<Calibration>>>;

/** The login page was healthy once, and has been an unknown page for almost an hour. */
function redesigned(known: Known = {}): Walk {
	const walk = begin();
	const login = {
		armedAt: START - 9 * HOUR_MS,
		markedAt: START - HOUR_MS,
		unexpectedSince: START - DISARM_UNEXPECTED_MS,
		...known.login,
	};
	for (const [layer, more] of Object.entries({ ...known, login }) as [LayerId, Partial<Calibration>][])
		walk.calibrations.push({ ...newCalibration(`libero.${layer}`), ...more });
	return walk;
}

const armed = { armedAt: START - 9 * HOUR_MS };
const failing = { ...armed, failingSince: START - HOUR_MS };
const wellLately = { ...armed, lastKind: 'reachable', askedAt: START - 10 * MINUTE_MS } as const;

describe('an unknown page disarms its probe only when the other layers are healthy', () => {
	test.each<[string, Look, Known, boolean]>([
		['another layer answers well', { webmail: GOOD }, {}, true],
		['both others do', { webmail: GOOD, middleware: GOOD }, { middleware: armed }, true],
		[
			'one is unexpected and the other well',
			{ webmail: STRANGE, middleware: GOOD },
			{ middleware: armed },
			true,
		],
		['all are unexpected', { webmail: STRANGE }, {}, false],
		['another turned us away', { webmail: FORBIDDEN }, {}, false],
		['no other was asked', {}, {}, false],
		[
			'one answers well and the other fails',
			{ webmail: GOOD, middleware: ERROR_503 },
			{ middleware: armed },
			false,
		],
		['the other order', { webmail: ERROR_503, middleware: GOOD }, { middleware: armed }, false],
		[
			'one answers well and the other is in maintenance',
			{ webmail: GOOD, middleware: MAINTENANCE },
			{ middleware: armed },
			false,
		],
		['a guess that never answered fails', { webmail: GOOD, middleware: UNREACHABLE }, {}, true],
		['another, not asked now, was well lately', {}, { webmail: wellLately }, true],
		[
			'another, not asked now, has been failing',
			{ middleware: GOOD },
			{ webmail: failing, middleware: armed },
			false,
		],
		[
			'a guess that never answered has been failing',
			{ webmail: GOOD },
			{ middleware: { failingSince: START } },
			true,
		],
		['another was well, too long ago', {}, { webmail: { ...wellLately, askedAt: START - HOUR_MS } }, false],
		[
			'another was asked lately and was not well',
			{},
			{ webmail: { ...wellLately, lastKind: 'refused' } },
			false,
		],
		['another was never asked', {}, { webmail: { ...armed, lastKind: 'reachable' } }, false],
		[
			'another was well in a future the clock took back',
			{},
			{ webmail: { ...wellLately, askedAt: START + 1 } },
			false,
		],
	])('%s', (_, look, known, disarmed) => {
		const walk = redesigned(known);
		check(walk, { at: START, look: { login: UNKNOWN_PAGE, ...look } });
		expect(of(walk, 'login')?.disarmedAt).toBe(disarmed ? START : null);
	});

	test('a guess that alone fails for a day is disarmed', () => {
		const walk = begin();
		check(walk, { at: START - HOUR_MS, look: { ...UP, middleware: GOOD } });
		stay(walk, START, HOUR_MS, 25, { ...UP, middleware: ERROR_503 });
		expect(of(walk, 'middleware')).toMatchObject({ armedAt: null, disarmedAt: START + 24 * HOUR_MS });
	});

	test('whatever the other provider does', () => {
		const walk = redesigned();
		walk.settings = { ...walk.settings, providers: ['libero', 'virgilio'] };
		check(walk, { at: START, provider: 'virgilio', look: { login: ERROR_503, webmail: ERROR_503 } });
		check(walk, { at: START + MINUTE_MS, look: { login: UNKNOWN_PAGE, webmail: GOOD } });
		expect(of(walk, 'login')?.disarmedAt).toBe(START + MINUTE_MS);
	});
});

describe('an unknown page is being learned', () => {
	const visit = (outcome: OwnVisit['outcome'], provider: OwnVisit['provider'] = 'libero') => [
		{ provider, at: START, outcome },
	];
	test.each<[string, Look, OwnVisit[], Parameters<typeof incident>[0] | null, boolean]>([
		['when nothing speaks against it', {}, [], null, true],
		['when a visit to the other provider failed', {}, visit('failed', 'virgilio'), null, true],
		['when a minor incident is declared', {}, [], { impact: 'minor' }, true],
		['when a guess that never answered is not there', { middleware: UNREACHABLE }, [], null, true],
		['when the user noted that it does not work for them', {}, visit('marked'), null, true],
		['not when the user’s own visit failed', {}, visit('failed'), null, false],
		['not when it met an error of the server', {}, visit('server_error'), null, false],
		['not when an outage is declared', {}, [], { impact: 'major' }, false],
		['not when another layer fails', { webmail: ERROR_503 }, [], null, false],
		['not when another is in maintenance', { webmail: MAINTENANCE }, [], null, false],
		['not when one of the others fails', { webmail: GOOD, middleware: ERROR_503 }, [], null, false],
	])('%s', (_, look, visits, declared, learns) => {
		const walk = redesigned(look.webmail === GOOD ? { middleware: armed } : {});
		if (declared !== null) walk.incidents = [incident(declared)];
		check(walk, { at: START, look: { login: UNKNOWN_PAGE, ...look }, visits });
		expect(of(walk, 'login')?.candidate?.fingerprint).toEqual(learns ? NEW_PAGE : undefined);
	});

	test('a redesign of everything is learned within a day, though a guessed address does not exist', () => {
		const walk = begin();
		stay(walk, START - HOUR_MS, 10 * MINUTE_MS, 6, UP);
		for (let minutes = 0; minutes <= 25 * 60; minutes += 10) {
			const guess: Look = minutes % 360 === 0 ? { middleware: UNREACHABLE } : {};
			const at = START + minutes * MINUTE_MS;
			check(walk, { at, look: { login: UNKNOWN_PAGE, webmail: UNKNOWN_PAGE, ...guess } });
		}
		expect(of(walk, 'login')?.learned?.fingerprint).toEqual(NEW_PAGE);
	});
});
