/** Commands that begin at the same time, each in a process of its own. */

import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeEach, expect, test } from 'vitest';

const MODULE = pathToFileURL(join(import.meta.dirname, '../../../scripts/one-at-a-time.mjs')).href;
const folder = mkdtempSync(join(tmpdir(), 'postaviva-'));
const [lock, log] = [join(folder, 'cache', 'installer.pid'), join(folder, 'log')];
beforeEach(() => writeFileSync(log, ''));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes down what it does. Its work lasts until another command waits. */
const COMMAND = `
	import { appendFileSync, readFileSync } from 'node:fs';
	import { oneAtATime } from '${MODULE}';
	const [lock, log] = process.argv.slice(-2);
	const note = (word) => appendFileSync(log, word + '\\n');
	oneAtATime(lock, () => note('waits'), () => {
		note('begins');
		while (!readFileSync(log, 'utf8').includes('waits'));
		note('ends');
	});`;
const ARGUMENTS = ['--input-type=module', '-e', COMMAND, lock, log];
const lines = () => readFileSync(log, 'utf8').trim().split('\n');

test('one works while the other waits, then the other does', async () => {
	const ended = [1, 2].map(() => {
		const child = spawn(process.execPath, ARGUMENTS, { stdio: 'inherit' });
		return new Promise((resolve) => child.on('exit', resolve));
	});
	expect(await Promise.all(ended)).toEqual([0, 0]);
	expect(lines()).toEqual(['begins', 'waits', 'ends', 'begins', 'ends']);
});

test('what a killed command held is taken over', () => {
	const { pid } = spawnSync(process.execPath, ['-e', '']);
	writeFileSync(lock, String(pid));
	expect(spawnSync(process.execPath, ARGUMENTS).status).toBe(0);
	expect(lines()).toEqual(['waits', 'begins', 'ends']);
});
