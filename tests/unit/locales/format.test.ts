import { describe, expect, test } from 'vitest';
import {
	calendarDay,
	duration,
	list,
	moment,
	plural,
	seconds,
	shortMoment,
	sinceMoment,
	tightMoment,
} from '../../../assets/locales/format';
import { countdown, promisedMoment } from '../../../assets/locales/moments';
import { DAY_MS, HOUR_MS, MINUTE_MS, romeInstant } from '../../../monitor/core/time';

const now = romeInstant(2023, 1, 26, 14, 45);

test.each([
	[romeInstant(2023, 1, 26, 0, 0), 'oggi alle 00:00', 'today at 00:00'],
	[romeInstant(2023, 1, 25, 23, 59), 'ieri alle 23:59', 'yesterday at 23:59'],
	[romeInstant(2023, 1, 27, 7, 5), 'domani alle 07:05', 'tomorrow at 07:05'],
	[romeInstant(2023, 1, 23, 7, 5), 'lunedì 23 gennaio alle 07:05', 'Monday 23 January at 07:05'],
	[
		romeInstant(2022, 12, 31, 22, 0),
		'sabato 31 dicembre 2022 alle 22:00',
		'Saturday 31 December 2022 at 22:00',
	],
])('an instant is shown by its day in Rome: %s', (at, it, en) => {
	expect(moment('it', at, now)).toBe(it);
	expect(moment('en', at, now)).toBe(en);
});

test('today is omitted in sentences about the present', () => {
	expect(shortMoment('it', now, now)).toBe('alle 14:45');
	expect(sinceMoment('it', now, now)).toBe('dalle 14:45');
	expect(sinceMoment('en', now, now)).toBe('since 14:45');
	expect(sinceMoment('it', now - DAY_MS, now)).toBe('da ieri alle 14:45');
	expect(tightMoment('it', now - 3 * DAY_MS, now)).toBe('23 gen 14:45');
});

test('yesterday is a calendar day, on both sides of a clock change', () => {
	const afterSpring = romeInstant(2023, 3, 26, 23, 30);
	expect(moment('it', romeInstant(2023, 3, 25, 0, 30), afterSpring)).toBe('ieri alle 00:30');
	const afterAutumn = romeInstant(2023, 10, 30, 0, 30);
	expect(moment('it', romeInstant(2023, 10, 29, 0, 30), afterAutumn)).toBe('ieri alle 00:30');
});

describe('a duration is shown in its two largest units, rounded down', () => {
	test.each([
		[0, '0 minuti', '0 minutes'],
		[1, 'meno di un minuto', 'less than a minute'],
		[MINUTE_MS - 1, 'meno di un minuto', 'less than a minute'],
		[MINUTE_MS, '1 minuto', '1 minute'],
		[HOUR_MS - 1, '59 minuti', '59 minutes'],
		[HOUR_MS, '1 ora', '1 hour'],
		[5 * HOUR_MS + 10 * MINUTE_MS, '5 ore e 10 minuti', '5 hours and 10 minutes'],
		[2 * DAY_MS + 3 * HOUR_MS + 59 * MINUTE_MS, '2 giorni e 3 ore', '2 days and 3 hours'],
		[DAY_MS + 5 * MINUTE_MS, '1 giorno', '1 day'],
	])('%d ms', (ms, it, en) => {
		expect(duration('it', ms)).toBe(it);
		expect(duration('en', ms)).toBe(en);
	});
});

test.each([
	[romeInstant(2023, 1, 27, 16), 'domani alle 16'],
	[romeInstant(2023, 1, 27, 16, 30), 'domani alle 16:30'],
	[romeInstant(2023, 1, 27, 9), 'domani alle 9'],
	[romeInstant(2023, 1, 27, 1), 'domani alle 01:00'],
	[romeInstant(2023, 1, 27), 'domani alle 00:00'],
	[romeInstant(2023, 2, 1, 16), 'mercoledì alle 16'],
	[romeInstant(2023, 2, 2, 16), 'giovedì 2 febbraio alle 16'],
	[romeInstant(2023, 1, 23, 16), 'lunedì 23 gennaio alle 16'],
])('a promise is shown to the hour, as people say it: %s', (at, it) => {
	const { day, clock } = promisedMoment('it', at, now);
	expect(`${day} ${clock}`).toBe(it);
});

test.each([
	[22, 46, { text: '22 a 46 ore', range: true }],
	[72, 120, { text: '3 a 5 giorni', range: true }],
	[0.2, 3, { text: '3 ore', range: false }],
	[-5, 0.5, { text: '30 minuti', range: false }],
])('what is left of a window, from %d to %d hours', (from, to, expected) => {
	expect(countdown('it', from * HOUR_MS, to * HOUR_MS)).toEqual(expected);
});

test('plurals follow the language, and a list ends in a word', () => {
	expect([0, 1, 2].map((n) => plural('it', n, { one: 'uno', other: 'più' }))).toEqual(['più', 'uno', 'più']);
	expect(list('it', ['webmail', 'accesso', 'PEC'])).toBe('webmail, accesso e PEC');
	expect(list('en', ['webmail', 'sign-in', 'PEC'])).toBe('webmail, sign-in and PEC');
});

test('a date on paper includes its year', () => {
	expect(calendarDay('it', now, 0)).toBe('giovedì 26 gennaio 2023');
});

test.each([
	[420, '0,4 s'],
	[49, '< 0,1 s'],
	[50, '0,1 s'],
	[0, '< 0,1 s'],
])('an answer after %d ms took %s: none took no time', (ms, told) => {
	expect(seconds('it', ms).replace(/\u00a0/g, ' ')).toBe(told);
});
