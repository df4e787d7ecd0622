import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that wait in real time start first, so that the others run alongside them. */
class WaitingFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]) {
		const waits = ({ moduleId }: TestSpecification) => Number(moduleId.endsWith('/real-time.test.ts'));
		return (await super.sort(files)).toSorted((a, b) => waits(b) - waits(a));
	}
}

/** One e2e suite, run once per browser. A test may start a whole browser, so its timeout is in minutes. */
const endToEnd = (browser: 'chromium' | 'firefox', groupOrder: number) => ({
	extends: true as const,
	test: {
		name: browser,
		include: ['tests/e2e/**/*.test.ts'],
		env: { POSTAVIVA_BROWSER: browser },
		testTimeout: 480_000,
		hookTimeout: 480_000,
		// Two files at once, because one of them waits. The files of one worker share its browser.
		maxWorkers: 2,
		// Tests that wait in real time, and no others, all run at once (tests/e2e/real-time.test.ts).
		maxConcurrency: 4,
		isolate: false,
		sequence: { groupOrder },
	},
});

/** A file that mocks a module needs isolated modules. The others share theirs, which halves the work. */
const UNIT = globSync(['tests/unit/**/*.test.{ts,tsx}', 'tests/properties/**/*.test.ts'], {
	cwd: import.meta.dirname,
});
const isMocking = (file: string) =>
	readFileSync(join(import.meta.dirname, file), 'utf8').includes('vi.mock(');
const unit = (name: string, include: string[], isolate: boolean) => ({
	extends: true as const,
	// Few of these tests wait for a clock: slow ones compute, possibly on a busy machine. Vitest would leave one processor free.
	test: {
		name,
		include,
		isolate,
		testTimeout: 120_000,
		hookTimeout: 120_000,
		maxWorkers: availableParallelism(),
	},
});

/** `npm run e2e:chaos`: the same suite while the worker is killed at random throughout. The seed can be set. */
const POSTAVIVA_CHAOS = process.env.POSTAVIVA_CHAOS ?? String(Date.now() % 1_000_000);
const CHAOTIC = endToEnd('chromium', 3);

export default defineConfig({
	oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
	test: {
		sequence: { sequencer: WaitingFirst },
		// The zone of most users: elsewhere times are shown with their zone, which tests/unit/locales/zone.test.ts covers.
		env: { TZ: 'Europe/Rome' },
		projects: [
			unit(
				'unit',
				UNIT.filter((file) => !isMocking(file)),
				false,
			),
			unit('unit-mocking', UNIT.filter(isMocking), true),
			{
				extends: true,
				// Reads the builds in .output/: scripts/test.mjs builds first.
				test: { name: 'repository', include: ['tests/repository/**/*.test.ts'] },
			},
			{ extends: true, test: { name: 'chaos', include: ['measure/chaos/**/*.test.ts'] } },
			{
				extends: true,
				// Needs Debian packages, which scripts/sentinels.mjs installs.
				test: {
					name: 'sentinels',
					include: ['tests/sentinels/**/*.test.ts'],
					env: { POSTAVIVA_BROWSER: 'chromium' },
					testTimeout: 240_000,
				},
			},
			endToEnd('chromium', 1),
			endToEnd('firefox', 2),
			{
				extends: true,
				test: { ...CHAOTIC.test, name: 'chromium-chaos', env: { ...CHAOTIC.test.env, POSTAVIVA_CHAOS } },
			},
		],
	},
});
