import { describe, expect, it } from 'vitest';
import { nearestYear, parseWhen } from '../../../../monitor/core/text/when';

const THURSDAY = '2023-01-26T13:45:00.000Z';
const MIDNIGHT = '2023-01-25T23:00:00.000Z';
const iso = (text: unknown) => new Date(parseWhen(text) ?? 0).toISOString();

describe('ISO 8601, RFC 3339 and RFC 9557', () => {
	it.each([
		['2023-01-26T13:45:00Z', THURSDAY],
		['2023-01-26t13:45:00z', THURSDAY],
		['2023-01-26T14:45:00+01:00', THURSDAY],
		['2023-01-26T14:45:00.000+0100', THURSDAY],
		['2023-01-26T14:45:00,5+01', '2023-01-26T13:45:00.500Z'],
		['2023-01-26T09:15:00−04:30', THURSDAY],
		['2023-01-26T13:45Z', THURSDAY],
		['2023-01-26 13:45:00 UTC', THURSDAY],
		['2023-01-26T14:45', THURSDAY],
		['2023-01-26T13:45:00.123456789Z', '2023-01-26T13:45:00.123Z'],
		['2023-01-26T14:45:00+01:00[Europe/Rome]', THURSDAY],
		['2023-01-26T14:45:00[Europe/Rome]', THURSDAY],
		['2023-07-26T14:45:00[Europe/Rome]', '2023-07-26T12:45:00.000Z'],
		['2023-01-26T14:45:00+01:00[!Europe/Rome][u-ca=gregory]', THURSDAY],
		['2023-01-26T13:45:00Z[Asia/Tokyo]', THURSDAY],
		['2023-01-26T13:45:00[UTC]', THURSDAY],
		['2023-01-26 14:45 Europe/Rome', THURSDAY],
		['20230126T134500Z', THURSDAY],
		['20230126T1445', THURSDAY],
		['20230126T144500+0100', THURSDAY],
		['202301261445', THURSDAY],
		['20230126144500', THURSDAY],
		['20230126', MIDNIGHT],
		['2023-01-26', MIDNIGHT],
		['2023/01/26 14:45', THURSDAY],
		['2023-01-25T24:00:00', MIDNIGHT],
		// Go, with and without the name of a zone
		['2023-01-26 14:45:00 +0100 CET', THURSDAY],
		['2023-01-26 13:45:00.482 +0000 UTC', '2023-01-26T13:45:00.482Z'],
		['2023-01-26 13:45:00 +0000 +0000', THURSDAY],
	])('%j is %s', (text, expected) => {
		expect(iso(text)).toBe(expected);
	});
});

describe('RFC 822 and its descendants', () => {
	it.each([
		['Thu, 26 Jan 2023 13:45:00 GMT', THURSDAY],
		['Thu, 26 Jan 2023 14:45:00 +0100', THURSDAY],
		['Thu, 26 Jan 23 13:45 UT', THURSDAY],
		['26 Jan 2023 08:45:00 EST', THURSDAY],
		['Thu, 26 Jan 2023 13:45:00 -0000', THURSDAY],
		['Thu, 26 Jan 2023 14:45:00 +0100 (CET)', THURSDAY],
		['Thu, 26 Jan 2023 14:45:00 (ora (solare) italiana) +0100', THURSDAY],
		['(a) Thu (b), (c) 26 Jan (d) 2023 14:45 (e) +0100 (f)', THURSDAY],
		['Thu, 26 Jan 2023 14:45:00 +0100 (a \\) b)', THURSDAY],
		['THU,26 JAN 2023 14:45:00', THURSDAY],
		['Thu,26 Jan 2023 14:45:00+0100', THURSDAY],
		['Thursday, 26-Jan-23 13:45:00 GMT', THURSDAY],
		['Thu 26 Jan 2023 13:45:00 Z', THURSDAY],
		['Thu, 26 Jan 2023 14:45:00 GMT+1', THURSDAY],
		['Thu, 26 Jan 2023 14:45:00 CET', THURSDAY],
		['Thu, 26 January 2023 2:45:00 PM CET', THURSDAY],
		['Do, 26 Jan 2023 14:45:00 MEZ', THURSDAY],
		['Sat, 31 Dec 99 23:59:60 GMT', '2000-01-01T00:00:00.000Z'],
		['gio, 26 gen 2023 14:45:00 +0100', THURSDAY],
		['ven, 28 lug 2023 10:00:00 +0200', '2023-07-28T08:00:00.000Z'],
		['mar, 05 set 2023 10:00:00 +0200', '2023-09-05T08:00:00.000Z'],
		['mar, 5 sett 2023 10:00:00 +0200', '2023-09-05T08:00:00.000Z'],
		['dom, 01 ott 2023 10:00:00 +0200', '2023-10-01T08:00:00.000Z'],
		['Thu Jan 26 13:45:00 UTC 2023', THURSDAY],
		['Thu Jan 26 14:45:00 2023', THURSDAY],
		['Thu Jan 26 14:45:00 +0100 2023', THURSDAY],
		['Thu Jan 26 2023 13:45:00 GMT+0000 (Coordinated Universal Time)', THURSDAY],
	])('%j is %s', (text, expected) => {
		expect(iso(text)).toBe(expected);
	});
});

describe('long dates and dates in numbers', () => {
	it.each([
		['gio 26 gennaio 2023 14.45', THURSDAY],
		['Giovedì, 26 Gennaio 2023 ore 14:45', THURSDAY],
		['giovedì 26 gennaio 2023, ore 14:45', THURSDAY],
		["giovedi' 26 gennaio 2023 alle ore 14.45", THURSDAY],
		['26 gennaio 2023, h. 14:45', THURSDAY],
		['26 gennaio 2023 - 14:45', THURSDAY],
		['26 gennaio 2023', MIDNIGHT],
		['1° febbraio 2023', '2023-01-31T23:00:00.000Z'],
		['26 gen. 2023 14:45', THURSDAY],
		['26 Gennaio, 2023 14:45 CET', THURSDAY],
		['January 26, 2023 2:45 PM', THURSDAY],
		['January 26, 2023 at 2:45 p.m.', THURSDAY],
		['January 26, 2023, 2:45pm CET', THURSDAY],
		['January 26, 2023 2 PM', '2023-01-26T13:00:00.000Z'],
		['Thursday, January 26th, 2023 14:45', THURSDAY],
		['Jan 26, 2023 14:45 CET', THURSDAY],
		['Jan 26 2023 14:45', THURSDAY],
		['26th of January 2023 14:45', THURSDAY],
		['Jan 26, 2023 12:05 AM', '2023-01-25T23:05:00.000Z'],
		['Jan 26, 2023 12:05 PM', '2023-01-26T11:05:00.000Z'],
		['Jan 26, 2023 14:45 PM', THURSDAY],
		['26/01/2023 14:45', THURSDAY],
		['26.01.2023, 14:45', THURSDAY],
		['26-01-2023 14:45:00', THURSDAY],
		['gio 26/1/2023, ore 14.45', THURSDAY],
		['01/26/2023 2:45:00 PM', THURSDAY],
		['1/1/2023 2:45 PM', '2023-01-01T13:45:00.000Z'],
		['26/07/2023 14:45', '2023-07-26T12:45:00.000Z'],
		[1_674_740_700, THURSDAY],
		[1_674_740_700_000, THURSDAY],
		['1674740700', THURSDAY],
	])('%j is %s', (text, expected) => {
		expect(iso(text)).toBe(expected);
	});
});

describe('what cannot be read is unknown', () => {
	it.each([
		'',
		'ieri',
		'26 gennaio',
		'26/01 14:45',
		'gennaio 2023',
		'2023-01',
		'<no value>',
		'pubblicato il 26 gennaio 2023',
		'26 gennaio 2023 di mattina',
		'0001-01-01 00:00:00 +0000 UTC',
		'0000-00-00 00:00:00',
		'1970-01-01T00:00:00Z',
		'2023-13-01T00:00:00Z',
		'2023-01-32T00:00:00Z',
		'2023-02-30T00:00:00Z',
		'2023-01-01T25:00:00Z',
		'2023-01-01T24:30:00Z',
		'2023-01-01T12:60:00Z',
		'20231301',
		'2023-01-26T14:45:00[Mars/Olympus]',
		'2023-01-26T14:45:00+25:00',
		'Thu, 26 Jan 2023 14:45:00 XQZ',
		'Thu, 26 Jan 2023 14:45:00 ora locale',
		'Thu, 26 Jan 2023 14:45:00 +01:00:00',
		'Thu, 26 Jan 2023 14:45:00 +0100 (CET',
		'Thu, 26 Marble 2023 14:45:00 GMT',
		'32 abc 2023',
		'Wed, 25 Jxn 2023 08:00:00 GMT',
		'13/13/2023',
		'01/02/2023 2:45 PM',
		'Jan 26, 2023 13:45 AM',
		Number.NaN,
		null,
		{},
		'9'.repeat(100_000),
		'('.repeat(100_000),
		'['.repeat(100_000),
	])('%j', (text) => {
		expect(parseWhen(text)).toBeUndefined();
	});
});

it.each([
	[12, 31, '2023-01-01T12:00:00Z', 2022],
	[1, 1, '2023-01-01T12:00:00Z', 2023],
	[1, 2, '2023-01-01T12:00:00Z', 2023],
	[1, 3, '2023-01-01T12:00:00Z', 2022],
])('month %i, day %i, seen on %s, belongs to %i', (month, day, near, year) => {
	expect(nearestYear(month, day, Date.parse(near))).toBe(year);
});
