import { describe, expect, test } from 'vitest';
import { overview } from '../../../../monitor/core/assessment/overview';
import type { ProbeResult } from '../../../../monitor/core/evidence/probe-result';
import { HOUR_MS } from '../../../../monitor/core/time';
import { begin, check, START, TIMEOUT, UP, type Walk } from '../walk';

function shows(text: string): ProbeResult {
	return {
		kind: 'notice',
		notice: { kind: 'courtesy', text },
		host: 'login.libero.it',
		httpStatus: 200,
		durationMs: 9,
	};
}

function answers(walk: Walk, now: number) {
	const { settings, providers, calibrations, incidents, feeds } = walk;
	const mark = { startedAt: null, trigger: null, finishedAt: now, nextAt: null };
	const view = overview(
		{ settings, providers, calibrations, incidents, feeds, check: mark, health: 'well' },
		now,
	).providers[0];
	if (view === undefined) throw new Error('no provider');
	return view.answers;
}

const DENIAL =
	'Il servizio di posta è momentaneamente non disponibile. Escludiamo la perdita di dati e un attacco hacker.';
const BARE = 'Il servizio di posta è momentaneamente non disponibile. Ci scusiamo per il disagio.';

describe('the notice on the webmail', () => {
	test('answers with its own claims, at the time of its first sighting', () => {
		const walk = begin();
		for (const hours of [0, 1, 2])
			check(walk, { at: START + hours * HOUR_MS, look: { login: shows(DENIAL) } });
		expect(walk.providers[0]?.notice).toMatchObject({
			text: DENIAL,
			firstSeenAt: START,
			lastSeenAt: START + 2 * HOUR_MS,
		});
		const { attack, data } = answers(walk, START + 2 * HOUR_MS);
		expect(attack.current).toMatchObject({ stance: 'denied', source: 'site', saidAt: START });
		expect(data.current).toMatchObject({ stance: 'safe', source: 'site' });
	});

	test('that drops its denial of an attack leaves a doubt, as in January 2023', () => {
		const walk = begin();
		check(walk, { at: START, look: { login: shows(DENIAL) } });
		check(walk, { at: START + HOUR_MS, look: { login: shows(BARE) } });
		const { attack, data } = answers(walk, START + HOUR_MS);
		expect(attack.current).toMatchObject({ stance: 'suspected' });
		expect(data.current).toBeUndefined();
		expect(attack.history).toHaveLength(2);
	});

	test('is gone when the page that showed it shows something else', () => {
		const walk = begin();
		check(walk, { at: START, look: { login: shows(BARE) } });
		check(walk, { at: START + HOUR_MS, look: UP });
		expect(walk.providers[0]?.notice).toBeNull();
		expect(walk.providers[0]?.notices).toHaveLength(1);
	});

	test('of one page withdraws nothing that another page said', () => {
		const walk = begin();
		check(walk, { at: START, look: { login: shows(DENIAL) } });
		check(walk, { at: START + HOUR_MS, look: { webmail: shows(BARE) } });
		expect(answers(walk, START + HOUR_MS).attack.current).toMatchObject({ stance: 'denied' });
	});
});

describe('an assurance', () => {
	const OTHER = 'Il servizio di posta non è disponibile. I tecnici sono al lavoro.';
	const withdrawals = (walk: Walk, at: number) =>
		answers(walk, at)
			.attack.history.filter(({ withdrawn }) => withdrawn)
			.map(({ saidAt }) => saidAt);

	test('is withdrawn once, wherever the notice without it is seen next', () => {
		const walk = begin();
		check(walk, { at: START, look: { login: shows(DENIAL) } });
		check(walk, { at: START + HOUR_MS, look: { login: shows(BARE) } });
		check(walk, { at: START + 2 * HOUR_MS, look: { webmail: shows(BARE) } });
		check(walk, { at: START + 3 * HOUR_MS, look: { login: shows(OTHER) } });
		expect(withdrawals(walk, START + 3 * HOUR_MS)).toEqual([START + HOUR_MS]);
	});

	test('that is shown again was not withdrawn, and is when it disappears again', () => {
		const walk = begin();
		for (const [hours, text] of [DENIAL, BARE, DENIAL].entries())
			check(walk, { at: START + hours * HOUR_MS, look: { login: shows(text) } });
		expect(answers(walk, START + 2 * HOUR_MS).attack.current).toMatchObject({ stance: 'denied' });
		check(walk, { at: START + 3 * HOUR_MS, look: { login: shows(BARE) } });
		expect(answers(walk, START + 3 * HOUR_MS).attack.current).toMatchObject({ stance: 'suspected' });
		expect(withdrawals(walk, START + 3 * HOUR_MS)).toEqual([START + 3 * HOUR_MS]);
	});
});

test('the same words on two pages are one notice and one promise', () => {
	const walk = begin();
	const promise =
		'Il servizio è momentaneamente non disponibile: sarà ripristinato entro le prossime 24/48 ore.';
	check(walk, { at: START, look: { login: shows(promise) } });
	check(walk, { at: START + HOUR_MS, look: { webmail: shows(promise) } });
	check(walk, { at: START + 2 * HOUR_MS, look: { login: shows(promise) } });
	const { eta } = answers(walk, START + 2 * HOUR_MS);
	expect(walk.providers[0]?.notices).toHaveLength(1);
	expect(eta.current).toMatchObject({ fromAt: START + 24 * HOUR_MS, toAt: START + 48 * HOUR_MS });
	expect(eta.slips).toEqual([]);
});

describe('the notices of an episode', () => {
	const seen = (walk: Walk) => walk.providers[0]?.episode?.notices?.map(({ text }) => text);
	const atMinute = (minute: number) => START + minute * 60_000;

	test('are those shown since its first failing check, each text once, by first sighting', () => {
		const walk = begin();
		check(walk, { at: atMinute(-600), look: { login: shows('Da ieri sera: servizio non disponibile.') } });
		check(walk, { at: atMinute(-590), look: UP });
		for (const minute of [0, 1, 2, 5]) check(walk, { at: atMinute(minute), look: { login: shows(DENIAL) } });
		check(walk, { at: atMinute(10), look: { login: shows(BARE) } });
		check(walk, { at: atMinute(15), look: { login: shows(DENIAL) } });
		expect(walk.providers[0]?.episode?.notices).toEqual([
			{ text: DENIAL, firstSeenAt: atMinute(0), lastSeenAt: atMinute(15) },
			{ text: BARE, firstSeenAt: atMinute(10), lastSeenAt: atMinute(10) },
		]);
	});

	test('stay with it when it is over, and long after', () => {
		const walk = begin();
		for (const minute of [0, 1, 2]) check(walk, { at: atMinute(minute), look: { login: shows(DENIAL) } });
		for (const minute of [10, 13, 16]) check(walk, { at: atMinute(minute), look: UP });
		expect(walk.providers[0]?.episode?.closedAt).toBe(atMinute(16));
		check(walk, { at: START + 40 * 24 * HOUR_MS, look: UP });
		check(walk, { at: START + 40 * 24 * HOUR_MS + HOUR_MS, look: { login: shows(BARE) } });
		expect(seen(walk)).toEqual([DENIAL]);
	});

	test('are none where the site showed none', () => {
		const walk = begin();
		const connectivity = { kind: 'fine', portalsReachable: true } as const;
		check(walk, { at: atMinute(-1) });
		for (const minute of [0, 1, 2])
			check(walk, { at: atMinute(minute), look: { login: TIMEOUT }, connectivity });
		expect(walk.providers[0]?.episode).not.toBeNull();
		expect(seen(walk)).toBeUndefined();
	});
});
