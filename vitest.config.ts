import { defineConfig } from 'vitest/config';

/** One e2e suite, run once a browser. A test starts and stops whole browsers: its patience is counted in minutes. */
const endToEnd = (browser: 'chromium' | 'firefox') => ({
	extends: true as const,
	test: {
		name: browser,
		include: ['tests/e2e/**/*.test.ts'],
		env: { POSTAVIVA_BROWSER: browser },
		testTimeout: 240_000,
		hookTimeout: 240_000,
		// A browser takes a core of its own; two files at once on two cores only wait for each other.
		fileParallelism: false,
	},
});

export default defineConfig({
	oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
	test: {
		projects: [
			{
				extends: true,
				test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/properties/**/*.test.ts'] },
			},
			{
				extends: true,
				// Reads what the builds left in .output/: scripts/test.mjs builds first.
				test: { name: 'repository', include: ['tests/repository/**/*.test.ts'] },
			},
			{ extends: true, test: { name: 'chaos', include: ['tests/chaos/**/*.test.ts'] } },
			endToEnd('chromium'),
			endToEnd('firefox'),
		],
	},
});
