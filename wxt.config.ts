import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { PROVIDER, PROVIDERS } from './monitor/core/providers';
import {
	SIMULATOR_FEED_KEYS,
	SIMULATOR_FEED_URL,
	SIMULATOR_SENTINEL_KEYS,
	SIMULATOR_SENTINEL_URL,
} from './simulator/timelapse/feed';

// The time-lapse build lives in its own mode and folder: it swaps the clock and the alarm for ones that the
// simulator drives (simulator/timelapse/). The shipped build never contains them; tests/build says so.
const TIMELAPSE = 'timelapse';

/** Not the address's own path: a folder may have a space or an accent in its name. */
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
	imports: false,
	modules: ['@wxt-dev/webextension-polyfill'],
	manifestVersion: 3,
	outDir: '.output',
	publicDir: 'assets/public',
	entrypointsDir: 'entrypoints',
	outDirTemplate: '{{browser}}-mv{{manifestVersion}}{{modeSuffix}}',
	zip: {
		// What a build needs, and nothing that happens to lie about: a key made by `npm run feed -- keygen` must not travel.
		includeSources: [
			...['assets', 'components', 'entrypoints', 'feed', 'monitor', 'scripts', 'simulator'].map(
				(folder) => `${folder}/**`,
			),
			...['package.json', 'package-lock.json', '.npmrc', 'tsconfig*.json', 'wxt.config.ts'],
			// Where the signed feed lives and who signs it, if the publisher has one (docs/store/review-notes.md).
			'.env.production',
			...['LICENSE', 'README.md', 'docs/privacy.md', 'docs/security.md', 'docs/store/review-notes.md'],
		],
		excludeSources: ['**/*.pem'],
	},
	manifest: ({ browser }) => ({
		name: '__MSG_name__',
		short_name: 'PostaViva',
		// The publisher's to say, as the feed below (docs/store/checklist.md).
		...(process.env.POSTAVIVA_HOMEPAGE_URL ? { homepage_url: process.env.POSTAVIVA_HOMEPAGE_URL } : {}),
		description: '__MSG_description__',
		default_locale: 'it',
		// What is opened in a private window is never seen.
		incognito: 'not_allowed',
		permissions: [
			'alarms',
			'notifications',
			'storage',
			'webRequest',
			...(browser === 'firefox' ? ['captivePortal'] : []),
		],
		// Asked for one by one, when the user adds a feed that needs it or switches the press on.
		optional_host_permissions: ['https://*/*'],
		host_permissions: PROVIDERS.map((id) => PROVIDER[id].permission),
		icons: Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icons/icon-${size}.png`])),
		action: {
			default_title: 'PostaViva',
			default_icon: Object.fromEntries([16, 32].map((size) => [size, `icons/icon-${size}.png`])),
		},
		content_security_policy: {
			extension_pages: [
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
			].join('; '),
		},
		...(browser === 'firefox'
			? {
					browser_specific_settings: {
						gecko: {
							// Made once and never changed: to another id nobody would be updated.
							id: '{d3f901e4-422e-4bb5-9b72-15b409de5a06}',
							strict_min_version: '140.0',
							data_collection_permissions: { required: ['none'] },
						},
						// The first that knows of the key above there.
						gecko_android: { strict_min_version: '142.0' },
					},
				}
			: { minimum_chrome_version: '137' }),
	}),
	hooks: {
		// WXT takes a page named `history` for a replacement of the browser's own. Ours is only a page.
		'build:manifestGenerated': (_wxt, manifest) => {
			delete manifest.chrome_url_overrides;
		},
	},
	vite: ({ mode }) => ({
		resolve: {
			alias: {
				'#clock': here(mode === TIMELAPSE ? './simulator/timelapse/clock.ts' : './monitor/platform/clock.ts'),
				'#alarm': here(mode === TIMELAPSE ? './simulator/timelapse/alarm.ts' : './monitor/platform/alarm.ts'),
			},
		},
		// Where the project's signed feed lives and which keys may sign it is the publisher's to say, at build (docs/feed.md).
		define: {
			__FEED_URL__: JSON.stringify(
				mode === TIMELAPSE ? SIMULATOR_FEED_URL : (process.env.POSTAVIVA_FEED_URL ?? null),
			),
			__FEED_KEYS__:
				mode === TIMELAPSE ? JSON.stringify(SIMULATOR_FEED_KEYS) : (process.env.POSTAVIVA_FEED_KEYS ?? '[]'),
			__SENTINEL_URL__: JSON.stringify(
				mode === TIMELAPSE ? SIMULATOR_SENTINEL_URL : (process.env.POSTAVIVA_SENTINEL_URL ?? null),
			),
			__SENTINEL_KEYS__:
				mode === TIMELAPSE
					? JSON.stringify(SIMULATOR_SENTINEL_KEYS)
					: (process.env.POSTAVIVA_SENTINEL_KEYS ?? '[]'),
		},
		// The core is pure: a module of it of which nothing is used does nothing, and the popup need not carry it.
		build: {
			sourcemap: false,
			rolldownOptions: { treeshake: { moduleSideEffects: (id) => !id.includes('/monitor/core/') } },
		},
	}),
});
