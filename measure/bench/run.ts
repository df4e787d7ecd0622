/**
 * `npm run bench`: the shipped build in a real Chromium, each figure next to its floor from the same run.
 *
 *   npm run bench                            the full benchmark
 *   npm run bench -- --rounds 10             fewer samples of each
 *   npm run bench -- --only checks,starts    some parts of it
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Incident, StoredIncident } from '../../monitor/core/model/incident';
import { startSimulator } from '../../simulator/server';
import { measureSituations } from './checks';
import { historyOf } from './history';
import { measureLoaded } from './loaded';
import { type Report, targetTable } from './report';
import { situationsOf } from './situations';
import { measureStarts } from './starts';
import { measureText } from './text';
import { openWire } from './wire';

const ROOT = join(import.meta.dirname, '..', '..');
const OUTPUT = join(ROOT, '.output', 'bench');
const PARTS = ['starts', 'checks', 'text', 'loaded'] as const;

const { values } = parseArgs({
	options: { rounds: { type: 'string', default: '40' }, only: { type: 'string', default: PARTS.join() } },
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) fail('--rounds takes a whole number above 0');
const chosen = values.only.split(',');
if (!chosen.every((part) => (PARTS as readonly string[]).includes(part)))
	fail(`--only takes some of ${PARTS.join(', ')}`);

function fail(line: string): never {
	process.stderr.write(`${line}\n`);
	process.exit(2);
}

const archive = JSON.parse(readFileSync(join(ROOT, 'assets', 'archive.json'), 'utf8')) as Incident[];
const now = Date.now();
const incidents: StoredIncident[] = archive.map((incident) => ({
	feedId: 'signed',
	trust: 'signed',
	firstSeenAt: incident.startedAt,
	incident,
}));
const histories = { day: historyOf(1, now, incidents), year: historyOf(400, now, incidents) };

const simulator = await startSimulator({});
const wire = await openWire(simulator);
const MEASURE: Record<(typeof PARTS)[number], () => Promise<Report> | Report> = {
	starts: () => measureStarts(simulator, wire, histories, rounds),
	checks: () => {
		const situations = situationsOf({ ...histories, archive, now }, simulator);
		return measureSituations(simulator, wire, situations, Math.ceil(rounds / 10));
	},
	text: measureText,
	loaded: measureLoaded,
};
try {
	const reports: Report[] = [];
	for (const part of PARTS) {
		if (!chosen.includes(part)) continue;
		process.stderr.write(`${part}\n`);
		reports.push(await MEASURE[part]());
	}
	const figures = Object.assign({}, ...reports.map((report) => report.figures));
	process.stdout.write(
		`${[targetTable(figures), ...reports.flatMap(({ tables }) => tables)].join('\n\n')}\n`,
	);
	mkdirSync(OUTPUT, { recursive: true });
	writeFileSync(join(OUTPUT, 'bench.json'), `${JSON.stringify(figures, null, '\t')}\n`);
} finally {
	wire.close();
	await simulator.close();
}
