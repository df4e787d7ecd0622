/**
 * `npm run chaos:browser`: stories of outages in a real Chromium whose worker, or now and then the whole browser, is killed at random.
 *
 *   npm run chaos:browser                       100 stories, with a seed from the clock (printed)
 *   npm run chaos:browser -- --runs 10 --seed 7
 *   npm run chaos:browser -- --seed 7 --only 42 repeats one story; the instants of the kills depend on the machine
 */

import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startSimulator } from '../../../simulator/server';
import { next, seedOf, stream } from '../../fleet/random';
import { type Life, openLife } from './life';
import { drawStory } from './story';
import { tell } from './tell';
import { faultsOf } from './truth';

const ROOT = join(import.meta.dirname, '..', '..', '..');
/** The whole browser may die in every story with this interval. */
const BROWSER_DIES_EVERY = 5;

const { values } = parseArgs({
	options: {
		runs: { type: 'string', default: '100' },
		seed: { type: 'string', default: String(Date.now() % 1_000_000) },
		only: { type: 'string' },
	},
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];
if (!(runs > 0) || !Number.isInteger(seed)) {
	process.stderr.write('--runs takes a number above 0, --seed a whole one\n');
	process.exit(2);
}
const numbers =
	values.only === undefined ? Array.from({ length: runs }, (_, index) => index + 1) : [Number(values.only)];

const folder = await mkdtemp(join(tmpdir(), 'postaviva-chaos-'));
// Works on a copy, so that a rebuild cannot change the running extension.
const extensionDir = join(folder, 'extension');
await cp(join(ROOT, '.output', 'chrome-mv3-timelapse'), extensionDir, { recursive: true });
const simulator = await startSimulator();
simulator.clock.paused = true;

const seen = { told: new Map<string, number>(), begun: new Set<number>() };
/** On the desktop, but not yet recorded. */
const unsettled = new Set<string>();
/** The browser died after a notice was shown and before it was recorded, so it is shown again: the reverse order would lose it. */
let shownAgain = 0;
let profiles = 0;
async function begin(): Promise<Life> {
	profiles += 1;
	return openLife({
		extensionDir,
		profileDir: join(folder, `profile-${profiles}`),
		simulator,
		witness: {
			onShown(id) {
				if (unsettled.has(id)) shownAgain += 1;
				else seen.told.set(id, (seen.told.get(id) ?? 0) + 1);
				unsettled.add(id);
			},
			onSettled: (id) => unsettled.delete(id),
			onBegun: (startedAt) => seen.begun.add(startedAt),
		},
	});
}

type Row = {
	number: number;
	story: string;
	seconds: number;
	checks: number;
	interrupted: number;
	notices: number;
	deaths: { worker: number; inCheck: number; browser: number };
	faults: string[];
};

async function play(life: Life, number: number): Promise<Row> {
	const random = stream(seedOf(seed, number));
	const draw = () => next(random);
	const story = drawStory(draw);
	const [spell] = story.spells;
	const title = [spell?.providers.join('+'), spell?.weather.state, story.shape, story.feed ? 'feed' : '']
		.filter(Boolean)
		.join(' ');
	const beganAt = performance.now();
	const row = (rest: Omit<Row, 'number' | 'story' | 'seconds'>): Row => ({
		number,
		story: title,
		seconds: (performance.now() - beganAt) / 1000,
		...rest,
	});
	try {
		const killsBrowser = number % BROWSER_DIES_EVERY === 0;
		const { startedAt, deaths } = await tell({ life, simulator, story, draw, killsBrowser, number });
		const stored = await life.stored(startedAt);
		return row({
			checks: stored.observations.filter(({ kind }) => kind === 'finished').length,
			interrupted: stored.observations.filter(({ kind }) => kind === 'interrupted').length,
			notices: stored.transitions.filter(({ notice }) => notice !== null).length,
			deaths,
			faults: faultsOf(story, startedAt, stored, seen),
		});
	} catch (error) {
		const deaths = { worker: 0, inCheck: 0, browser: 0 };
		return row({ checks: 0, interrupted: 0, notices: 0, deaths, faults: [String(error)] });
	} finally {
		seen.told.clear();
		seen.begun.clear();
	}
}

function line({ number, story, seconds, checks, interrupted, notices, deaths, faults }: Row): string {
	const died = `worker ${deaths.worker} (${deaths.inCheck} in a check), browser ${deaths.browser}`;
	const counts = `checks ${checks}, interrupted ${interrupted}, notices ${notices}`;
	const verdict = faults.length === 0 ? 'right' : `WRONG: ${faults.join('; ')}`;
	return `${String(number).padStart(4)}  ${story.padEnd(42)} ${seconds.toFixed(1).padStart(5)} s  died: ${died}; ${counts}: ${verdict}`;
}

process.stdout.write(`chaos in a real Chromium: ${numbers.length} stories, seed ${seed}\n`);
const rows: Row[] = [];
let life: Life | null = null;
try {
	for (const number of numbers) {
		life ??= await begin();
		const row = await play(life, number);
		rows.push(row);
		process.stdout.write(`${line(row)}\n`);
		if (row.faults.length === 0) continue;
		// A fault must not carry over into the next story.
		await life.close().catch(() => undefined);
		life = null;
	}
} finally {
	await life?.close();
	await simulator.close();
	await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

const sum = (pick: (row: Row) => number) => rows.reduce((total, row) => total + pick(row), 0);
const figures = {
	seed,
	stories: rows.length,
	right: rows.filter(({ faults }) => faults.length === 0).length,
	seconds: Math.round(sum(({ seconds }) => seconds)),
	checksFinished: sum(({ checks }) => checks),
	checksInterrupted: sum(({ interrupted }) => interrupted),
	workerKilled: sum(({ deaths }) => deaths.worker),
	killedInACheck: sum(({ deaths }) => deaths.inCheck),
	browserKilled: sum(({ deaths }) => deaths.browser),
	shownAgainAfterTheBrowserDied: shownAgain,
	noticesTold: sum(({ notices }) => notices),
	faults: rows.flatMap(({ number, faults }) => faults.map((fault) => `${number}: ${fault}`)),
};
process.stdout.write(`\n${JSON.stringify(figures, null, '\t')}\n`);
await mkdir(join(ROOT, '.output', 'bench'), { recursive: true });
await writeFile(
	join(ROOT, '.output', 'bench', 'chaos.json'),
	`${JSON.stringify({ ...figures, rows }, null, '\t')}\n`,
);
process.exitCode = figures.right === rows.length ? 0 : 1;
