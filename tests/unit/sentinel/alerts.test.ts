/** What Alertmanager sends, and what the statement makes of it. */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { newKey } from '../../../feed/publish/keys';
import { readOwnStatement } from '../../../feed/publish/sign';
import { HOUR_MS, MINUTE_MS } from '../../../monitor/core/time';
import { pageMetrics } from '../../../sentinel/networks/exporter';
import { createWriter } from '../../../sentinel/networks/writer';
import { readRecords } from '../../../sentinel/records';

const START = Date.UTC(2026, 0, 10, 12);
let folder: string;
let at: number;
const said: string[] = [];

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'writer-'));
	at = START;
});
afterEach(() => rmSync(folder, { recursive: true }));

const out = () => join(folder, 'sentinel.dsse.json');
const open = () =>
	createWriter({ out: out(), folder, keys: [newKey()], now: () => at, say: (line) => said.push(line) });

const alert = (state: string, changes: object = {}) => ({
	status: 'firing',
	fingerprint: state,
	startsAt: new Date(at).toISOString(),
	labels: { state, provider: 'libero', component: 'smtp' },
	annotations: { by: '2', of: '3', behind: '' },
	...changes,
});
const BEAT = { status: 'firing', fingerprint: 'beat', labels: { state: 'heartbeat' }, annotations: {} };
const resolved = (state: string) => ({ status: 'resolved', fingerprint: state });
const tell = (writer: ReturnType<typeof open>, ...alerts: object[]) =>
	writer.hear({ alerts: [BEAT, ...alerts] });

async function smtp() {
	const opened = await readOwnStatement(readFileSync(out(), 'utf8'), at);
	if (!opened.ok) throw new Error(opened.error);
	return opened.value.words.find(({ provider, component }) => provider === 'libero' && component === 'smtp');
}

describe('a part', () => {
	it('goes through trouble and comes back, by the alerts that fire', async () => {
		const writer = open();
		const states: (string | undefined)[] = [];
		const step = async (...alerts: object[]) => {
			at += MINUTE_MS;
			tell(writer, ...alerts);
			states.push((await smtp())?.state);
		};
		await step(alert('answering'));
		// Two minutes in which an alert is pending: nothing fires, and nothing changes.
		await step(resolved('answering'));
		await step(alert('outage'));
		await step(alert('answering'));
		await step(resolved('outage'));
		await step(alert('degraded'), resolved('answering'));
		await step(alert('blind'), resolved('degraded'));
		expect(states).toEqual([
			'answering',
			'answering',
			'outage',
			'recovering',
			'answering',
			'degraded',
			'blind',
		]);
	});

	it('is reported with the number of networks and with what is behind it', async () => {
		tell(open(), alert('outage', { annotations: { by: '3', of: '3', behind: '3' } }));
		expect(await smtp()).toMatchObject({ by: 3, of: 3, reasons: ['back_end_down'], since: START });
	});
});

describe('a silent Alertmanager', () => {
	it('makes everything blind, and nothing healthy: it or Prometheus is dead', async () => {
		const writer = open();
		tell(writer, alert('outage'));
		// Prometheus died: its alerts expire, and are reported as resolved.
		at += 4 * MINUTE_MS;
		writer.hear({ alerts: [resolved('outage')] });
		expect((await smtp())?.state).toBe('outage');
		at += 2 * MINUTE_MS;
		writer.renew();
		expect(await smtp()).toMatchObject({ state: 'blind', by: 0 });
	});

	it('is waited for after a restart: nothing is lost or doubled', async () => {
		tell(open(), alert('outage'));
		const before = readFileSync(out(), 'utf8');
		at += MINUTE_MS;
		const again = open();
		again.renew();
		expect(readFileSync(out(), 'utf8')).toBe(before);
		tell(again, alert('outage'));
		expect(await smtp()).toMatchObject({ state: 'outage', since: START });
		const kept = readRecords(join(folder, 'records')).filter(({ component }) => component === 'smtp');
		expect(kept.filter(({ provider }) => provider === 'libero')).toHaveLength(1);
	});

	it('is not assumed while the writer was stopped: records leave that time out', () => {
		tell(open(), alert('answering'));
		at += 3 * HOUR_MS;
		tell(open(), alert('answering'));
		const kept = readRecords(join(folder, 'records')).filter(
			({ provider, component }) => `${provider} ${component}` === 'libero smtp',
		);
		expect(kept.map(({ state, at: when }) => [state, when - START])).toEqual([
			['answering', 0],
			['blind', 0],
			['answering', 3 * HOUR_MS],
		]);
	});

	it('is called blind after a restart without any notification', async () => {
		tell(open(), alert('answering'));
		const again = open();
		at += 6 * MINUTE_MS;
		again.renew();
		expect((await smtp())?.state).toBe('blind');
	});
});

test.each([
	['nothing', null],
	['no alerts', {}],
	['a list', []],
])('%s is no notification', (_, body) => {
	expect(open().hear(body)).toBe(false);
});

test('alerts of other rules, of unknown parts and from the future change nothing', async () => {
	const writer = open();
	tell(
		writer,
		alert('answering'),
		alert('outage', { fingerprint: 'a', labels: { alertname: 'Disk' } }),
		alert('outage', { fingerprint: 'b', labels: { state: 'outage', provider: 'libero', component: 'pec' } }),
		alert('resolved', { fingerprint: 'c' }),
		alert('answering', { fingerprint: 'd', startsAt: '2030-01-01T00:00:00Z' }),
	);
	expect(await smtp()).toMatchObject({ state: 'answering', since: START, by: 2, of: 3 });
});

test('an invalid count is no count', async () => {
	tell(open(), alert('outage', { annotations: { by: '99', of: 'many' } }));
	expect(await smtp()).toMatchObject({ by: 0, of: 0 });
});

describe('the pages as metrics', () => {
	const metrics = (login: 'answers' | 'no_connection' | 'back_end_down' | 'unseen', web = true) =>
		pageMetrics({
			pages: async () => ({ login, webmail: 'answers', probed: [] }),
			webAnswers: async () => web,
		});
	it.each([
		['answers', true, '1'],
		['back_end_down', true, '0'],
		['no_connection', true, '0'],
		['no_connection', false, undefined],
		['unseen', true, undefined],
	] as const)('%s, the web answers: %s', async (seen, web, value) => {
		const text = await metrics(seen, web);
		expect(text.match(/sentinel_page_up\{provider="libero",component="login"\} (\d)/)?.[1]).toBe(value);
		expect(text).toContain('sentinel_page_up{provider="virgilio",component="webmail"} 1');
	});
});
