/** A slice of `npm run fuzz`, with the minimum each surface must make of it: a fuzz whose input is all rejected at once proves little. */

import { expect, it } from 'vitest';
import { mutate } from '../../../measure/fuzz/mutate';
import { surfaces } from '../../../measure/fuzz/surfaces';
import { randomFrom } from '../../../simulator/random';

const INPUTS = 400;

const MET: Record<string, string[]> = {
	classifier: ['reachable', 'notice', 'unexpected_content', 'http_error', 'refused'],
	reader: ['claims', 'nothing'],
	feeds: [
		...['rss', 'atom', 'statuspage', 'statuspage-atom', 'jsonfeed', 'cstate', 'instatus'],
		...['truncated', 'malformed'],
	],
	envelope: ['taken', 'bad_signature', 'unknown_key', 'wrong_type', 'truncated', 'malformed'],
	statement: ['taken', 'out_of_scope', 'malformed', 'unknown_format'],
	settings: ['chosen', 'defaults'],
	import: ['taken', 'bad_row', 'not_ours', 'malformed'],
};

it.each(Object.entries(surfaces()))(
	`${INPUTS} broken inputs to the %s break no rule`,
	async (name, surface) => {
		const random = randomFrom(20_230_126, '');
		const outcomes = new Set<string>();
		for (let i = 0; i < INPUTS; i++) outcomes.add(await surface.read(mutate(surface.good, random), i));
		expect([...outcomes]).toEqual(expect.arrayContaining(MET[name] ?? ['what this surface makes of them']));
	},
	60_000,
);
