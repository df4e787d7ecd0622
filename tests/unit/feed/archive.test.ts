import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArchiveFile } from '../../../feed/archive/incident';
import { loadArchive, problemLine } from '../../../feed/archive/load';
import { ARCHIVE_MODULE, archiveModule } from '../../../feed/archive-module';
import { foldAnswers } from '../../../monitor/core/incidents/fold';
import { HOUR_MS, romeIso } from '../../../monitor/core/time';

const archive = loadArchive();
const incident = (id: string) => {
	const found = archive.ok ? archive.value.find((one) => one.incident.id === id) : undefined;
	if (found === undefined) throw new Error(`no ${id} in the archive`);
	return found.incident;
};

describe('the archive', () => {
	it('is valid', () => {
		expect(archive.ok ? [] : archive.problems.map(problemLine)).toEqual([]);
	});

	it('is shipped unchanged (fix: npm run feed -- archive)', () => {
		expect(archiveModule()).toEqual({ ok: true, value: readFileSync(ARCHIVE_MODULE, 'utf8') });
	});

	it('gives every statement a date, a source and a publisher', () => {
		for (const { incident } of archive.ok ? archive.value : []) {
			for (const update of incident.updates) {
				expect(update.publisher).toBeTruthy();
				for (const claim of update.claims) expect(claim.saidAt).toBeGreaterThanOrEqual(incident.startedAt);
			}
		}
	});
});

describe('January 2023, as people could know it at the time', () => {
	const { updates } = incident('2023-01-libero-virgilio');
	const at = (time: string) => foldAnswers(updates, Date.parse(`2023-01-${time}:00+01:00`));

	it.each([
		['23T06:59', undefined],
		['23T23:59', undefined],
		['24T10:00', 'datacenter'],
		['25T15:59', 'datacenter'],
		['25T16:00', 'storage'],
		['28T23:00', 'storage'],
	])('cause at %s: %s', (time, kind) => {
		expect(at(time).cause.current?.kind).toBe(kind);
	});

	it.each([
		['23T06:59', undefined],
		['23T07:00', 'denied'],
		['23T13:00', 'suspected'],
		['24T09:59', 'suspected'],
		['24T10:00', 'denied'],
		['28T23:00', 'denied'],
	])('attack at %s: %s', (time, stance) => {
		expect(at(time).attack.current?.stance).toBe(stance);
		expect(at(time).attack.contradictedBy).toBeUndefined();
	});

	it('promises the afternoon of the 26th to the afternoon of the 27th, from the 25th on', () => {
		expect(at('25T15:59').eta.history).toEqual([]);
		const eta = at('25T16:00').eta.current;
		expect(romeIso(eta?.fromAt ?? 0)).toBe('2023-01-26T16:00:00+01:00');
		expect(romeIso(eta?.toAt ?? 0)).toBe('2023-01-27T16:00:00+01:00');
	});

	it.each([
		['27T16:00', undefined],
		['27T20:00', 4 * HOUR_MS],
		['28T19:00', 27 * HOUR_MS],
		['28T20:00', undefined],
	])('overdue at %s: %s', (time, overdueMs) => {
		expect(at(time).eta.overdueMs).toBe(overdueMs);
	});

	it.each([
		['22T22:00', 'outage'],
		['26T14:44', 'outage'],
		['26T14:45', 'recovering'],
		['28T19:59', 'recovering'],
		['28T20:00', 'restored'],
	])('status at %s: %s', (time, stance) => {
		expect(at(time).status.current?.stance).toBe(stance);
	});

	it('PEC was never hit, and once that was said it stays said', () => {
		expect(at('23T15:59').scope.current?.notHit).toEqual([]);
		for (const time of ['23T16:00', '25T16:00', '28T23:00']) {
			expect(at(time).scope.current?.notHit).toContain('pec');
			expect(at(time).scope.current?.hit).toEqual(expect.arrayContaining(['webmail', 'smtp']));
		}
	});
});

describe('June 2023', () => {
	const { updates } = incident('2023-06-libero-virgilio');
	const status = (time: string) => foldAnswers(updates, Date.parse(`2023-06-${time}:00+02:00`)).status;

	it.each([
		['13T23:00', 'maintenance'],
		['14T12:00', 'restored'],
		['15T07:59', 'restored'],
		['15T08:00', 'outage'],
		['18T10:00', 'recovering'],
		['19T12:00', 'restored'],
	])('status at %s: %s', (time, stance) => {
		expect(status(time).current?.stance).toBe(stance);
	});

	it('the press says "down" while the notice says "maintenance"', () => {
		expect(status('14T07:10').contradictedBy).toMatchObject({ stance: 'outage', source: 'press' });
	});
});

describe('a file with faults', () => {
	const good = readFileSync('feed/incidents/2023-01-libero-virgilio.md', 'utf8');
	const problemsOf = (text: string) => {
		const read = readArchiveFile('feed/incidents/2023-01-libero-virgilio.md', text);
		return read.ok ? [] : read.problems.map(problemLine);
	};
	const line = (part: string) => good.slice(0, good.indexOf(part)).split('\n').length;

	it.each([
		['cause: storage', 'cause: stoorage', /\.cause must be one of storage, .* not "stoorage"$/],
		['status: monitoring', 'status: almost', /\.status must be one of investigating/],
		['to: 2023-01-27T16:00:00+01:00', 'to: 2023-01-27T16:00', /\.eta\.to must be a time like/],
		['to: 2023-01-27T16:00:00+01:00', 'to: 2023-01-20T16:00:00+01:00', /\.eta\.to is earlier than "from"$/],
		['not_hit: [pec]', 'not_hit: [fax]', /\.not_hit\[1\] must be one of webmail/],
		['impact: critical', 'impact: huge', /impact must be one of none/],
		['publisher: siti di segnalazioni', 'editor: siti', /updates\[1\]\.editor is not known/],
		[
			'providers: [libero, virgilio]',
			'providers: [libero, tiscali]',
			/providers\[2\] must be one of libero, virgilio/,
		],
		['name: Libero Mail e', 'name: <b>Libero</b> e', /name must be plain text/],
	])('names file and line: %s → %s', (from, to, message) => {
		const problems = problemsOf(good.replace(from, to));
		expect(problems[0]).toMatch(message);
		const number = Number(
			/^feed\/incidents\/2023-01-libero-virgilio\.md:(\d+): /.exec(problems[0] ?? '')?.[1],
		);
		expect(Math.abs(number - line(from))).toBeLessThanOrEqual(1);
	});

	it.each([
		[
			'updates out of order',
			good.replace('at: 2023-01-24T10:00', 'at: 2023-01-20T10:00'),
			/at is earlier than what stands before it/,
		],
		[
			'an end without a last word',
			good.replace('status: postmortem', 'status: monitoring'),
			/resolved_at stands though/,
		],
		['no end after a last word', good.replace(/resolved_at:.*\n/, ''), /resolved_at is missing/],
		[
			'an outage that goes on in no part',
			good.replace('status: postmortem', 'status: identified').replace(/resolved_at:.*\n/, ''),
			/components are all operational though the last update says that it goes on/,
		],
		['another name', good.replace('id: 2023-01', 'id: 2023-02'), /id must be the name of the file/],
		['no front matter', 'ciao', /:1: must begin with front matter/],
		['broken YAML', good.replace('updates:', 'updates: ['), /:\d+: /],
	])('%s', (_, text, message) => {
		expect(problemsOf(text).join('\n')).toMatch(message);
	});
});
