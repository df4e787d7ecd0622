/**
 * `npm run fuzz -- [inputs] [seed]`: a million broken inputs, spread over every reader of untrusted text. Nothing may throw,
 * break a rule or take long. Then each reader gets doubled inputs, and may take no more than about twice as long.
 */

import { randomFrom } from '../../simulator/random';
import { growing } from './linear';
import { mutate } from './mutate';
import { surfaces } from './surfaces';

const SLOW_MS = 1_000;
const count = Number(process.argv[2] ?? 1_000_000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000_007);
const random = randomFrom(seed, '');
const all = surfaces();
const names = Object.keys(all);
const outcomes: Record<string, Map<string, number>> = Object.fromEntries(
	names.map((name) => [name, new Map()]),
);

function giveUp(what: string, input: string): never {
	process.stderr.write(`${what}\n${JSON.stringify(input.slice(0, 2_000))}\n`);
	process.exit(1);
}

process.stdout.write(`seed ${seed}, ${count} inputs\n`);
let slowest = { ms: 0, input: 0, name: '' };
const begun = performance.now();
for (let i = 0; i < count; i++) {
	const name = names[i % names.length] ?? '';
	const surface = all[name];
	if (surface === undefined) break;
	const input = mutate(surface.good, random);
	const from = process.cpuUsage();
	try {
		const outcome = await surface.read(input, Math.floor(i / names.length));
		outcomes[name]?.set(outcome, (outcomes[name].get(outcome) ?? 0) + 1);
	} catch (error) {
		giveUp(`${name}, input ${i} of seed ${seed}: ${(error as Error).stack}`, input);
	}
	// CPU time, so that other load on the machine does not count.
	const { user, system } = process.cpuUsage(from);
	const ms = (user + system) / 1_000;
	if (ms > slowest.ms) slowest = { ms, input: i, name };
	if (ms > SLOW_MS) giveUp(`${name}, input ${i} of seed ${seed} took ${Math.round(ms)} ms`, input);
}
for (const name of names) {
	const taken = [...(outcomes[name] ?? [])].sort((a, b) => b[1] - a[1]);
	process.stdout.write(`${name}: ${taken.map(([outcome, times]) => `${outcome} ${times}`).join(', ')}\n`);
}
process.stdout.write(
	`${count} inputs in ${((performance.now() - begun) / 1_000).toFixed(0)} s, none threw; slowest ${slowest.ms.toFixed(0)} ms (${slowest.name}, input ${slowest.input})\n`,
);

const { tried, lines } = await growing(all);
for (const line of lines) process.stderr.write(`${line}\n`);
process.stdout.write(
	lines.length > 0 ? 'not linear\n' : `linear on ${tried} hostile inputs of up to 256,000 characters\n`,
);
process.exit(lines.length > 0 ? 1 : 0);
