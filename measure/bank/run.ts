/**
 * `npm run scenarios [-- ID…]`: plays every scenario of the bank through the real engine and three reference policies on virtual
 * time, prints one row each and the totals, and writes `.output/bench/scenarios.json`. Exits 1 if we miss one of our targets.
 * `--id ID` plays one, with `--trace` by minute; `--seed N` draws other jitter; `--json FILE` writes elsewhere; `--minutes` lists the
 * minutes judged wrong; `--network` compares with a real fetch from the TLS simulator, in the weathers of each scenario.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { PROVIDERS } from '../../monitor/core/providers';
import { romeIso } from '../../monitor/core/time';
import { SCENARIOS, scenarioNamed } from '../../simulator/scenarios/all';
import { loadOf } from './load';
import { judgeMinutes } from './minutes';
import { compareOverNetwork } from './network';
import { playOurs } from './ours';
import type { Played } from './played';
import { playReference, REFERENCES } from './references';
import { type Score, score } from './score';
import { type PolicyId, printLegend, printTable, type Row, type ShownRow, totalOf } from './table';
import { missed } from './targets';
import { traceOf } from './trace';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		id: { type: 'string', multiple: true, default: [] },
		trace: { type: 'boolean', default: false },
		seed: { type: 'string', default: '2023' },
		json: { type: 'string', default: '.output/bench/scenarios.json' },
		minutes: { type: 'boolean', default: false },
		network: { type: 'boolean', default: false },
	},
});
const seed = Number(values.seed);
const ids = [...positionals, ...values.id];
const unknown = ids.find((id) => scenarioNamed(id) === undefined);
if (unknown !== undefined || (values.trace && ids.length !== 1)) {
	process.stderr.write(`${unknown === undefined ? '--trace needs one --id' : `no scenario ${unknown}`}\n`);
	process.exit(2);
}
const chosen = SCENARIOS.filter(({ id }) => ids.length === 0 || ids.includes(id));

const rows: Row[] = [];
const shown: ShownRow[] = [];
const misses: string[] = [];
for (const scenario of chosen) {
	const ours = await playOurs(scenario, seed);
	if (values.trace) {
		for (const line of traceOf(scenario, ours)) process.stdout.write(`${line}\n`);
		process.exit(0);
	}
	const policies: Partial<Record<PolicyId, Score>> = { ours: score(scenario, ours, 'extension') };
	for (const id of REFERENCES) policies[id] = score(scenario, playReference(scenario, id), 'program');
	const row = { id: scenario.id, policies: policies as Row['policies'] };
	rows.push(row);
	shown.push({ ...row, load: loadOf(scenario, ours, 'extension') });
	misses.push(...missed(scenario, row.policies.ours).map((why) => `${scenario.id}: ${why}`));
	if (values.minutes) listWrong(scenario, ours);
	if (values.network)
		for (const difference of await compareOverNetwork(scenario)) misses.push(`${scenario.id}: ${difference}`);
}

printTable(shown);
printLegend(seed);
const policyIds: PolicyId[] = ['ours', ...REFERENCES];
const totals = Object.fromEntries(
	policyIds.map((id) => [id, totalOf(rows.map(({ policies }) => policies[id]))]),
);
mkdirSync(dirname(values.json), { recursive: true });
writeFileSync(values.json, `${JSON.stringify({ scenarios: rows, totals }, null, '\t')}\n`);
for (const miss of misses) console.log(`MISSED ${miss}`);
if (misses.length > 0) process.exitCode = 1;

function listWrong(scenario: (typeof chosen)[number], played: Played): void {
	for (const provider of PROVIDERS)
		for (const { at, verdict, shown, truth } of judgeMinutes(scenario, played, 'extension', provider))
			if (verdict !== 'right' && verdict !== 'unknown')
				console.log(
					`${scenario.id} ${romeIso(at)} ${provider} ${verdict}: shown ${shown.status}/${shown.phase}, true ${truth.status}/${truth.phase}`,
				);
	for (const { at, provider, kind } of played.notices)
		console.log(`${scenario.id} ${romeIso(at)} ${provider} notice ${kind}`);
}
