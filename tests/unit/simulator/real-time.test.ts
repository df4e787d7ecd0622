/** What only real time shows: ten seconds of silence. It begins first, alongside the files that compute (vitest.config.ts). */

import { expect, test } from 'vitest';
import { compareOverNetwork } from '../../../measure/bank/network';
import { scenarioNamed } from '../../../simulator/scenarios/all';

test('a scenario that hangs times out both ways', async () => {
	const hang = scenarioNamed('hang');
	if (hang === undefined) throw new Error('no such scenario');
	expect(await compareOverNetwork(hang)).toEqual([]);
}, 30_000);
