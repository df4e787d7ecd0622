import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { StoredIncident } from '../../../monitor/core/incidents/model';
import { readHostile } from '../../fuzz/feed-invariants';
import { mutate, randomOf } from '../../fuzz/mutate';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'feeds');
const good = readdirSync(fixtures).map((name) => readFileSync(join(fixtures, name), 'utf8'));

it('500 broken documents are read or refused by name, and keep every rule (the whole run: tests/fuzz/feeds.ts)', async () => {
	const random = randomOf(20_230_126);
	const outcomes = new Set<string>();
	let stored: StoredIncident[] = [];
	for (let i = 0; i < 500; i++) {
		const read = await readHostile(mutate(good, random), i, i % 50 === 0 ? [] : stored);
		stored = read.stored;
		outcomes.add(read.outcome);
	}
	// A fuzz that only ever meets the front door proves little.
	expect([...outcomes]).toEqual(
		expect.arrayContaining([
			'rss',
			'atom',
			'statuspage',
			'statuspage-atom',
			'jsonfeed',
			'cstate',
			'instatus',
			'truncated',
			'malformed',
		]),
	);
}, 60_000);
