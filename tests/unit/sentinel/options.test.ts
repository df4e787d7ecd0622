import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, test } from 'vitest';
import { judge, LOOKS, newVerdict } from '../../../sentinel/judge';
import { readOptions } from '../../../sentinel/options';

const folder = mkdtempSync(join(tmpdir(), 'sentinel-'));
let files = 0;
afterAll(() => rmSync(folder, { recursive: true }));

const config = (text: string) => {
	const path = join(folder, `${files++}.json`);
	writeFileSync(path, text);
	return ['--config', path];
};

describe('bad input is one line', () => {
	it.each([
		[['--bogus'], /Unknown option '--bogus'/],
		[['dance'], /dance: no such command/],
		[['report', 'more'], /more: one word too many/],
		[['--map', 'imap.example'], /HOST:PORT=ADDRESS:PORT/],
		[['--ca', 'nowhere.pem'], /nowhere.pem: no such file/],
		[['--ca', 'package.json'], /no certificate/],
		[['--key', 'nowhere.pem'], /nowhere.pem: no such file/],
		[['--period', '1'], /20 to 240 seconds/],
		[['--period', '241'], /20 to 240 seconds/],
		[['--pin', 'a:b'], /not ID:PUBLIC_KEY/],
		[['--config', 'nowhere.json'], /nowhere.json: no such file/],
		[config('{'), /not JSON/],
		[config('[]'), /not an object/],
		[config('{"kye":"a.pem"}'), /unknown key "kye"/],
		[config('{"map":"a:1=b:2"}'), /"map" is no list of strings/],
		[config('{"once":"yes"}'), /"once" is no boolean/],
	])('%j', (args, message) => {
		expect(() => readOptions(args, {})).toThrow(message);
		expect(() => readOptions(args, {})).not.toThrow(/\n/);
	});
});

test('a file sets what the command line does not', () => {
	const args = [...config('{"period":"30","name":"one.example","once":true}'), '--name', 'two.example'];
	expect(readOptions(args, {})).toMatchObject({ periodMs: 30_000, name: 'two.example', once: true });
});

test.each(['20', '60', '240'])(
	'an outage is reported by rounds %s seconds apart, each up to a fifth late',
	(period) => {
		const { periodMs } = readOptions(['--period', period], {});
		let verdict = newVerdict({ provider: 'libero', component: 'smtp' }, 0);
		for (let round = 0; round < LOOKS; round++)
			verdict = judge(verdict, { state: 'outage', reasons: ['silent'] }, verdict.at + periodMs * 1.2);
		expect(verdict.state).toBe('outage');
	},
);

test('names are redirected by host and port', () => {
	const { route } = readOptions(['--map', 'IMAP.example:993=127.0.0.1:1993', '--map', 'a.b:1=[::1]:2'], {});
	expect(route.resolve('imap.example', 993)).toEqual({ host: '127.0.0.1', port: 1993 });
	expect(route.resolve('a.b', 1)).toEqual({ host: '::1', port: 2 });
	expect(route.resolve('imap.example', 143)).toEqual({ host: 'imap.example', port: 143 });
});
