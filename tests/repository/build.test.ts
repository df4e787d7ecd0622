/** The shipped builds in .output/, made just before by scripts/test.mjs. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from './sources';

const OUTPUT = join(ROOT, '.output');
const TARGETS = ['chrome-mv3', 'firefox-mv3'] as const;

function filesOf(folder: string, ending: RegExp): { path: string; text: string }[] {
	return readdirSync(join(OUTPUT, folder), { recursive: true, encoding: 'utf8' })
		.filter((path) => ending.test(path))
		.map((path) => ({ path, text: readFileSync(join(OUTPUT, folder, path), 'utf8') }));
}

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
/** Read, not imported: that module opens a channel to the extension's other contexts. */
const MARKER = /TIMELAPSE_MARKER = '([\w-]{10,})'/.exec(read('simulator/timelapse/clock.ts'))?.[1] ?? '';

const manifestOf = (folder: string) =>
	JSON.parse(readFileSync(join(OUTPUT, folder, 'manifest.json'), 'utf8'));

const CSP = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self'",
	'connect-src https:',
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
	"require-trusted-types-for 'script'",
	"trusted-types 'none'",
].join('; ');

const HOSTS = ['https://*.libero.it/*', 'https://*.virgilio.it/*'];
const PERMISSIONS = ['alarms', 'notifications', 'storage', 'webRequest'];

/** What users are asked to trust: a change here is a decision, made in this file as well. */
const TRUST = {
	'chrome-mv3': {
		manifest_version: 3,
		incognito: 'not_allowed',
		permissions: PERMISSIONS,
		optional_permissions: undefined,
		host_permissions: HOSTS,
		optional_host_permissions: ['https://*/*'],
		content_security_policy: { extension_pages: CSP },
		content_scripts: undefined,
		web_accessible_resources: undefined,
		externally_connectable: undefined,
		background: { service_worker: 'background.js' },
		browser_specific_settings: undefined,
	},
	'firefox-mv3': {
		manifest_version: 3,
		incognito: 'not_allowed',
		permissions: [...PERMISSIONS, 'captivePortal'],
		optional_permissions: undefined,
		host_permissions: HOSTS,
		optional_host_permissions: ['https://*/*'],
		content_security_policy: { extension_pages: CSP },
		content_scripts: undefined,
		web_accessible_resources: undefined,
		externally_connectable: undefined,
		background: { scripts: ['background.js'] },
		browser_specific_settings: {
			gecko: {
				id: '{d3f901e4-422e-4bb5-9b72-15b409de5a06}',
				strict_min_version: '140.0',
				data_collection_permissions: { required: ['none'] },
			},
			gecko_android: { strict_min_version: '142.0' },
		},
	},
};

describe.each(TARGETS)('%s', (target) => {
	test('asks for no more trust than written here', () => {
		const manifest = manifestOf(target);
		const asked = Object.fromEntries(Object.keys(TRUST[target]).map((key) => [key, manifest[key]]));
		expect(asked).toEqual(TRUST[target]);
	});

	test('has nothing in its manifest that this file does not name', () => {
		const plain = [
			'name',
			'short_name',
			'description',
			'version',
			'default_locale',
			'icons',
			'action',
			'options_ui',
			// The address that the publisher sets at build.
			'homepage_url',
		];
		const browsers = ['minimum_chrome_version'];
		const known = new Set([...plain, ...browsers, ...Object.keys(TRUST[target])]);
		expect(Object.keys(manifestOf(target)).filter((key) => !known.has(key))).toEqual([]);
	});

	test('contains every file that its manifest names', () => {
		const { icons, action, options_ui: options } = manifestOf(target);
		const named = [...Object.values(icons), ...Object.values(action.default_icon), action.default_popup];
		if (options) named.push(options.page);
		const present = readdirSync(join(OUTPUT, target), { recursive: true });
		expect(named.filter((path) => !present.includes(path))).toEqual([]);
	});

	test('contains none of the time-lapse code, which the time-lapse build does contain', () => {
		const holding = (folder: string) => filesOf(folder, /\.js$/).filter(({ text }) => text.includes(MARKER));
		expect(holding(`${target}-timelapse`)).not.toEqual([]);
		expect(holding(target)).toEqual([]);
	});

	test('runs only its own code', () => {
		for (const { path, text } of filesOf(target, /\.html$/)) {
			const loaded = [...text.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"]+)"/g)].map(
				([, url]) => url,
			);
			expect({ path, foreign: loaded.filter((url) => !url?.startsWith('/')) }).toEqual({ path, foreign: [] });
			expect({ path, inline: /<script\b(?![^>]*\bsrc=)/.test(text) || /\son\w+="/.test(text) }).toEqual({
				path,
				inline: false,
			});
		}
		for (const { path, text } of filesOf(target, /\.js$/)) {
			const loads = text.match(
				/\beval\(|new Function\(|importScripts\(|import\(\s*["'`]https?:|createElement\(["']script["']\)/g,
			);
			expect({ path, loads }).toEqual({ path, loads: null });
		}
	});

	test('logs nothing to the console', () => {
		// Warnings and errors there are the polyfill's and WXT's own, of misuse that the types rule out.
		const loud = filesOf(target, /\.js$/).filter(({ text }) => /\bconsole\.(log|info|debug)\(/.test(text));
		expect(loud.map(({ path }) => path)).toEqual([]);
	});
});

test.each(['clock', 'alarm'])('the time-lapse %s exports all that the real one does', (name) => {
	const exported = (path: string) =>
		[...read(path).matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(([, symbol]) => symbol);
	const real = exported(`monitor/platform/${name}.ts`);
	expect(real).not.toEqual([]);
	expect(exported(`simulator/timelapse/${name}.ts`)).toEqual(expect.arrayContaining(real));
});

test('no source map is shipped', () => {
	for (const target of TARGETS) expect(filesOf(target, /\.map$/)).toEqual([]);
});
