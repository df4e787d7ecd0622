// `npm run e2e:stress [-- --runs 5 --busy 4 --browser firefox --file storage]`: runs both browser suites, one, or some of their
// files repeatedly while other processes keep the machine busy. Reports runs, failures and maximum time of each test; exits
// with 1 if any failed.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { NODE, ROOT } from './dependencies.mjs';
import { runStep } from './step.mjs';
import { BUILDS, END_TO_END, PREPARE, stepEnvironment } from './steps.mjs';

const USAGE = `usage: npm run e2e:stress [-- --runs 5 --busy 4 --browser ${END_TO_END.map(({ name }) => name).join('|')} --file NAME]`;

function options() {
	try {
		const { values } = parseArgs({
			options: {
				runs: { type: 'string', default: '5' },
				busy: { type: 'string', default: '4' },
				browser: { type: 'string' },
				file: { type: 'string', multiple: true, default: [] },
			},
		});
		const [runs, busy] = [Number(values.runs), Number(values.busy)];
		const suites = END_TO_END.filter(({ name }) => [undefined, name].includes(values.browser)).map(
			(step) => ({ ...step, command: [...step.command, ...values.file] }),
		);
		if (Number.isInteger(runs) && runs > 0 && Number.isInteger(busy) && busy >= 0 && suites.length > 0)
			return { runs, busy, suites };
	} catch {
		// Unknown option: the usage lists the valid ones.
	}
	console.error(USAGE);
	process.exit(2);
}

const { runs, busy, suites } = options();
const environment = await stepEnvironment();
for (const step of [PREPARE, ...BUILDS]) {
	const { exitCode, output } = await runStep(step, environment);
	if (exitCode === 0) continue;
	console.error(`${step.name} failed:\n${output}`);
	process.exit(1);
}

const spinners = Array.from({ length: busy }, () => spawn(NODE, ['-e', 'for (;;);'], { stdio: 'ignore' }));
process.on('exit', () => {
	for (const spinner of spinners) spinner.kill('SIGKILL');
});

/** By "browser, file: title". */
const seen = new Map();
let broken = 0;

function note(name, { status, duration = 0 }) {
	if (status !== 'passed' && status !== 'failed') return;
	const row = seen.get(name) ?? { runs: 0, failures: 0, slowestMs: 0 };
	seen.set(name, row);
	row.runs += 1;
	row.slowestMs = Math.max(row.slowestMs, duration);
	if (status === 'failed') row.failures += 1;
}

/** What the default reporter says of failed tests, with expected and actual values, which the report lacks. */
const failuresIn = (output) => output.slice(Math.max(0, output.search(/^.*Failed (Tests|Suites)/m))).trim();

async function runSuite(suite, run) {
	const { exitCode, output, seconds } = await runStep(suite, environment);
	const before = [...seen.values()].reduce((sum, { failures }) => sum + failures, 0);
	try {
		for (const { name: path, assertionResults } of JSON.parse(readFileSync(suite.report, 'utf8')).testResults)
			for (const test of assertionResults)
				note(`${suite.name}, ${relative(ROOT, path)}: ${test.fullName}`, test);
	} catch {
		// Without a report the runner itself failed, and its exit code says so.
	}
	const failures = [...seen.values()].reduce((sum, row) => sum + row.failures, 0) - before;
	if (exitCode !== 0 && failures === 0) broken += 1;
	if (exitCode !== 0)
		console.log(`${suite.name} ${failures === 0 ? 'broke off' : 'failed'}:\n${failuresIn(output)}`);
	const load = loadavg()[0]?.toFixed(1);
	console.log(
		`run ${run} of ${runs}, ${suite.name}: ${failures} failed, ${seconds.toFixed(0)} s, load ${load}`,
	);
}

console.log(`${runs} runs of ${suites.map(({ name }) => name).join(' and ')}, beside ${busy} busy processes`);
for (let run = 1; run <= runs; run++) await Promise.all(suites.map((suite) => runSuite(suite, run)));

console.log('\nruns  failed  slowest');
for (const [name, row] of [...seen].sort((a, b) => b[1].slowestMs - a[1].slowestMs)) {
	const slowest = `${(row.slowestMs / 1000).toFixed(1)} s`;
	console.log(
		`${String(row.runs).padStart(4)}  ${String(row.failures).padStart(6)}  ${slowest.padStart(7)}  ${name}`,
	);
}
const failed = [...seen.values()].reduce((sum, { failures }) => sum + failures, 0);
console.log(`\n${seen.size} tests, ${runs} runs, ${failed} failures, ${broken} runs broken off`);
process.exit(failed + broken === 0 ? 0 : 1);
