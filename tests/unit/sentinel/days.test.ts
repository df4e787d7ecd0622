import { expect, test } from 'vitest';
import { loadArchive } from '../../../feed/archive/load';
import { siteFiles } from '../../../feed/publish/site';
import type { SentinelState } from '../../../monitor/core/sentinel/statement';
import { HOUR_MS } from '../../../monitor/core/time';
import { daysOf } from '../../../sentinel/days';
import type { Change } from '../../../sentinel/records';

const at = (time: string) => Date.parse(`2026-01-${time}:00+01:00`);
const change = (time: string, state: SentinelState): Change => ({
	id: time,
	at: at(time),
	from: null,
	provider: 'libero',
	component: 'smtp',
	state,
	since: at(time),
	by: 3,
	of: 3,
	reasons: [],
});

const RECORDS = [
	change('10T06:00', 'answering'),
	change('10T22:00', 'outage'),
	change('11T01:00', 'recovering'),
	change('11T02:00', 'answering'),
	change('11T10:00', 'blind'),
	change('12T10:00', 'answering'),
];
const NOW = at('12T12:00');

test('a part’s time is cut into days of Rome; unobserved time is in none of them', () => {
	const [smtp, ...others] = daysOf(RECORDS, NOW);
	expect(others).toEqual([]);
	expect(smtp?.days.map(({ day, inStatus }) => [day, inStatus])).toEqual([
		['2026-01-10', { operational: 16 * HOUR_MS, major_outage: 2 * HOUR_MS }],
		['2026-01-11', { major_outage: 2 * HOUR_MS, operational: 8 * HOUR_MS }],
		['2026-01-12', { operational: 2 * HOUR_MS }],
	]);
});

test('records of the future, and parts that were never seen, have no days', () => {
	expect(daysOf(RECORDS, at('09T00:00'))).toEqual([]);
	expect(daysOf([change('10T06:00', 'blind')], NOW)).toEqual([]);
});

test('the page draws them, and says how long a part did not answer', () => {
	const archive = loadArchive();
	const site = siteFiles(archive.ok ? archive.value : [], {
		now: NOW,
		url: 'https://feed.example',
		keys: [],
		watched: daysOf(RECORDS, NOW),
	});
	const page = site.get('index.html') ?? '';
	expect(page).toContain('data-part="libero smtp"');
	expect(page).toMatch(/Libero Mail, Invio \(SMTP\).*senza risposta per 4 ore/);
	expect(page.match(/class="bar-major_outage"/g)).toHaveLength(2);
});
