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

/** `npm run e2e:chaos`: the same suite while the worker is killed at random all the time. The seed can be set. */
const POSTAVIVA_CHAOS = process.env.POSTAVIVA_CHAOS ?? String(Date.now() % 1_000_000);
const CHAOTIC = endToEnd('chromium');

export default defineConfig({
	oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/properties/**/*.test.ts'],
					// Nothing waits for a clock: what takes long computes, on a machine that does other things as well.
					testTimeout: 30_000,
				},
			},
			{
				extends: true,
				// Reads what the builds left in .output/: scripts/test.mjs builds first.
				test: { name: 'repository', include: ['tests/repository/**/*.test.ts'] },
			},
			{ extends: true, test: { name: 'chaos', include: ['tests/chaos/**/*.test.ts'] } },
			endToEnd('chromium'),
			endToEnd('firefox'),
			{
				extends: true,
				test: { ...CHAOTIC.test, name: 'chromium-chaos', env: { ...CHAOTIC.test.env, POSTAVIVA_CHAOS } },
			},
		],
	},
});
