import { expect, test } from 'vitest';
import { wrongArrows } from './arrows';
import { projectFiles } from './sources';

test('arrows point one way: core <- check, storage, platform, components <- entrypoints, and core <- check <- simulator', () => {
	expect(
		wrongArrows(projectFiles(/^(monitor|components|entrypoints|assets|simulator|feed)\/.*\.tsx?$/)),
	).toEqual([]);
});

test.each([
	['the core reaching for the browser', 'monitor/core/status.ts', "import { browser } from 'wxt/browser';"],
	['the core reaching up', 'monitor/core/evidence/x.ts', "import type { State } from '../assessment/state';"],
	['a sibling', 'monitor/storage/x.ts', "export { probe } from '../platform/probe';"],
	['a sibling by its short name', 'monitor/storage/x.ts', "import { now } from '#clock';"],
	['the check reaching for the browser', 'monitor/check/x.ts', "import { now } from '#clock';"],
	['the check reading storage', 'monitor/check/x.ts', "import { x } from '../storage/read';"],
	['a component reading storage', 'components/x.tsx', "const y = await import('../monitor/storage/read');"],
	['shipped code using a tool', 'entrypoints/background/x.ts', "import 'selfsigned';"],
	['shipped code using the simulator', 'monitor/platform/x.ts', "import '../../simulator/clock';"],
	['a floor that is not listed', 'monitor/core/helpers/x.ts', ''],
	['the simulator deciding with the engine', 'simulator/x.ts', "import { x } from '../monitor/storage/x';"],
])('%s is found', (_, path, text) => {
	expect(wrongArrows([{ path, text }])).toHaveLength(1);
});

test('what the design allows passes', () => {
	const path = 'entrypoints/popup/app.tsx';
	const text = "import { h } from 'preact'; import { read } from '../../monitor/storage/read';";
	expect(wrongArrows([{ path, text }])).toEqual([]);
});
