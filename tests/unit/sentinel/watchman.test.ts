/** The embedded watch on virtual time and a real disk: statements, records, restarts and failures. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ownDays } from '../../../feed/cli/own-statement';
import { newKey } from '../../../feed/publish/keys';
import { verifyWith } from '../../../feed/publish/sign';
import type { Probed } from '../../../monitor/core/evidence/probe-result';
import { PROVIDER } from '../../../monitor/core/providers';
import { openStatement } from '../../../monitor/core/sentinel/read';
import type { SentinelReason } from '../../../monitor/core/sentinel/statement';
import { MINUTE_MS } from '../../../monitor/core/time';
import type { Protocol } from '../../../sentinel/dialogue';
import { CONTROLS, type Endpoint } from '../../../sentinel/doors';
import type { Seen } from '../../../sentinel/look';
import { readRecords } from '../../../sentinel/records';
import { ambersOf, reportLines, veto, vetoedIds } from '../../../sentinel/report';
import type { RoundPorts } from '../../../sentinel/round';
import { createWatchman } from '../../../sentinel/watchman';

const START = Date.UTC(2026, 0, 10, 12);
const key = newKey();
const SMTP = PROVIDER.libero.servers.smtp;
/** In minutes. */
const DAY = 24 * 60;

/** A breakable world: hosts by address, ports by protocol, pages, this clock. */
class World implements RoundPorts {
	shut = new Map<string, SentinelReason>();
	closedPorts = new Set<Protocol>();
	page: Seen = 'answers';
	web = true;
	aheadMs = 0;
	asked: string[] = [];
	async knock(endpoint: Endpoint) {
		const address = `${endpoint.host}:${endpoint.port}`;
		this.asked.push(address);
		const reason = this.closedPorts.has(endpoint.protocol) ? 'no_connection' : this.shut.get(address);
		return reason === undefined
			? { kind: 'answers' as const, ms: 20 }
			: { kind: 'fails' as const, reason, ms: 20, detail: address };
	}
	async pages(provider: 'libero' | 'virgilio') {
		const result = {
			kind: 'reachable',
			strength: 'shipped',
			host: 'login.libero.it',
			durationMs: 1,
		} as const;
		const probed: Probed[] = (['login', 'webmail'] as const).map((layer) => ({
			target: `${provider}.${layer}`,
			provider,
			layer,
			result,
			serverAheadMs: this.aheadMs,
		}));
		return { login: this.page, webmail: this.page, probed };
	}
	exchangers: RoundPorts['exchangers'] = async (provider) => [
		{ host: `mx.${provider}.it`, port: 25, protocol: 'mx', provider, component: 'delivery' },
	];
	async webAnswers() {
		return this.web;
	}
}

let folder: string;
let world: World;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'sentinel-'));
	world = new World();
});
afterEach(() => rmSync(folder, { recursive: true }));

const options = () => ({ out: join(folder, 'feed', 'sentinel.dsse.json'), folder, keys: [key] });
let minute = 0;
async function watch(minutes: number, from: number, watchman = createWatchman(world, options(), START)) {
	for (minute = from; minute < from + minutes; minute++)
		await watchman.watch(() => START + minute * MINUTE_MS);
	return watchman;
}
async function said(component: string, provider = 'libero') {
	const opened = await openStatement(readFileSync(options().out, 'utf8'), {
		keys: [key.id],
		verify: verifyWith([key]),
		highestSequence: null,
		now: START + minute * MINUTE_MS,
	});
	if (!opened.ok) throw new Error(opened.error);
	return opened.value.words.find((word) => word.component === component && word.provider === provider);
}

describe('the statement', () => {
	it('says that all answers, by one network of one', async () => {
		await watch(1, 0);
		expect(await said('smtp')).toMatchObject({ state: 'answering', since: START, by: 1, of: 1 });
		expect(world.asked).not.toContain(CONTROLS.smtp.host);
	});

	it('says that a part is out at the third round, since the first', async () => {
		const watchman = await watch(1, 0);
		world.shut.set(SMTP, 'silent');
		await watch(3, 1, watchman);
		expect(await said('smtp')).toMatchObject({
			state: 'outage',
			since: START + MINUTE_MS,
			reasons: ['silent'],
		});
		expect(await said('smtp', 'virgilio')).toMatchObject({ state: 'answering' });
	});

	it('calls a part with one of its two hosts closed degraded', async () => {
		world.shut.set(PROVIDER.libero.servers.pop, 'turned_away');
		await watch(3, 0);
		expect(await said('imap-pop')).toMatchObject({ state: 'degraded', reasons: ['turned_away'] });
	});

	it('is blind for a port that this network closes, and for that port alone', async () => {
		world.closedPorts.add('mx');
		await watch(4, 0);
		expect(await said('delivery')).toMatchObject({ state: 'blind', by: 0, of: 1 });
		expect(await said('smtp')).toMatchObject({ state: 'answering' });
	});

	it.each([
		['no_connection', true, 'outage'],
		['no_connection', false, 'blind'],
		// A host answered: no control is needed.
		['page_fails', false, 'outage'],
		['back_end_down', false, 'outage'],
	] as const)('of pages that show %s while the web answers (%s): %s', async (seen, web, state) => {
		world.page = seen;
		world.web = web;
		await watch(3, 0);
		expect(await said('login')).toMatchObject({ state });
	});
});

describe('records', () => {
	const recorded = () =>
		readRecords(join(folder, 'records')).filter(
			(one) => one.component === 'smtp' && one.provider === 'libero',
		);

	it('keep each change once, across restarts too', async () => {
		world.shut.set(SMTP, 'silent');
		await watch(4, 0);
		await watch(2, 4, createWatchman(world, options(), START + 4 * MINUTE_MS));
		world.shut.clear();
		await watch(8, 6, createWatchman(world, options(), START + 6 * MINUTE_MS));
		expect(recorded().map(({ from, state }) => [from, state])).toEqual([
			[null, 'blind'],
			['blind', 'outage'],
			['outage', 'recovering'],
			['recovering', 'answering'],
		]);
	});

	const GAP = [
		[null, 'answering'],
		['answering', 'blind'],
		['blind', 'answering'],
	];
	it.each([
		['restarted after 4 minutes', 4, true, [[null, 'answering']], 7],
		['restarted after an hour', 60, true, GAP, 3],
		['restarted after 3 days', 3 * DAY, true, GAP, 3],
		['asleep for an hour', 60, false, GAP, 3],
	])('leave out the time without rounds: %s', async (_, gap, restarts, changes, observed) => {
		const first = await watch(3, 0);
		const later = 2 + gap;
		const then = restarts ? createWatchman(world, options(), START + later * MINUTE_MS) : first;
		await watch(2, later, then);
		expect(recorded().map(({ from, state }) => [from, state])).toEqual(changes);
		// The page may be drawn long after the last round.
		const statement = readFileSync(options().out, 'utf8');
		const days = ownDays(join(folder, 'records'), statement, START + 30 * DAY * MINUTE_MS);
		const [login] = days.map((part) => part.days.map(({ inStatus }) => inStatus.operational ?? 0));
		expect(login?.reduce((sum, ms) => sum + ms)).toBe(observed * MINUTE_MS);
	});

	it('are one file per day, for 400 days', async () => {
		mkdirSync(join(folder, 'records'));
		writeFileSync(join(folder, 'records', '2024-01-01.jsonl'), '');
		writeFileSync(join(folder, 'records', '2025-12-31.jsonl'), '{"half a line');
		await watch(1, 0);
		expect(readdirSync(join(folder, 'records'))).toEqual(['2025-12-31.jsonl', '2026-01-10.jsonl']);
		expect(recorded()).toHaveLength(1);
	});

	it('count an amber until it is over, and a veto only under the editors’ key', async () => {
		world.shut.set(SMTP, 'silent');
		const watchman = await watch(3, 0);
		world.shut.clear();
		await watch(7, 3, watchman);
		const records = readRecords(join(folder, 'records'));
		const [amber] = ambersOf(records, new Set());
		expect([amber?.change.component, amber?.untilAt]).toEqual(['smtp', START + 8 * MINUTE_MS]);
		const id = amber?.change.id ?? '';
		const editors = newKey();
		veto(folder, id, START, newKey());
		expect(await vetoedIds(folder, [editors])).toEqual(new Set());
		veto(folder, id, START, editors);
		const lines = reportLines(ambersOf(records, await vetoedIds(folder, [editors])));
		expect(lines.at(-1)).toBe('1 ambers, 0 stand, 1 called false');
		expect(lines[0]).toContain('FALSE');
	});
});

describe('a failure leaves the last statement in place', () => {
	it('a clock that is off', async () => {
		const watchman = await watch(1, 0);
		const before = readFileSync(options().out, 'utf8');
		world.aheadMs = -20 * MINUTE_MS;
		expect((await watchman.watch(() => START + MINUTE_MS)).clockOffMs).toBe(20 * MINUTE_MS);
		expect(readFileSync(options().out, 'utf8')).toBe(before);
	});

	it('a disk that accepts no write', async () => {
		const watchman = await watch(1, 0);
		const before = readFileSync(options().out, 'utf8');
		rmSync(join(folder, 'records'), { recursive: true });
		writeFileSync(join(folder, 'records'), 'no folder any more');
		await expect(watchman.watch(() => START + MINUTE_MS)).rejects.toThrow(/EEXIST|ENOTDIR/);
		expect(readFileSync(options().out, 'utf8')).toBe(before);
	});
});
