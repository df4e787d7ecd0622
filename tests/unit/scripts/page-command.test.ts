import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';

// Each run starts a process, on machines busy with the rest of the suite.
vi.setConfig({ testTimeout: 60_000 });

const ROOT = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'postaviva-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['--import', join(ROOT, 'scripts/typescript.mjs'), 'scripts/page.ts', ...args],
		{ cwd: ROOT, encoding: 'utf8' },
	);
	const lines = stdout.split('\n').filter((line) => line !== '');
	return {
		status,
		stdout,
		stderr: stderr.trimEnd().split('\n'),
		called: lines.map((line) => JSON.parse(line)),
	};
}

function file(name: string, content: string | Uint8Array): string {
	const path = join(folder, name);
	writeFileSync(path, content);
	return path;
}

const LOGIN = file('login.html', '<title>Libero Mail - login</title><form><input name="LOGINID"></form>');
const FORWARD = file(
	'forward.html',
	'<meta http-equiv="refresh" content="0;url=https://login.libero.it/in">',
);
const AWAY = file('away.html', '<meta http-equiv="refresh" content="0;url=https://hotspot.example/">');
const BUSY = file('busy.html', '<h1>Bad gateway</h1>');
const URL_OF_LOGIN = ['--url', 'https://login.libero.it/'];

function indexOf(pages: object[]): string {
	return file('index.json', JSON.stringify({ pages }));
}

const entry = {
	file: 'login.html',
	url: 'https://login.libero.it/',
	target: 'libero.login',
	httpStatus: 200,
};

describe('npm run -s page', () => {
	it.each([
		['the login page', LOGIN, [], { kind: 'reachable', strength: 'shipped', signal: 'good' }],
		['a gateway error', BUSY, ['--status', '502'], { kind: 'http_error', signal: 'bad' }],
		['a page that forwards', FORWARD, [], { kind: 'forward', forward: 'https://login.libero.it/in' }],
		['one that forwards away', AWAY, [], { kind: 'intercepted', host: 'hotspot.example' }],
	])('%s is classified correctly, with a reason', (_, path, options, called) => {
		const { status, called: lines } = run([path, ...URL_OF_LOGIN, ...options]);
		expect(status).toBe(0);
		expect(lines).toEqual([expect.objectContaining({ why: expect.stringMatching(/./), ...called })]);
	});

	it('quotes the notice that a page shows, decoded as its type says', () => {
		const text = 'Il servizio è momentaneamente non disponibile. Ci scusiamo per il disagio.';
		const path = file('notice.html', Buffer.from(`<p>${text}</p>`, 'latin1'));
		const { called } = run([path, ...URL_OF_LOGIN, '--type', 'text/html; charset=iso-8859-1']);
		expect(called).toMatchObject([{ kind: 'notice', notice: { kind: 'courtesy', text }, signal: 'bad' }]);
	});

	it('takes the probe from the address', () => {
		const json = file('answer.json', '{"error":"no session"}');
		const url = 'https://mail1.virgilio.it/appsuite/api/login?action=autologin';
		const { called } = run([json, '--url', url, '--type', 'application/json']);
		expect(called).toMatchObject([{ host: 'mail1.virgilio.it' }]);
		expect(called[0].kind).not.toBe('intercepted');
	});

	it('passes a list whose pages are all classified as expected or acceptable', () => {
		const busy = { ...entry, file: 'busy.html', truth: 'notice', acceptable: ['unexpected_content'] };
		const { status, called, stderr } = run(['--index', indexOf([{ ...entry, truth: 'reachable' }, busy])]);
		expect([status, called.length, stderr]).toEqual([0, 2, ['2 of 2 right']]);
	});

	it('fails a list with one line for each misclassified page', () => {
		const forward = {
			...entry,
			file: 'forward.html',
			truth: 'forward',
			forwardsTo: 'https://login.libero.it/out',
		};
		const { status, stderr } = run(['--index', indexOf([{ ...entry, truth: 'notice' }, forward])]);
		expect(status).toBe(1);
		expect(stderr).toEqual([
			'login.html: called reachable, is notice',
			'forward.html: forwards to https://login.libero.it/in, not to https://login.libero.it/out',
			'0 of 2 right',
		]);
	});

	it.each([
		['no such file', ['nowhere.html', ...URL_OF_LOGIN], /^nowhere\.html: cannot be read/],
		['no file', [], /^which file\?/],
		['no address', [LOGIN], /^--url is missing/],
		['an address that is none', [LOGIN, '--url', 'login'], /^the address login/],
		['a status that is none', [LOGIN, ...URL_OF_LOGIN, '--status', '9'], /^the status 9/],
		[
			'a probe that is none',
			[LOGIN, ...URL_OF_LOGIN, '--target', 'x'],
			/^the target x is none of libero\.login/,
		],
		['an unknown option', ['--bogus'], /^Unknown option '--bogus'/],
		['a list that is none', ['--index', LOGIN], /: is no JSON$/],
		[
			'a class that is none',
			['--index', file('i.json', JSON.stringify({ pages: [{ ...entry, truth: 'up' }] }))],
			/page 1: login\.html: "truth" is none of/,
		],
	])('%s is one clear line and exit 2', (_, args, line) => {
		const { status, stdout, stderr } = run(args);
		expect([status, stdout, stderr]).toEqual([2, '', [expect.stringMatching(line)]]);
	});
});
