/** How outages end, or fail to end: flapping, progressive, declared too early, relapsed. */

import type { Scenario, TruthChange } from '../scenario';
import type { Weather } from '../weather';
import { at, official, outage, scenario, spell, WELL } from './day';

const DOWN: Weather = { state: 'courtesy', httpStatus: 200 };
const BARE: Weather = { state: 'http_error', httpStatus: 503 };

const turns = (goodShare: number, slotMs: number, bad: Weather = DOWN): Weather => ({
	state: 'alternating',
	good: { state: 'healthy' },
	bad,
	goodShare,
	slotMs,
});

/** Responses are intermittent: "restored" is wrong, "down" or "recovering" is not. */
const reopening = (time: string): TruthChange => ({
	at: time,
	status: 'major_outage',
	phase: 'recovering',
	also: ['partial_outage'],
});

const FROM = at('10:00');
const REOPENS = at('12:00');
const TO = at('14:00');

const minutesAfterNoon = (minutes: number) => at(`${12 + Math.floor(minutes / 60)}:${minutes % 60}`);

const declaredOutage = official(at('10:15'), {
	status: 'investigating',
	text: 'Il servizio di posta non è disponibile.',
	claims: [{ topic: 'status', stance: 'outage' }],
});
const declaredSolved = (time: string) =>
	official(time, {
		status: 'resolved',
		text: 'Il servizio è di nuovo pienamente accessibile.',
		claims: [{ topic: 'status', stance: 'restored' }],
	});

export const COMEBACKS: readonly Scenario[] = [
	scenario({
		id: 'flapping',
		title: 'Answers alternate for two hours before they hold; no feed says a word',
		weather: [
			{ at: FROM, weather: DOWN },
			{ at: REOPENS, weather: turns(0.4, 100_000) },
			{ at: TO, weather: { state: 'healthy' } },
		],
		truth: [
			WELL,
			{ at: FROM, status: 'major_outage' },
			reopening(REOPENS),
			{ at: TO, status: 'operational' },
		],
	}),
	scenario({
		id: 'flapping-slowly',
		title: 'Good for four minutes, bad for four minutes, for three hours; no feed says a word',
		weather: [
			{ at: FROM, weather: BARE },
			...Array.from({ length: 22 }, (_, index) =>
				spell(minutesAfterNoon(8 * index), minutesAfterNoon(8 * index + 4), { state: 'healthy' }, BARE),
			).flat(),
			{ at: at('15:00'), weather: { state: 'healthy' } },
		],
		truth: [
			WELL,
			{ at: FROM, status: 'major_outage' },
			reopening(REOPENS),
			{ at: at('15:00'), status: 'operational' },
		],
	}),
	scenario({
		id: 'progressive',
		title: 'A progressive reopening over a day, announced as such',
		endAt: at('18:00', 1),
		weather: [
			{ at: FROM, weather: DOWN },
			{ at: REOPENS, weather: turns(0.3, 90_000) },
			{ at: at('20:00'), weather: turns(0.7, 90_000) },
			{ at: at('12:00', 1), weather: { state: 'healthy' } },
		],
		feed: [
			declaredOutage,
			official(REOPENS, {
				status: 'monitoring',
				text: 'Le caselle saranno ripristinate progressivamente.',
				claims: [{ topic: 'status', stance: 'recovering' }],
			}),
			declaredSolved(at('12:00', 1)),
		],
		truth: [
			WELL,
			{ at: FROM, status: 'major_outage' },
			reopening(REOPENS),
			{ at: at('12:00', 1), status: 'operational' },
		],
	}),
	scenario({
		id: 'resolved-too-early',
		title: 'Declared solved three hours before it is',
		weather: spell(FROM, at('16:00'), DOWN),
		feed: [declaredOutage, declaredSolved(at('13:00'))],
		truth: outage(FROM, at('16:00')),
	}),
	scenario({
		id: 'never-resolved',
		title: 'Over, but the feed forgets to say so',
		endAt: at('18:00', 3),
		weather: spell(FROM, TO, DOWN),
		feed: [declaredOutage],
		truth: [
			WELL,
			{ at: FROM, status: 'major_outage' },
			// The incident is open, and trusted for 48 hours: the site responds, but a declared outage continues.
			{ at: TO, status: 'operational', also: ['partial_outage'], hidden: true },
			{ at: at('10:30', 2), status: 'operational' },
		],
	}),
	scenario({
		id: 'relapse',
		title: 'Back for two hours, then down again',
		endAt: at('20:00'),
		weather: [...spell(FROM, at('12:00'), DOWN), ...spell(at('14:00'), at('16:00'), BARE)],
		truth: [
			WELL,
			{ at: FROM, status: 'major_outage' },
			{ at: at('12:00'), status: 'operational' },
			{ at: at('14:00'), status: 'major_outage' },
			{ at: at('16:00'), status: 'operational' },
		],
	}),
	scenario({
		id: 'two-outages',
		title: 'Two outages with more than a day between them are two',
		endAt: at('18:00', 2),
		weather: [...spell(FROM, at('12:00'), DOWN), ...spell(at('14:00', 1), at('16:00', 1), DOWN)],
		truth: [
			WELL,
			{ at: FROM, status: 'major_outage' },
			{ at: at('12:00'), status: 'operational' },
			{ at: at('14:00', 1), status: 'major_outage' },
			{ at: at('16:00', 1), status: 'operational' },
		],
	}),
	scenario({
		id: 'redesign-at-comeback',
		title: 'Back with an unknown page, the middleware as ever',
		weather: [
			{ at: FROM, weather: BARE },
			{ at: REOPENS, weather: { state: 'redesign', as: 'script_shell' } },
		],
		truth: [
			WELL,
			{ at: FROM, status: 'major_outage' },
			// Until the new page has stayed unchanged for an hour next to a healthy layer, its meaning is not known.
			{
				at: REOPENS,
				status: 'operational',
				also: ['partial_outage', 'major_outage', 'unknown'],
				hidden: true,
			},
			{ at: at('13:20'), status: 'operational' },
		],
	}),
	scenario({
		id: 'quiet-hours',
		title: 'Over in the quiet hours: told when they end',
		startAt: at('16:00'),
		endAt: at('12:00', 1),
		settings: { quietHours: { fromMinute: 22 * 60, toMinute: 7 * 60 } },
		weather: spell(at('20:00'), at('02:00', 1), DOWN),
		truth: [
			{ at: at('16:00'), status: 'operational' },
			{ at: at('20:00'), status: 'major_outage' },
			{ at: at('02:00', 1), status: 'operational' },
		],
	}),
	scenario({
		id: 'blips',
		title: 'Ten seconds of failure every now and then: no outage',
		endAt: at('20:00'),
		weather: Array.from({ length: 70 }, (_, index) =>
			spell(
				at(`${8 + Math.floor(index / 6)}:${(index % 6) * 10}:00`),
				at(`${8 + Math.floor(index / 6)}:${(index % 6) * 10}:10`),
				BARE,
			),
		).flat(),
		truth: [WELL],
	}),
];
