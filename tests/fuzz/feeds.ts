/**
 * `node scripts/run.mjs tests/fuzz/feeds.ts [documents] [seed]`: mutated documents of every format through parsers, fold,
 * merge and envelope. Nothing may throw, nothing may take long. Default: 100,000 documents.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredIncident } from '../../monitor/core/incidents/model';
import { readHostile } from './feed-invariants';
import { mutate, randomOf } from './mutate';

const SLOW_MS = 1_000;
const count = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000_007);
const fixtures = join(import.meta.dirname, '..', 'fixtures', 'feeds');
const good = readdirSync(fixtures).map((name) => readFileSync(join(fixtures, name), 'utf8'));

const random = randomOf(seed);
const outcomes = new Map<string, number>();
let stored: StoredIncident[] = [];
let slowest = { ms: 0, document: 0 };
const begun = performance.now();
console.log(`seed ${seed}, ${count} documents`);
for (let i = 0; i < count; i++) {
	const body = mutate(good, random);
	const from = performance.now();
	try {
		const read = await readHostile(body, i, i % 50 === 0 ? [] : stored);
		stored = read.stored;
		outcomes.set(read.outcome, (outcomes.get(read.outcome) ?? 0) + 1);
	} catch (error) {
		console.error(
			`document ${i} of seed ${seed}: ${(error as Error).stack}\n${JSON.stringify(body.slice(0, 2_000))}`,
		);
		process.exit(1);
	}
	const took = performance.now() - from;
	if (took > slowest.ms) slowest = { ms: took, document: i };
	if (took > SLOW_MS) {
		console.error(
			`document ${i} of seed ${seed} took ${Math.round(took)} ms\n${JSON.stringify(body.slice(0, 2_000))}`,
		);
		process.exit(1);
	}
}
for (const [outcome, times] of [...outcomes].sort((a, b) => b[1] - a[1]))
	console.log(`${String(times).padStart(8)}  ${outcome}`);
const seconds = (performance.now() - begun) / 1_000;
console.log(
	`${count} documents in ${seconds.toFixed(1)} s, none threw; slowest ${slowest.ms.toFixed(1)} ms (document ${slowest.document})`,
);
