import { expect, it } from 'vitest';
import { nearestYear, parseWhen } from '../../../../monitor/core/incidents/when';

const THURSDAY = '2023-01-26T13:45:00.000Z';

it.each([
	['2023-01-26T13:45:00Z', THURSDAY],
	['2023-01-26T14:45:00+01:00', THURSDAY],
	['2023-01-26T14:45:00.000+0100', THURSDAY],
	['2023-01-26 14:45:00 +0100 CET', THURSDAY],
	['2023-01-26 13:45:00 +0000 UTC', THURSDAY],
	['2023-01-26 13:45:00 UTC', THURSDAY],
	['2023-01-26T14:45', THURSDAY],
	['2023-01-26T13:45:00.123456789Z', '2023-01-26T13:45:00.123Z'],
	['2023-01-26', '2023-01-25T23:00:00.000Z'],
	['Thu, 26 Jan 2023 13:45:00 GMT', THURSDAY],
	['Thu, 26 Jan 2023 14:45:00 +0100', THURSDAY],
	['Thu, 26 Jan 23 13:45 UT', THURSDAY],
	['26 Jan 2023 08:45:00 EST', THURSDAY],
	['gio, 26 gen 2023 14:45:00 +0100', THURSDAY],
	['gio 26 gennaio 2023 14.45', THURSDAY],
	['Giovedì, 26 Gennaio 2023 ore 14:45', THURSDAY],
	['Thu Jan 26 2023 13:45:00 GMT+0000 (Coordinated Universal Time)', THURSDAY],
	['Jan 26, 2023 14:45 CET', THURSDAY],
	['26/01/2023 14:45', THURSDAY],
	['gio 26/1/2023, ore 14.45', THURSDAY],
	['ven, 28 lug 2023 10:00:00 +0200', '2023-07-28T08:00:00.000Z'],
	['mar, 05 set 2023 10:00:00 +0200', '2023-09-05T08:00:00.000Z'],
	['dom, 01 ott 2023 10:00:00 +0200', '2023-10-01T08:00:00.000Z'],
	[1_674_740_700, THURSDAY],
	[1_674_740_700_000, THURSDAY],
])('%j is %s', (text, iso) => {
	expect(new Date(parseWhen(text) ?? 0).toISOString()).toBe(iso);
});

it.each([
	['', undefined],
	['ieri', undefined],
	['<no value>', undefined],
	['0001-01-01 00:00:00 +0000 UTC', undefined],
	['2023-13-01T00:00:00Z', undefined],
	['2023-01-32T00:00:00Z', undefined],
	['2023-01-01T25:00:00Z', undefined],
	['32 abc 2023', undefined],
	['12 abc 2023', undefined],
	['Wed, 25 Jxn 2023 08:00:00 GMT', undefined],
	['13/13/2023', undefined],
	['2023-02-30T00:00:00Z', undefined],
	[Number.NaN, undefined],
	[null, undefined],
	[{}, undefined],
	['9'.repeat(100_000), undefined],
])('%j is no time', (text, expected) => {
	expect(parseWhen(text)).toBe(expected);
});

it.each([
	[12, 31, '2023-01-01T12:00:00Z', 2022],
	[1, 1, '2023-01-01T12:00:00Z', 2023],
	[1, 2, '2023-01-01T12:00:00Z', 2023],
	[1, 3, '2023-01-01T12:00:00Z', 2022],
])('month %i, day %i, seen on %s, belongs to %i', (month, day, near, year) => {
	expect(nearestYear(month, day, Date.parse(near))).toBe(year);
});
