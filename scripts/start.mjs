// `npm start`: sets up, builds the time-lapse extension, and plays January 2023 in a real Chromium.
import { spawnSync } from 'node:child_process';
import { ensureVirtualDisplay } from './browsers.mjs';
import { projectEnvironment, ROOT } from './dependencies.mjs';
import { setUp } from './setup.mjs';

const { chromium } = await setUp(['chromium']);
// Only for pictures of the real toolbar: the demo does without.
if (process.platform === 'linux' && !process.env.DISPLAY) ensureVirtualDisplay((line) => console.error(line));

const env = projectEnvironment({ CHROMIUM_PATH: chromium });
const run = (...args) =>
	spawnSync(process.execPath, ['scripts/run.mjs', ...args], { cwd: ROOT, env, stdio: 'inherit' }).status ?? 1;

const code =
	run('wxt', 'build', '--mode', 'timelapse') || run('simulator/demo/run.ts', ...process.argv.slice(2));
process.exit(code);
