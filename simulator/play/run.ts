/** `npm run -s play -- SCENARIO.json`: plays a scenario from a file through the shipped check, on virtual time. */

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { romeIso } from '../../monitor/core/time';
import { failureOf } from './expectation';
import { Complaint } from './fields';
import { play } from './play';
import { readStory } from './story';

const HELP = `Usage: npm run -s play -- SCENARIO.json [--seed N]

Plays a scenario through the shipped check on virtual time and prints what its user is shown, an entry at each change:
{ id, entries: [{ at, badge: { text, title }, providers: { libero: { status, phase, reason }, … }, notices: [{ kind, provider }] }] }.
docs/play.md tells the format. A line on standard error for each expectation that failed, and exit code 1 if there is one;
bad input is one line and exit code 2.

  --seed N   draws other jitter (default: 2023)
`;

function fail(message: string): never {
	process.stderr.write(`${message}\n`);
	process.exit(2);
}

function readArguments() {
	try {
		return parseArgs({
			allowPositionals: true,
			options: { seed: { type: 'string', default: '2023' }, help: { type: 'boolean', default: false } },
		});
	} catch (error) {
		fail(`${(error as Error).message.split('. ')[0]}. See --help`);
	}
}

function read(path: string): Buffer<ArrayBuffer> {
	try {
		return readFileSync(path);
	} catch (error) {
		throw new Complaint(`${path} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
	}
}

async function run(path: string, seed: number): Promise<void> {
	const readBeside = (name: string, where: string) => {
		try {
			return new Uint8Array(read(join(dirname(path), name)));
		} catch (error) {
			throw error instanceof Complaint ? new Complaint(`${where}: ${error.message}`) : error;
		}
	};
	const story = readStory(read(path).toString('utf8'), readBeside);
	if (!story.ok) throw new Complaint(`${path}: ${story.error}`);
	const { id, expectations } = story.value;
	const entries = await play(story.value, seed);
	const shown = entries.map((entry) => ({ ...entry, at: romeIso(entry.at) }));
	process.stdout.write(`${JSON.stringify({ id, entries: shown }, null, '\t')}\n`);
	const told = entries.flatMap(({ notices }) => notices);
	for (const [index, expectation] of expectations.entries()) {
		const failure = failureOf(expectation, entries, told);
		if (failure === null) continue;
		process.stderr.write(`expect[${index}] ${failure}\n`);
		process.exitCode = 1;
	}
}

const { values, positionals } = readArguments();
const [path] = positionals;
if (values.help) process.stdout.write(HELP);
else if (path === undefined || positionals.length > 1) fail('which scenario? One file. See --help');
else if (!/^\d{1,9}$/.test(values.seed)) fail(`--seed ${values.seed}: not a number`);
else
	await run(path, Number(values.seed)).catch((error: unknown) => {
		if (!(error instanceof Complaint)) throw error;
		fail(error.message);
	});
