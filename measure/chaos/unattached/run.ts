/**
 * `npm run unattached`: the shipped build in real time, with no debugger attached to its worker: it dies between two checks, restarts
 * by its alarm, and reports an outage and its end. Takes as long as a real outage: about a quarter of an hour.
 */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MINUTE_MS } from '../../../monitor/core/time';
import { requireBrowser } from '../../../scripts/browsers.mjs';
import { startSimulator } from '../../../simulator/server';
import { waitFor } from '../../../tests/e2e/driver/wait';
import { type Browser, openByPipe } from './pipe';
import { doubtsOf, type Life, pausesOf } from './proof';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const EXTENSION = join(ROOT, '.output', 'chrome-mv3');
const LOOK_MS = 5_000;

/** The outage ends once three failures, over a minute, have confirmed it. */
const OUTAGE_MS = 2.5 * MINUTE_MS;
/** Those three, one more after 5 to 7 minutes, and successes 2 to 2.4 minutes apart until they span over 5. */
const CHECKS = 8;
const PATIENCE_MS = 25 * MINUTE_MS;

const say = (line: string) => process.stdout.write(`${new Date().toISOString().slice(11, 19)}  ${line}\n`);

const folder = await mkdtemp(join(tmpdir(), 'postaviva-unattached-'));
const simulator = await startSimulator();
simulator.setWeather({}, { state: 'courtesy', httpStatus: 200 });
const browser = openByPipe(requireBrowser('chromium'), [
	'--headless=new',
	`--user-data-dir=${folder}`,
	'--enable-unsafe-extension-debugging',
	...['--no-first-run', '--disable-quic', '--disable-background-networking', '--disable-component-update'],
	...['--disable-sync', '--disable-default-apps'],
	`--host-resolver-rules=MAP * 127.0.0.1:${simulator.port}, EXCLUDE localhost, EXCLUDE 127.0.0.1`,
	`--ignore-certificate-errors-spki-list=${simulator.spki}`,
	// Chromium refuses to run its sandbox as root, the usual user of tests in a container.
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
	'about:blank',
]);
const glimpses: Life['glimpses'] = [];
let watching = true;

/** Asks the browser for its targets. Listing one does not attach to it. */
async function watch(id: string): Promise<void> {
	while (watching) {
		const { targetInfos } = await browser.send<{
			targetInfos: { type: string; url: string; attached: boolean; targetId: string }[];
		}>('Target.getTargets');
		const own = targetInfos.filter(({ url }) => url.startsWith(`chrome-extension://${id}/`));
		// The welcome page is closed: an open page of the extension would count as attached too.
		for (const { targetId } of own.filter(({ type }) => type === 'page'))
			await browser.send('Target.closeTarget', { targetId });
		if (own.some(({ attached }) => attached)) throw new Error('a debugger is attached to the extension');
		const alive = own.some(({ type }) => type === 'service_worker');
		if (glimpses.at(-1)?.alive !== alive) say(alive ? 'the worker lives' : 'the worker is dead');
		glimpses.push({ at: Date.now(), alive });
		await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
	}
}

/** Groups the probes that reached the simulator into checks: those of one check are within some seconds. */
function checksSeen(): number[] {
	const probes = simulator.requests.filter(({ host }) => /^(login|mail)/.test(host)).map(({ at }) => at);
	return probes.filter((at, index) => at - (probes[index - 1] ?? 0) > 10_000);
}

const STORED = `new Promise((resolve, reject) => {
	const opening = indexedDB.open('postaviva', 1);
	opening.onerror = () => reject(opening.error);
	opening.onsuccess = () => {
		const tx = opening.result.transaction(['observations', 'transitions', 'meta']);
		const observations = tx.objectStore('observations').getAll();
		const transitions = tx.objectStore('transitions').getAll();
		const boots = tx.objectStore('meta').get('boots');
		tx.oncomplete = () =>
			resolve({ observations: observations.result, transitions: transitions.result, boots: boots.result });
	};
})`;

/** Opens a page of the extension for the first time, and reads what its worker has stored. */
async function readStored(from: Browser, id: string): Promise<Omit<Life, 'glimpses'>> {
	const url = `chrome-extension://${id}/manifest.json`;
	const { targetId } = await from.send<{ targetId: string }>('Target.createTarget', { url });
	const { sessionId } = await from.send<{ sessionId: string }>('Target.attachToTarget', {
		targetId,
		flatten: true,
	});
	return waitFor('the page to read the database', async () => {
		const { result, exceptionDetails } = await from.send<{
			result: { value: Omit<Life, 'glimpses'> };
			exceptionDetails?: object;
		}>('Runtime.evaluate', { expression: STORED, awaitPromise: true, returnByValue: true }, sessionId);
		if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
		return result.value;
	});
}

try {
	const { id } = await browser.send<{ id: string }>('Extensions.loadUnpacked', { path: EXTENSION });
	const startedAt = Date.now();
	say('an outage from the start; no debugger is attached');
	const watched = watch(id);
	await Promise.race([
		watched,
		waitFor(
			'checks in the outage and after it',
			() => {
				const checks = checksSeen();
				// Three checks detect the outage; once it is reported, all is healthy again.
				if (checks.length >= 3 && Date.now() - startedAt > OUTAGE_MS)
					simulator.setWeather({}, { state: 'healthy' });
				return checks.length >= CHECKS;
			},
			{ timeoutMs: PATIENCE_MS },
		),
	]);
	await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
	watching = false;
	await watched;

	const life: Life = { ...(await readStored(browser, id)), glimpses };
	const clock = (at: number) => new Date(at).toISOString().slice(11, 19);
	for (const { fromAt, toAt, trigger, boots, seenDead } of pausesOf(life))
		process.stdout.write(
			`${clock(fromAt)} to ${clock(toAt)}: ${Math.round((toAt - fromAt) / 1000)} s, dead ${seenDead ? 'seen' : 'NOT SEEN'}, ${boots} worker started, check by ${trigger}\n`,
		);
	const doubts = doubtsOf(life);
	const figures = {
		minutes: Math.round((Date.now() - startedAt) / MINUTE_MS),
		checksStored: life.observations.length,
		checksSeenBySimulator: checksSeen().length,
		workersStarted: life.boots.length,
		longPauses: pausesOf(life).length,
		doubts,
	};
	process.stdout.write(`\n${JSON.stringify(figures, null, '\t')}\n`);
	await mkdir(join(ROOT, '.output', 'bench'), { recursive: true });
	await writeFile(
		join(ROOT, '.output', 'bench', 'unattached.json'),
		`${JSON.stringify({ ...figures, life }, null, '\t')}\n`,
	);
	process.exitCode = doubts.length === 0 ? 0 : 1;
} finally {
	watching = false;
	await browser.close();
	await simulator.close();
	await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
