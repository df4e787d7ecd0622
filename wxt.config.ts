import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { PROVIDER, PROVIDERS } from './monitor/core/providers';
import {
	SIMULATOR_FEED_KEYS,
	SIMULATOR_FEED_URL,
	SIMULATOR_SENTINEL_KEYS,
	SIMULATOR_SENTINEL_URL,
} from './simulator/timelapse/feed';

// The time-lapse build has a separate mode and folder: the simulator drives its clock and its alarm
// (simulator/timelapse/). The shipped build never contains them; tests/build checks this.
const TIMELAPSE = 'timelapse';

/** Decodes the URL, as a folder name may contain a space or an accent. */
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
		// Only what a build needs, not stray files: a key made by `npm run feed -- keygen` must not be packed.
		includeSources: [
			...['assets', 'components', 'entrypoints', 'feed', 'monitor', 'scripts', 'simulator'].map(
				(folder) => `${folder}/**`,
			),
			...['package.json', 'package-lock.json', '.npmrc', 'tsconfig*.json', 'wxt.config.ts'],
			// The address of the signed feed and its keys, if the publisher has one (docs/store/review-notes.md).
			'.env.production',
			...['LICENSE', 'README.md', 'docs/privacy.md', 'docs/security.md', 'docs/store/review-notes.md'],
		],
		excludeSources: ['**/*.pem'],
	},
	manifest: ({ browser }) => ({
		name: '__MSG_name__',
		short_name: 'PostaViva',
		// Set by the publisher, like the feed below (docs/store/checklist.md).
		...(process.env.POSTAVIVA_HOMEPAGE_URL ? { homepage_url: process.env.POSTAVIVA_HOMEPAGE_URL } : {}),
		description: '__MSG_description__',
		default_locale: 'it',
		// Pages opened in a private window are never observed.
		incognito: 'not_allowed',
		permissions: [
			'alarms',
			'notifications',
			'storage',
			'webRequest',
			...(browser === 'firefox' ? ['captivePortal'] : []),
		],
		// Requested one at a time, when the user adds a feed that needs it or switches the press on.
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
							// Generated once and never changed: with another id no user would get updates.
							id: '{d3f901e4-422e-4bb5-9b72-15b409de5a06}',
							strict_min_version: '140.0',
							data_collection_permissions: { required: ['none'] },
						},
						// The first version there that knows the key above.
						gecko_android: { strict_min_version: '142.0' },
					},
				}
			: { minimum_chrome_version: '137' }),
	}),
	hooks: {
		// WXT treats a page named `history` as an override of the browser's own. Ours is only a page.
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
		// The publisher sets the address of the project's signed feed and its keys at build time (docs/feed.md).
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
		// The core is pure: an unused module has no side effects, so the popup can omit it.
		build: {
			sourcemap: false,
			rolldownOptions: { treeshake: { moduleSideEffects: (id) => !id.includes('/monitor/core/') } },
		},
	}),
});
