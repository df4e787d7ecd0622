import { describe, expect, test } from 'vitest';
import { read } from '../../../../monitor/core/italian/reader';
import { romeIso } from '../../../../monitor/core/time';

/** A Thursday, 15:10. */
const AT = '2026-03-05T15:10:00+01:00';
const at = (text: string, time = AT) => read(text, Date.parse(time), { source: 'official' });
const short = (time: number) => romeIso(time).slice(5, 16);

describe('works announced with their hours have a window, and nothing is claimed', () => {
	test.each([
		['il 10/03/2026 dalle 02:00 alle 06:00', '03-10T02:00', '03-10T06:00'],
		['in data 10 marzo 2026 dalle ore 22:30 alle ore 23:30 circa', '03-10T22:30', '03-10T23:30'],
		['oggi dalle 16 alle 18', '03-05T16:00', '03-05T18:00'],
		['questa notte, dalle 2 alle 4', '03-06T02:00', '03-06T04:00'],
		['stanotte dalle 23.30 alle 4', '03-05T23:30', '03-06T04:00'],
		['dalle 22 alle 2', '03-05T22:00', '03-06T02:00'],
		['domani tra le 6 e le 8', '03-06T06:00', '03-06T08:00'],
		['sabato 7 marzo dall’1 alle 7 del mattino', '03-07T01:00', '03-07T07:00'],
		['mercoledì 11, ore 01:00-04:00', '03-11T01:00', '03-11T04:00'],
		['il 06/03 ore 2-4', '03-06T02:00', '03-06T04:00'],
		['dalle 22 di lunedì alle 6 di martedì', '03-09T22:00', '03-10T06:00'],
		['nella notte tra martedì 10 e mercoledì 11 marzo, dalle 23 alle 6', '03-10T23:00', '03-11T06:00'],
		['nella notte tra martedì 10 e mercoledì 11 marzo, dalle 00:30 alle 5', '03-11T00:30', '03-11T05:00'],
	])('%s', (when, from, to) => {
		for (const text of [
			`Libero Mail: manutenzione programmata ${when}.`,
			`Vi informiamo che ${when} Libero Mail non sarà raggiungibile per lavori. Ci scusiamo per il disagio.`,
			`Manutenzione Libero Mail\nQuando: ${when}\nEffetti: possibili disservizi`,
		]) {
			const { claims, planned } = at(text);
			expect({ text, claims, from: short(planned?.fromAt ?? 0), to: short(planned?.toAt ?? 0) }).toEqual({
				text,
				claims: [],
				from,
				to,
			});
			expect(text).toContain(planned?.span.text);
		}
	});
});

test.each([
	['whose window holds the moment go on', 'Virgilio Mail: manutenzione programmata oggi dalle 14 alle 16'],
	['that are said to go on', 'La manutenzione di Virgilio Mail, iniziata alle 14, terminerà alle 16'],
])('works %s, to its end', (_, text) => {
	const { claims, planned } = at(text);
	expect(planned).toBeUndefined();
	expect(claims).toContainEqual(expect.objectContaining({ topic: 'status', stance: 'maintenance' }));
	expect(claims).toContainEqual(
		expect.objectContaining({ topic: 'eta', toAt: Date.parse('2026-03-05T16:00:00+01:00') }),
	);
});

test.each([
	['done', 'La manutenzione di Libero Mail dalle 2 alle 4 è stata completata'],
	['denied', 'Libero Mail: nessuna manutenzione è prevista dalle 22 alle 24'],
	['of two hours too far', 'Libero Mail: manutenzione programmata dalle 2 del 6 marzo alle 5 del 20 marzo'],
	['of next year', 'Libero Mail: manutenzione programmata il 10 dicembre dalle 2 alle 5'],
	['of which night is not clear', 'Libero Mail: manutenzione programmata domani notte dalle 2 alle 5'],
	['without an end', 'Libero Mail: manutenzione programmata domani dalle 22'],
	['of three days', 'Libero Mail: manutenzione programmata il 10, il 12 e il 14 marzo dalle 2 alle 5'],
	['that are news, not works', 'Aggiornamento delle 15:20: Libero Mail potrebbe restare ferma fino alle 18'],
])('no window of works %s', (_, text) => {
	expect(at(text).planned).toBeUndefined();
});

test.each(['annullata', 'rinviata', 'posticipata a data da destinarsi'])(
	'works can be called off: %s',
	(how) => {
		const { claims, planned, calledOff } = at(
			`La manutenzione di Libero Mail prevista per stanotte è stata ${how}`,
		);
		expect({ claims, planned, calledOff }).toEqual({ claims: [], planned: undefined, calledOff: true });
	},
);

test('what is down now is reported next to the works to come, without their cause and end', () => {
	const { claims, planned } = at(
		'Libero Mail è down da stamattina. Domani dalle 2 alle 5 è prevista una manutenzione programmata.',
	);
	expect(claims.map(({ topic }) => topic)).toEqual(['status']);
	expect(short(planned?.fromAt ?? 0)).toBe('03-06T02:00');
});

test.each([
	[
		'Rinviata la manutenzione di Libero Mail\nL’intervento previsto per oggi pomeriggio è rinviato a data da destinarsi. Libero Mail resta regolarmente accessibile.',
		[],
	],
	['Rinviata la manutenzione di Libero Mail, ma le caselle non si aprono da stamattina', ['outage']],
])('works called off are an outage only if a failure is stated: %s', (text, stances) => {
	const { claims } = at(text);
	expect(claims.flatMap((claim) => (claim.topic === 'status' ? [claim.stance] : []))).toEqual(stances);
});
