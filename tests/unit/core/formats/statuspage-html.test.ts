import { expect, it } from 'vitest';
import { plannedStart, readBlocks } from '../../../../monitor/core/formats/statuspage-html';
import { romeIso } from '../../../../monitor/core/time';

const NEAR = Date.parse('2023-01-26T15:00:00+01:00');
const block = (when: string, label = 'Resolved') =>
	`<p><small>${when}</small><br><strong>${label}</strong> - Testo.</p>`;
const times = (html: string, publishedAt?: number) =>
	readBlocks(html, NEAR, publishedAt).map(({ at, status }) => `${romeIso(at)} ${status}`);

it.each([
	["Jan <var data-var='date'>26</var>, <var data-var='time'>14:45</var> CET", '2023-01-26T14:45:00+01:00'],
	["Jan <var data-var='date'> 6</var>, <var data-var='time'>14:45</var> UTC", '2023-01-06T15:45:00+01:00'],
	['Jan 26, 05:45 PST', '2023-01-26T14:45:00+01:00'],
	['Jan 26, 16:45 +03', '2023-01-26T14:45:00+01:00'],
	['Jan 26, 14:45 - 15:30 CET', '2023-01-26T14:45:00+01:00'],
	['Dec 31, 23:00 CET', '2022-12-31T23:00:00+01:00'],
	['Dec 31, 2021 - 23:00 CET', '2021-12-31T23:00:00+01:00'],
	['26 gen, 14.45 CET', '2023-01-26T14:45:00+01:00'],
	['2023-01-26 13:45 UTC', '2023-01-26T14:45:00+01:00'],
])('an update of "%s" was at %s', (when, iso) => {
	expect(times(block(when))).toEqual([`${iso} resolved`]);
});

it('reads from the newest, which comes first, to the oldest; "Update" keeps the status', () => {
	const html =
		block('Jan 26, 14:45 CET', 'Update') +
		block('Jan 25, 14:45 CET', 'Identified') +
		block('Jan 24, 14:45 CET', 'Update');
	expect(readBlocks(html, NEAR).map(({ status }) => status)).toEqual([
		'investigating',
		'identified',
		'identified',
	]);
});

it('without times dates the newest by the entry and the others by its publication', () => {
	const html = '<p><strong>Resolved</strong> - Fatto.</p><p><strong>Investigating</strong> - Vediamo.</p>';
	expect(times(html, NEAR - 3_600_000)).toEqual([
		'2023-01-26T14:00:00+01:00 investigating',
		'2023-01-26T15:00:00+01:00 resolved',
	]);
});

it.each([
	'<p>Testo <strong>importante</strong> - e altro.</p>',
	'<small>Jan 26, 14:45 CET</small> senza stato',
	'',
	'<strong>Resolved',
])('%j is no update', (html) => {
	expect(readBlocks(html, NEAR)).toEqual([]);
});

it('the heading of planned work says when it begins', () => {
	const heading =
		"<p><strong>THIS IS A SCHEDULED EVENT Feb <var data-var='date'>10</var>, <var data-var='time'>23:00</var>  -  Feb <var data-var='date'>11</var>, <var data-var='time'>05:00</var> CET</strong></p>";
	expect(romeIso(plannedStart(heading + block('Jan 26, 14:45 CET', 'Scheduled'), NEAR) ?? 0)).toBe(
		'2023-02-10T23:00:00+01:00',
	);
	expect(plannedStart('<p>THIS IS A SCHEDULED EVENT, tomorrow</p>', NEAR)).toBeNull();
	expect(plannedStart(block('Jan 26, 14:45 CET'), NEAR)).toBeUndefined();
});
