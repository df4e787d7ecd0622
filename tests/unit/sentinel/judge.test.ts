/** Checks in, states out: each row is the life of one part, with one check a minute. */

import { describe, expect, test } from 'vitest';
import { MINUTE_MS } from '../../../monitor/core/time';
import { judge, newVerdict, type Verdict } from '../../../sentinel/judge';
import { type Look, lookOf } from '../../../sentinel/look';

const START = Date.UTC(2023, 0, 23, 15);
const LOOKS: Record<string, Look> = {
	w: { state: 'answering', reasons: [] },
	o: { state: 'outage', reasons: ['silent'] },
	d: { state: 'degraded', reasons: ['slow'] },
	u: { state: 'unseen', reasons: [] },
};
const SIGN: Record<Verdict['state'], string> = {
	answering: 'W',
	outage: 'O',
	degraded: 'D',
	recovering: 'R',
	blind: 'U',
};

function live(looks: string, everyMs = MINUTE_MS): Verdict[] {
	let verdict = newVerdict({ provider: 'libero', component: 'smtp' }, START);
	return [...looks].map((sign, minute) => {
		verdict = judge(verdict, LOOKS[sign] as Look, START + minute * everyMs);
		return verdict;
	});
}
const states = (looks: string, everyMs?: number) =>
	live(looks, everyMs)
		.map(({ state }) => SIGN[state])
		.join('');

describe('a part', () => {
	test.each([
		['that answers is said to answer', 'www', 'WWW'],
		['is out at the third failure', 'wooo', 'WWWO'],
		['that fails twice is left alone', 'woowoow', 'WWWWWWW'],
		['that never answered is out at the third failure', 'ooo', 'UUO'],
		['that answers badly is degraded at the third time', 'wddd', 'WWWD'],
		['out and degraded by turns is degraded', 'wodo', 'WWWD'],
		['that was out stays so while it wavers', 'wooodo', 'WWWOOO'],
		['that was out and answers badly is degraded', 'woooddd', 'WWWOOOD'],
		['comes back at the first good look, and is back after five minutes', 'wooowwwwww', 'WWWORRRRRW'],
		['that breaks off its return is out at once', 'wooowwo', 'WWWORRO'],
		['is unseen at the third blind look', 'wuuu', 'WWWU'],
		['that was out is not forgotten for a blindness', 'wooouuuw', 'WWWOOOUR'],
		['that was well is so again after a blindness', 'wuuuw', 'WWWUW'],
		['that was not seen for a while fails again, from the first', 'wouuoo', 'WWWWWW'],
	])('%s', (_, looks, expected) => {
		expect(states(looks)).toBe(expected);
	});

	test('checks that are far apart are no run: the machine slept', () => {
		expect(states('wooo', 10 * MINUTE_MS)).toBe('WWWW');
	});

	test('an outage begins with its first failing check, and knows why', () => {
		expect(live('wwooo').at(-1)).toMatchObject({ since: START + 2 * MINUTE_MS, reasons: ['silent'] });
	});

	test('a clock set back restarts the run', () => {
		const two = live('woo').at(-1) as Verdict;
		expect(judge(two, LOOKS.o as Look, START - MINUTE_MS).state).toBe('answering');
	});
});

test.each([
	[['answers', 'answers'], 'answering', []],
	[['answers', 'silent'], 'degraded', ['silent']],
	[['silent', 'cut_off', 'silent'], 'outage', ['silent', 'cut_off']],
	[['slow', 'slow'], 'degraded', ['slow']],
	[['slow', 'silent'], 'degraded', ['slow', 'silent']],
	[['unseen', 'silent'], 'outage', ['silent']],
	[['unseen', 'unseen'], 'unseen', []],
	[[], 'unseen', []],
] as const)('hosts that show %j are %s', (seen, state, reasons) => {
	expect(lookOf(seen)).toEqual({ state, reasons });
});
