import { expect, test } from 'vitest';
import { progressLine } from '../../../simulator/demo/progress';

const from = Date.parse('2023-01-22T18:00:00+01:00');
const to = Date.parse('2023-01-29T06:00:00+01:00');
const at = (share: number) => ({ from, to, now: () => from + share * (to - from), seconds: 120 });

test.each([
	['it has begun: the pace says how long', 0, 1, '22/01 18:00: 0 %, about 120 s still'],
	[
		'it has hardly begun: the browser was slow, the story need not be',
		0.001,
		20,
		'22/01 18:09: 0 %, about 120 s still',
	],
	['it is as fast as it may be', 0.5, 60, '26/01 00:00: 50 %, about 60 s still'],
	['it is slower than its pace: as it was so far', 0.25, 50, '24/01 09:00: 25 %, about 150 s still'],
	['it is over', 1, 130, '29/01 06:00: 100 %, about 0 s still'],
	['its clock ran on after the end', 1.2, 130, '29/01 06:00: 100 %, about 0 s still'],
])('%s', (_, share, gone, line) => {
	expect(progressLine(at(share), gone)).toBe(`… played to ${line}`);
});
