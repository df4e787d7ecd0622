import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { failureOf } from '../../../simulator/play/expectation';
import { type Entry, play } from '../../../simulator/play/play';
import { readStory, type Story } from '../../../simulator/play/story';

// Days of checks are computed, on machines busy with the rest of the suite.
vi.setConfig({ testTimeout: 60_000 });

const ROOT = join(import.meta.dirname, '../../..');
const STORIES = join(ROOT, 'tests/fixtures/play');
const readBeside = (name: string) => new Uint8Array(readFileSync(join(STORIES, name)));

function storyOf(json: string): Story {
	const story = readStory(json, readBeside);
	if (!story.ok) throw new Error(story.error);
	return story.value;
}

const PLAIN = { id: 'x', start: '2026-03-10T08:00:00+01:00', until: '+1h' };
const played = (more: object, seed = 7): Promise<Entry[]> =>
	play(storyOf(JSON.stringify({ ...PLAIN, providers: ['libero'], ...more })), seed);
const last = (entries: readonly Entry[]) => entries.at(-1)?.providers.libero;

describe('the expectations of a scenario file are met', () => {
	test.each(readdirSync(STORIES).filter((name) => name.endsWith('.json')))('%s', async (name) => {
		const story = storyOf(readFileSync(join(STORIES, name), 'utf8'));
		expect(story.expectations.length).toBeGreaterThan(0);
		const entries = await play(story, 2023);
		const told = entries.flatMap(({ notices }) => notices);
		expect(story.expectations.flatMap((one) => failureOf(one, entries, told) ?? [])).toEqual([]);
	});
});

describe('a played scenario', () => {
	test('is the same at every repetition, and differs with other jitter', async () => {
		const down = { steps: [{ at: '+5m', answers: { 'https://login.libero.it/': { error: 'reset' } } }] };
		const [once, again, other] = await Promise.all([played(down), played(down), played(down, 8)]);
		expect(once).toEqual(again);
		expect(other).not.toEqual(once);
		expect(last(once)?.status).not.toBe('operational');
	});

	test('holds a step until the next that names the address, by a star or in full', async () => {
		const [login, any] = ['https://login.libero.it/', 'https://login.libero.it/*'];
		const refused = { error: 'refused' };
		const steps = [
			{ at: '+1m', answers: { [login]: refused } },
			{ at: '+2m', answers: { 'https://www.libero.it/': refused } },
		];
		expect(last(await played({ steps }))?.status).toBe('major_outage');
		expect(last(await played({ steps: [...steps, { at: '+3m', answers: { [any]: null } }] }))?.status).toBe(
			'operational',
		);
	});

	test('passes a press and a failed visit to the check', async () => {
		const answers = {
			'https://login.libero.it/': { status: 503 },
			'https://mail.libero.it/': { status: 503 },
		};
		const steps = [{ at: '+12m30s', answers }];
		const doubtAt = async (more: object) =>
			(await played({ until: '+20m', steps, ...more })).find(
				({ providers }) => providers.libero?.phase === 'suspected',
			)?.at;
		const asked = Date.parse(PLAIN.start) + 13 * 60_000;
		const outcome = 'failed';
		expect((await doubtAt({ press: [{ at: '+13m' }] })) ?? 0).toBeLessThan(asked + 1_000);
		expect((await doubtAt({ visits: [{ at: '+13m', provider: 'libero', outcome }] })) ?? 0).toBeLessThan(
			asked + 1_000,
		);
		expect((await doubtAt({})) ?? 0).toBeGreaterThan(asked + 1_000);
	});

	test('marks as stale what a sleep has made old, until the check after waking', async () => {
		const entries = await played({ until: '+4h', clock: [{ at: '+1h', ahead: '+6h' }] });
		expect(entries.map(({ providers }) => providers.libero?.reason)).toContain('stale');
		expect(last(entries)?.status).toBe('operational');
	});
});

describe('a scenario file', () => {
	const step = (answer: object) => ({
		steps: [{ at: '+1m', answers: { 'https://login.libero.it/': answer } }],
	});
	test.each<[string, object, RegExp]>([
		['an unknown key', { stpes: [] }, /the scenario: unknown key "stpes"/],
		['an unknown key of a step', { steps: [{ at: '+1m', answer: {} }] }, /steps\[0\]: unknown key "answer"/],
		['an unknown key of an answer', step({ statsu: 200 }), /it\/"\]: unknown key "statsu"/],
		['an answer that says nothing', step({ body: 'x' }), /one of status, redirect, hang or error/],
		['an answer that says two things', step({ status: 200, hang: true }), /one of status/],
		['an error that is none', step({ error: 'boom' }), /error: "boom" is none of/],
		['a status that is none', step({ status: 999 }), /status: not a number from 200 to 599/],
		['both a body and a file', step({ status: 200, body: 'x', file: 'login.html' }), /either body or file/],
		[
			'an address that is none',
			{ steps: [{ at: '+1m', answers: { login: { status: 200 } } }] },
			/no address/,
		],
		['a time that is none', { start: 'today' }, /start: "today" is no ISO time/],
		['an offset that is none', { until: '3h' }, /until: "3h" is no offset/],
		['a provider that is none', { providers: ['gmail'] }, /providers\[0\]: "gmail" is none of/],
		[
			'two sleeps at one time',
			{
				sleep: [
					{ from: '+1m', to: '+3m' },
					{ from: '+2m', to: '+4m' },
				],
			},
			/two at one/,
		],
		[
			'an outcome that is none',
			{ visits: [{ at: '+1m', provider: 'libero', outcome: 'bad' }] },
			/outcome: "bad"/,
		],
		[
			'a trust that is none',
			{ feeds: [{ at: '+1m', url: 'https://x.it/', trust: 'mine' }] },
			/trust: "mine"/,
		],
		['an expectation of nothing', { expect: [{ provider: 'libero' }] }, /either status or notices/],
		[
			'a status that is never shown',
			{ expect: [{ provider: 'libero', from: '+1m', to: '+2m', status: ['up'] }] },
			/"up" is none of/,
		],
	])('with %s is refused by name', (_, more, complaint) => {
		const story = readStory(JSON.stringify({ ...PLAIN, ...more }), readBeside);
		expect(story).toEqual({ ok: false, error: expect.stringMatching(complaint) });
	});

	test('may write the value of a header as a number', () => {
		const { steps } = storyOf(
			JSON.stringify({ ...PLAIN, ...step({ status: 503, headers: { 'Retry-After': 120 } }) }),
		);
		expect(steps[0]?.answers[0]?.reply).toMatchObject({ status: 503, headers: { 'retry-after': '120' } });
	});

	test.each([
		['+90s', 90],
		['+1d2h', 93_600],
		['+60m1s', 3_601],
		['+0m', 0],
	])('%s is %i seconds', (at, seconds) => {
		const { presses, startAt } = storyOf(JSON.stringify({ ...PLAIN, press: [{ at }] }));
		expect(presses).toEqual([startAt + seconds * 1_000]);
	});
});

describe('an expectation', () => {
	const at = (minute: number, status: 'operational' | 'unknown' | 'major_outage', reason = 'x') => ({
		at: minute,
		providers: { libero: { status, phase: 'stable' as const, reason } },
	});
	const shown = [at(0, 'unknown', 'never_checked'), at(1, 'operational'), at(5, 'major_outage')];
	const over = (fromAt: number, toAt: number) =>
		failureOf({ provider: 'libero', fromAt, toAt, status: ['operational'] }, shown, []);

	test.each([
		['holds while it is shown', 2, 4, null],
		['begins with the first check', 0, 4, null],
		['fails at what is shown at its end', 2, 5, /major_outage/],
		['fails at what was shown before it began', 7, 9, /major_outage/],
	])('%s', (_, from, to, failure) => {
		if (failure === null) expect(over(from, to)).toBeNull();
		else expect(over(from, to)).toMatch(failure);
	});

	test('takes a phase for any status in it', () => {
		const back = [
			{ at: 0, providers: { libero: { status: 'major_outage', phase: 'recovering', reason: 'x' } } },
		] as const;
		const within = (status: 'recovering' | 'suspected') =>
			failureOf({ provider: 'libero', fromAt: 0, toAt: 1, status: [status] }, back, []);
		expect(within('recovering')).toBeNull();
		expect(within('suspected')).toMatch(/expected suspected/);
	});

	test('counts the notices of its provider and kind', () => {
		const told = [{ provider: 'libero', kind: 'outage' } as const];
		expect(failureOf({ provider: 'libero', notices: { outage: 1, restored: 0 } }, shown, told)).toBeNull();
		expect(failureOf({ provider: 'virgilio', notices: { outage: 1 } }, shown, told)).toMatch(/0 notices/);
	});
});

describe('npm run -s play', () => {
	const folder = mkdtempSync(join(tmpdir(), 'postaviva-'));
	afterAll(() => rmSync(folder, { recursive: true }));
	function run(scenario: object | string) {
		const path = join(folder, 'scenario.json');
		writeFileSync(path, typeof scenario === 'string' ? scenario : JSON.stringify(scenario));
		const loader = join(ROOT, 'scripts/typescript.mjs');
		return spawnSync(process.execPath, ['--import', loader, 'simulator/play/run.ts', path], {
			cwd: ROOT,
			encoding: 'utf8',
		});
	}

	test('prints an entry at each change', () => {
		const { status, stdout, stderr } = run({ ...PLAIN, providers: ['libero'] });
		expect([status, stderr]).toEqual([0, '']);
		const { id, entries } = JSON.parse(stdout);
		expect(id).toBe('x');
		expect(entries.at(-1)).toEqual({
			at: expect.stringMatching(/^2026-03-10T08:00:/),
			badge: { text: 'OK', title: expect.stringContaining('Libero Mail: funziona') },
			providers: { libero: { status: 'operational', phase: 'stable', reason: 'probes_well' } },
			notices: [],
		});
	});

	test('names the failed expectation, and exits with 1', () => {
		const wrong = { provider: 'libero', from: '+10m', to: '+20m', status: ['major_outage'] };
		const { status, stderr } = run({ ...PLAIN, expect: [wrong] });
		expect([status, stderr]).toEqual([1, expect.stringMatching(/^expect\[0\] libero: operational at .*\n$/)]);
	});

	test.each([
		['no JSON', '{', /is no JSON/],
		[
			'a file that is not there',
			{ ...PLAIN, steps: [{ at: '+1m', answers: { 'https://a.it/': { status: 200, file: 'x' } } }] },
			/cannot be read/,
		],
	])('%s is one clear line and exit 2', (_, scenario, line) => {
		const { status, stdout, stderr } = run(scenario);
		expect([status, stdout, stderr.trimEnd().split('\n')]).toEqual([2, '', [expect.stringMatching(line)]]);
	});
});
