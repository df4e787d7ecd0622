/** `npm run e2e:sentinels`: the shipped rules over real programs, up to a row in a real browser. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { waitFor } from '../e2e/driver/wait';
import { checkNow, openStage, type Stage } from '../e2e/stage';
import { openStack, type Stack } from './stack';

const endings: (() => unknown)[] = [];
let stage: Stage;
let stack: Stack;

beforeAll(async () => {
	// The stage ends with the file: its tests go on from one another.
	const onTestFinished = (end: unknown) =>
		endings.push(() => (end as (context: object) => unknown)({ task: {} }));
	stage = await openStage({ onTestFinished } as Parameters<typeof openStage>[0], {
		build: 'timelapse',
		speed: 1,
	});
	stack = await openStack(stage.simulator);
	endings.push(() => stack.close());
}, 240_000);

afterAll(async () => {
	for (const end of endings.reverse()) await end();
}, 60_000);

/** What the popup shows once the extension has read the statement as it lies there: the whole, and the row of a part if it is shown. */
async function shown(component: string): Promise<string> {
	stage.simulator.setStatement(stack.text());
	const popup = await stage.driver.openExtension('popup.html');
	const { status } = await checkNow(popup, stage.simulator.clock.now);
	const rows = await popup.$$eval(`[data-component="${component}"]`, (found) =>
		found.map((row) => row.getAttribute('data-status')),
	);
	await popup.close();
	return [status, ...rows].join(' ');
}
/** When all is well the popup names no parts. */
const untilShown = (component: string, face: RegExp) =>
	waitFor(
		`the popup to show ${face}`,
		async () => {
			const now = await shown(component);
			if (!face.test(now)) throw new Error(now);
			return true;
		},
		{ timeoutMs: 60_000 },
	);

test('all answers, for three networks of three', async () => {
	for (const component of ['imap-pop', 'smtp', 'delivery', 'login', 'webmail'] as const)
		await stack.until(component, 'answering', 3);
	await untilShown('imap-pop', /^operational/);
});

test('Dovecot stops: IMAP and POP are out, SMTP is not, and the row says so', async () => {
	await stack.dovecot.stop();
	await stack.until('imap-pop', 'outage', 3);
	await stack.until('smtp', 'answering');
	await untilShown('imap-pop', /^partial_outage .*major_outage/);
});

test.each(['prometheus', 'alertmanager'] as const)(
	'%s is killed in the middle: nothing false is said',
	async (name) => {
		await stack[name].stop('SIGKILL');
		await stack.until('imap-pop', 'blind');
		expect(
			stack
				.records('imap-pop')
				.filter(({ state }) => state === 'recovering' || state === 'answering')
				.slice(1),
		).toEqual([]);
		stack[name].start();
		await stack.until('imap-pop', 'outage');
		await stack.until('smtp', 'answering');
	},
);

test('the writer is ended in the middle: after its restart nothing is lost or doubled', async () => {
	const before = stack.records('imap-pop').length;
	await stack.writer.stop();
	stack.writer.start();
	await stack.until('imap-pop', 'outage');
	const since = Date.now();
	await waitFor(
		'a statement of the new writer',
		async () => JSON.parse(atob(JSON.parse(stack.text()).payload)).sequence * 1_000 > since || undefined,
		{ timeoutMs: 30_000 },
	);
	expect(stack.records('imap-pop')).toHaveLength(before);
});

test('Dovecot is back: recovering, and then answering', async () => {
	stack.dovecot.start();
	await stack.until('imap-pop', 'recovering');
	await stack.until('imap-pop', 'answering');
	await untilShown('imap-pop', /^operational/);
	expect(
		stack
			.records('imap-pop')
			.map(({ state }) => state)
			.slice(-3),
	).toEqual(['outage', 'recovering', 'answering']);
});

test('one network is cut: all is still well; two are: blind; they are back: well', async () => {
	await stack.networks.nuoro.stop('SIGKILL');
	await stack.until('smtp', 'answering', 2);
	await stack.networks.roma.stop('SIGKILL');
	await stack.until('smtp', 'blind');
	stack.networks.roma.start();
	stack.networks.nuoro.start();
	await stack.until('smtp', 'answering', 3);
	expect(stack.records('smtp').map(({ state }) => state)).not.toContain('outage');
});
