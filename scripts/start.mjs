// `npm start`: sets up, builds the time-lapse extension, and plays January 2023 in a real Chromium.
import { spawn } from 'node:child_process';
import { HELP, readOptions } from '../simulator/demo/options.mjs';
import { ensureVirtualDisplay } from './browsers.mjs';
import { projectEnvironment, ROOT } from './dependencies.mjs';
import { openProgress } from './progress.mjs';
import { setUp } from './setup.mjs';

const options = readOptions(process.argv.slice(2));
if ('help' in options) {
	process.stdout.write(HELP);
	process.exit(0);
}
if ('wrong' in options) {
	console.error(`${options.wrong} (npm start -- --help)`);
	process.exit(2);
}

const beganAt = performance.now();
const secondsSince = (at) => `${Math.round((performance.now() - at) / 1000)} s`;
const progress = openProgress({ dependencies: 30, chromium: 45, 'a virtual display': 10, 'the build': 5 });
const { chromium } = await setUp(['chromium'], progress.begin);
// Only for screenshots of the real toolbar: the demo works without it.
if (process.platform === 'linux' && !process.env.DISPLAY) {
	progress.begin('a virtual display');
	ensureVirtualDisplay((line) => console.error(line));
}

const env = projectEnvironment({ CHROMIUM_PATH: chromium });
let child;
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child?.kill(signal));

/** @param {import('node:child_process').StdioOptions} stdio @returns {Promise<number>} the exit code */
function run(stdio, ...args) {
	child = spawn(process.execPath, ['scripts/run.mjs', ...args], { cwd: ROOT, env, stdio });
	return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}

progress.begin('the build');
const built = await run(['ignore', 2, 2], 'wxt', 'build', '--mode', 'timelapse');
progress.end();
if (built) process.exit(built);
const setUpFor = secondsSince(beganAt);
const playedAt = performance.now();
const played = await run('inherit', 'simulator/demo/run.ts', ...process.argv.slice(2));
console.error(`Set up in ${setUpFor}, played in ${secondsSince(playedAt)}.`);
process.exit(played);
