import { afterAll, afterEach, beforeEach, type TestContext } from 'vitest';
import type { StageScope } from './stage';

/**
 * One stage for all tests of a file, in their order, as a browser is slow to start. Each test leaves it healthy. After a
 * failed test the next gets a new one, so that one failure stays one failure. Call it where tests are declared; use it
 * inside them.
 */
export function shareStage<Shared>(open: (scope: StageScope) => Promise<Shared>): () => Shared {
	const endings: ((context: TestContext) => unknown)[] = [];
	let shared: Shared | undefined;
	let last: TestContext;
	const close = async () => {
		shared = undefined;
		for (const end of endings.splice(0).reverse()) await end(last);
	};
	beforeEach(async (context) => {
		last = context;
		shared ??= await open({ onTestFinished: (end) => endings.push(end) });
	});
	afterEach(async ({ task }) => {
		if (task.result?.state === 'fail') await close();
	});
	afterAll(close);
	return () => {
		if (shared === undefined) throw new Error('a shared stage is there inside tests only');
		return shared;
	};
}
