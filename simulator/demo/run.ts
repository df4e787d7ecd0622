/**
 * `npm start`: plays a scenario in time-lapse in a real Chromium with the extension. With a display it opens a window to click in;
 * without one it runs unattended. Either way it prints the timeline and saves it in .output/demo/.
 */

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PERIOD_MINUTES } from '../../monitor/core/settings';
import { requireBrowser } from '../../scripts/browsers.mjs';
import { CONTROL_PAGE_HOST } from '../hosts';
import { instant } from '../scenario';
import { scenarioNamed } from '../scenarios/all';
import { startSimulator } from '../server';
import { openBrowser } from './browser';
import { openDisplay } from './display';
import { choose, observe } from './observer';
import { HELP, readOptions } from './options.mjs';
import { createPhotographer } from './photographer';
import { tellProgress } from './progress';
import { createTimeline, entryLine } from './timeline';

const options = readOptions(process.argv.slice(2));
if ('help' in options) {
	process.stdout.write(HELP);
	process.exit(0);
}
const scenario = 'scenario' in options ? scenarioNamed(options.scenario) : undefined;
if ('wrong' in options || scenario === undefined) {
	process.stderr.write(`${'wrong' in options ? options.wrong : 'There is no such scenario.'}\n`);
	process.exit(2);
}
const { seconds } = options;

/** As a signed feed may ask of the whole fleet in an outage: half the checks, so the story takes half the time. */
const PACING = 2;

const OUT = resolve('.output', 'demo');
const extensionDir = resolve(options.extension);
const endAt = instant(scenario.endAt);
const speed = (endAt - instant(scenario.startAt)) / (seconds * 1_000);

await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
const executablePath = process.env.CHROMIUM_PATH || requireBrowser('chromium');
const display = await openDisplay(options.display);
const watched = display !== null && !display.virtual;
const simulator = await startSimulator({ scenario, speed, pacing: { periodFactor: PACING } });
// Paused until the observer is ready.
simulator.clock.paused = true;
const demo = await openBrowser({ executablePath, extensionDir, simulator, display });

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => demo.browser.close());

process.stdout.write(
	`${scenario.title}\nChecked every ${PERIOD_MINUTES.min} minutes in calm, as chosen in the options; ${PACING} times as long where the signed feed was read.\n`,
);
const { browser, extensionUrl } = demo;
const [first] = await browser.pages();
if (watched) {
	const control = first ?? (await browser.newPage());
	await control.goto(`https://${CONTROL_PAGE_HOST}/`);
}
// Any extension page may call its APIs. Without a display, use one that runs no script.
const open = async (page = browser.newPage()) => {
	const opened = await page;
	await opened.goto(extensionUrl(watched ? 'popup.html' : 'manifest.json'));
	await opened.bringToFront();
	return opened;
};
let observer = await open(watched || first === undefined ? undefined : Promise.resolve(first));

const timeline = createTimeline();
const photographer = watched
	? null
	: createPhotographer({ demo, observer, display, directory: OUT, extensionDir, scenario });
let end = () => {};
const ended = new Promise<void>((done) => {
	end = done;
});
browser.once('disconnected', end);

let chosen = false;
simulator.clock.beforeStep = async (at) => {
	if (observer.isClosed() || !observer.url().startsWith(extensionUrl(''))) observer = await open();
	// The shortest interval that a user can choose, so that every change shows early.
	if (!chosen) chosen = await choose(observer, { periodMinutes: PERIOD_MINUTES.min });
	const observed = await observe(observer);
	const entry = timeline.record({ at, ...observed });
	if (entry !== undefined) process.stdout.write(`${entryLine(entry)}\n`);
	await photographer?.look(at, observed);
	if (at >= endAt) end();
};
const progress = tellProgress({
	from: instant(scenario.startAt),
	to: endAt,
	now: simulator.clock.now,
	seconds,
});
simulator.clock.paused = false;
await ended;
progress.end();

// With a window, the story continues under the user's control until they close it.
simulator.clock.beforeStep = null;
const document = { scenario: scenario.id, entries: timeline.entries };
await writeFile(join(OUT, 'timeline.json'), `${JSON.stringify(document, null, '\t')}\n`);
process.stdout.write(`${timeline.entries.length} entries in .output/demo/timeline.json\n`);
if (photographer !== null) {
	process.stdout.write(`${photographer.files.length} pictures beside it\n`);
} else if (browser.connected) {
	simulator.clock.speed = 1;
	process.stdout.write('The story is over; time now runs as it does. Close the window to end.\n');
	await new Promise((done) => browser.once('disconnected', done));
}
await demo.close();
display?.close();
await simulator.close();
