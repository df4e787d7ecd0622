/**
 * `npm run fleet`: nine million clients through a day of calm, a common failure, six days of outage and the recovery.
 *
 *   npm run fleet                      the whole fleet; rewrites the tables and pictures of docs/scale.md
 *   npm run fleet -- --clients 100000  a smaller one: figures and pictures in .output/bench/ only; with --docs, in docs/scale.md too
 *   npm run fleet -- --every 1         every client runs through the quiet hours in the middle of the outage
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureFeed } from './cdn';
import {
	brakeFigures,
	dayFigures,
	type Figures,
	restartFigures,
	silenceFigures,
	weekFigures,
} from './figures';
import { runFleet } from './fleet';
import type { OpeningsId } from './openings';
import { pictures } from './pictures';
import { POLICIES, type PolicyId } from './policies';
import { BRAKE, CALM, RESTART, SILENCE, week } from './runs';
import { holdSessions } from './sessions';
import { bytesTable, feedTable, moreTable, policyTable, sessionTable, targetTable } from './tables';
import type { World } from './world';

const WHOLE_FLEET = 9_000_000;
const ROOT = join(import.meta.dirname, '..', '..');
const OUTPUT = join(ROOT, '.output', 'bench');
const DOCS = join(ROOT, 'docs');

const { values } = parseArgs({
	options: {
		clients: { type: 'string', default: String(WHOLE_FLEET) },
		every: { type: 'string', default: '16' },
		seed: { type: 'string', default: '2023' },
		docs: { type: 'boolean', default: false },
	},
});
const clients = Number(values.clients);
const every = Number(values.every);
const seed = Number(values.seed);
if (
	!Number.isInteger(clients) ||
	clients < 1 ||
	!Number.isInteger(every) ||
	every < 1 ||
	!Number.isInteger(seed)
) {
	process.stderr.write('--clients, --every and --seed take whole numbers, the first two above 0\n');
	process.exit(2);
}

async function play(name: string, policy: PolicyId, openings: OpeningsId, world: World) {
	const startedAt = performance.now();
	const counts = await runFleet({ clients, seed, policy, openings, world });
	process.stderr.write(`${name}: ${((performance.now() - startedAt) / 1000).toFixed(0)} s\n`);
	return counts;
}

const startedAt = performance.now();
const world = week(every);
const weeks = {
	ours: await play('a week of PostaViva', 'ours', 'always', world),
	fixed: await play('a week of timers', 'fixed', 'always', world),
	exponential: await play('a week of exponential back-off', 'exponential', 'always', world),
};
const silence = await play('silence', 'ours', 'always', SILENCE);
const brake = await play('the brake', 'ours', 'always', BRAKE);
const day = await play('a day of opening and closing', 'ours', 'day', CALM);
const restart = await play('a restart of many', 'ours', 'restart', RESTART);

const byPolicy = Object.fromEntries(
	POLICIES.map((policy) => [policy, weekFigures(weeks[policy], world)]),
) as Record<PolicyId, Figures>;
const bytes = await measureFeed();
const sessions = holdSessions(clients, seed);
const figures: Figures = {
	clients,
	...byPolicy.ours,
	...silenceFigures(silence),
	...brakeFigures(brake),
	...dayFigures(day),
	...restartFigures(restart),
	'sessions.calm': sessions.calm,
	'sessions.comeback': sessions.comeback,
	'sessions.everyCheck': sessions.everyCheck,
	'feed.bytes': bytes.document,
	'feed.gzipBytes': bytes.gzipped,
	'feed.wire304Bytes': bytes.wireUnchanged.down,
	'feed.wire200Bytes': bytes.wireChanged.down,
	...Object.fromEntries(
		(['fixed', 'exponential'] as const).flatMap((policy) =>
			Object.entries(byPolicy[policy]).map(([key, value]) => [`${policy}.${key}`, value]),
		),
	),
	seconds: (performance.now() - startedAt) / 1000,
};

const tables = [
	targetTable(figures),
	policyTable(byPolicy),
	moreTable(figures),
	bytesTable(bytes),
	feedTable(figures, bytes),
	sessionTable(figures),
];
process.stdout.write(`${clients.toLocaleString('en')} clients, seed ${seed}\n\n${tables.join('\n\n')}\n`);

mkdirSync(join(OUTPUT, 'fleet'), { recursive: true });
writeFileSync(join(OUTPUT, 'fleet.json'), `${JSON.stringify(figures, null, '\t')}\n`);
const drawn = pictures(weeks, world, brake, day);
for (const [name, svg] of drawn) writeFileSync(join(OUTPUT, 'fleet', name), svg);
if (clients === WHOLE_FLEET || values.docs) {
	mkdirSync(join(DOCS, 'scale'), { recursive: true });
	for (const [name, svg] of drawn) writeFileSync(join(DOCS, 'scale', name), svg);
	writeFileSync(join(DOCS, 'scale.md'), withTables(readFileSync(join(DOCS, 'scale.md'), 'utf8')));
}

/** The page with its tables replaced, each between its two marks. */
function withTables(page: string): string {
	return ['targets', 'policies', 'more', 'bytes', 'feed', 'sessions'].reduce((text, name, index) => {
		const between = new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`);
		return text.replace(between, (_, begin: string, end: string) => `${begin}\n${tables[index]}\n\n${end}`);
	}, page);
}
