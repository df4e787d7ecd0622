import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';

// Each run starts a process, on machines busy with the rest of the suite.
vi.setConfig({ testTimeout: 60_000 });

const ROOT = join(import.meta.dirname, '../../..');
const FIXTURES = join(ROOT, 'tests/fixtures/feeds');
const folder = mkdtempSync(join(tmpdir(), 'postaviva-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: string[], input = '') {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['--import', join(ROOT, 'scripts/typescript.mjs'), 'feed/cli/incidents.ts', ...args],
		{ cwd: ROOT, input, encoding: 'utf8' },
	);
	return { status, stdout, stderr, json: () => JSON.parse(stdout) };
}

function file(name: string, content: string | Uint8Array): string {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
}

const AT = '2023-01-25T16:00:00+01:00';
const PROSE =
	'Libero Mail e Virgilio Mail non funzionano. La causa è un bug dello storage. Il servizio tornerà entro le prossime 24/48 ore. Nessun attacco hacker. Le PEC non sono coinvolte.';

describe('npm run -s incidents', () => {
	it('reads prose as one incident with its claims, times in Rome', () => {
		const { status, json } = run([file('notizia.txt', PROSE), '--at', AT]);
		expect(status).toBe(0);
		expect(json()).toMatchObject({
			format: 'prose',
			incidents: [
				{
					startedAt: AT,
					resolvedAt: null,
					providers: ['libero', 'virgilio'],
					claims: {
						status: { stance: 'outage' },
						cause: { kind: 'storage' },
						eta: { from: '2023-01-26T16:00:00+01:00', to: '2023-01-27T16:00:00+01:00' },
						attack: { stance: 'denied' },
						scope: { pec: 'unaffected' },
					},
				},
			],
		});
	});

	it('finds no incident in a text about something else', () => {
		const { status, json } = run([file('altro.txt', 'Oggi a Milano splende il sole.'), '--at', AT]);
		expect([status, json()]).toEqual([0, { format: 'prose', incidents: [] }]);
	});

	it('reads prose from standard input when its time is given', () => {
		expect(run(['-', '--at', AT], PROSE).json().incidents).toHaveLength(1);
	});

	it('reads a document from standard input', () => {
		expect(run(['-'], '{"page":{"name":"x","status":"UP"}}').json()).toEqual({
			format: 'instatus',
			title: 'x',
			incidents: [],
		});
	});

	it('reads several files as a list', () => {
		const { json } = run([join(FIXTURES, 'statuspage-summary.json'), join(FIXTURES, 'cstate.rss')]);
		expect(json().map(({ file, format }: { file: string; format: string }) => [file, format])).toEqual([
			['statuspage-summary.json', 'statuspage'],
			['cstate.rss', 'rss'],
		]);
	});

	it('folds the claims as of a time', () => {
		const archive = file(
			'a.json',
			JSON.stringify({
				postaviva: 1,
				incidents: [
					{
						id: 'a',
						name: 'x',
						status: 'resolved',
						created_at: '2023-01-23T06:00:00Z',
						incident_updates: [
							{
								id: '2',
								status: 'resolved',
								body: 'b',
								display_at: '2023-01-28T06:00:00Z',
								source: 'official',
								claims: [],
							},
							{
								id: '1',
								status: 'identified',
								body: 'a',
								display_at: '2023-01-23T06:00:00Z',
								source: 'official',
								claims: [{ topic: 'data', stance: 'safe' }],
							},
						],
					},
				],
			}),
		);
		expect(run([archive]).json().incidents[0].claims).toMatchObject({
			status: { stance: 'restored', source: 'official' },
			data: { stance: 'safe' },
		});
		expect(run([archive, '--as-of', '2023-01-25']).json().incidents[0].claims.status.stance).toBe('outage');
	});

	it('reads Latin-1 where the document declares it', () => {
		const xml =
			'<?xml version="1.0" encoding="ISO-8859-1"?><rss><channel><title>Perché</title></channel></rss>';
		expect(run([file('latin.xml', Buffer.from(xml, 'latin1'))]).json().title).toBe('Perché');
	});

	it.each([
		['no such file', ['assente.json'], /^assente\.json: no such file$/],
		['a web page', [file('page.xml', '<!doctype html><p>x</p>')], /page\.xml: html: /],
		['half a document', [file('half.json', '{"page":{"name":"x')], /half\.json: truncated: /],
		[
			'binary',
			[file('binary.json', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]))],
			/binary\.json: bad_encoding: /,
		],
		['100 MB', [file('big.json', 'x'.repeat(1_000_000))], /big\.json: too_large: /],
		['prose that is no .txt', [file('prosa.md', PROSE)], /prosa\.md: unknown_format: /],
		['a time that is none', [file('x.txt', PROSE), '--at', 'ieri'], /^--at ieri: not a time/],
		['an unknown option', ['--bogus'], /^Unknown option '--bogus'/],
		['no file', [], /^which file\?/],
	])('%s is one clear line and exit 2', (_, args, line) => {
		const { status, stdout, stderr } = run(args);
		expect(status).toBe(2);
		expect(stdout).toBe('');
		expect(stderr.trimEnd().split('\n')).toEqual([expect.stringMatching(line)]);
	});
});
