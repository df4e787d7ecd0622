// `npm test`: sets up, checks everything, and ends with one line: "N passed, N failed". Continues after a failure, so
// that one run reports them all. `node scripts/test.mjs e2e` (or `repository`) builds and runs that part alone.
import { argv } from 'node:process';
import { runStep } from './step.mjs';
import { BUILDS, END_TO_END, PREPARE, REPOSITORY, STATIC, stepEnvironment, UNIT } from './steps.mjs';

/** Lanes run in parallel. A lane's steps run in turn, then the lanes that need their output. */
const [chromium, firefox] = END_TO_END;
const browsers = [{ steps: [chromium] }, { steps: [firefox] }];
const PARTS = {
	all: [
		{
			steps: [PREPARE],
			next: [
				// Browser tests wait for a minute at first, so unit tests use the processor meanwhile.
				{ steps: BUILDS, next: [...browsers, { steps: [...UNIT, ...REPOSITORY] }] },
				{ steps: STATIC },
			],
		},
	],
	repository: [{ steps: [PREPARE, ...BUILDS, ...REPOSITORY] }],
	e2e: [{ steps: [PREPARE, ...BUILDS], next: browsers }],
};
const part = PARTS[argv[2] ?? 'all'];
if (!part) {
	console.error(`usage: node scripts/test.mjs [${Object.keys(PARTS).join('|')}]`);
	process.exit(2);
}
const environment = await stepEnvironment();

/** Prints a step's output in one piece, so that two steps do not mix. */
async function run(step) {
	const { exitCode, output, seconds } = await runStep(step, environment);
	const result = countOf(exitCode, step.count);
	console.log(`\n== ${step.name}: ${result.failed === 0 ? 'ok' : 'FAILED'} (${seconds.toFixed(1)} s)`);
	if (result.failed > 0 || step.count) console.log(output.trim());
	return result;
}

function countOf(exitCode, count) {
	const asWhole = exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
	if (!count) return asWhole;
	try {
		return count(exitCode);
	} catch {
		// No report: the runner itself failed.
		return { passed: 0, failed: 1 };
	}
}

async function runLanes(lanes = []) {
	const results = lanes.map(async ({ steps, next }) => {
		const own = [];
		for (const step of steps) own.push(await run(step));
		return [...own, ...(await runLanes(next))];
	});
	return (await Promise.all(results)).flat();
}

const results = await runLanes(part);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 ? 0 : 1);
