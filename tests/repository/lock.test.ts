import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from './sources';

type Locked = { version?: string; integrity?: string; resolved?: string; hasInstallScript?: boolean };

const read = (name: string) => readFileSync(join(ROOT, name), 'utf8');
const lock: { packages: Record<string, Locked> } = JSON.parse(read('package-lock.json'));
const manifest = JSON.parse(read('package.json'));
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.replace(/^.*node_modules\//, '');

/** Their scripts only print or tune something; what they install works without. */
const NEEDS_NO_SCRIPT: readonly string[] = [];

test('the lock file names no registry: each installer uses their own', () => {
	expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
	expect(read('package-lock.json')).not.toMatch(/https?:\/\/registry\./);
});

test('every locked package is pinned by its integrity', () => {
	expect(locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
});

test('install scripts are allowed by name, and only existing ones', () => {
	const withScript = locked
		.filter(([, { hasInstallScript }]) => hasInstallScript)
		.map(([path]) => nameOf(path));
	const needed = withScript.filter((name) => !NEEDS_NO_SCRIPT.includes(name));
	expect(Object.keys(manifest.allowScripts).sort()).toEqual([...new Set(needed)].sort());
});

test('the worker and the pages use few packages', () => {
	expect(Object.keys(manifest.dependencies).sort()).toEqual([
		'@rgrove/parse-xml',
		'idb',
		'preact',
		'webextension-polyfill',
	]);
});
