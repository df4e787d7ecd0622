import { expect, test } from 'vitest';
import { observe } from '../../../monitor/check/observe';
import type { ProbePorts } from '../../../monitor/check/ports';
import { hostOf } from '../../../monitor/core/address';
import type { Snapshot } from '../../../monitor/core/assessment/snapshot';
import { isProviderHost, PROVIDER, type ProviderId } from '../../../monitor/core/providers';
import { ok } from '../../../monitor/core/result';
import { DEFAULT_SETTINGS } from '../../../monitor/core/settings';
import { NEVER, NO_KEYS, stillPorts } from './still-ports';

const AT = Date.UTC(2026, 10, 27, 12);
const NOTHING: Omit<Snapshot, 'incidents'> = {
	settings: DEFAULT_SETTINGS,
	providers: [],
	calibrations: [],
	feeds: [],
	check: { startedAt: null, trigger: null, finishedAt: null, nextAt: null },
	health: 'well',
};

async function observed(permitted: readonly ProviderId[]) {
	const [loaded, questions] = [[] as string[], [] as ProviderId[]];
	const ports = {
		...stillPorts(AT),
		mayAsk: async (provider: ProviderId) => {
			questions.push(provider);
			return permitted.includes(provider);
		},
		load: async (url: string) => {
			loaded.push(url);
			return ok(
				Object.defineProperty(new Response('<title>Libero Mail - login</title>'), 'url', { value: url }),
			);
		},
		link: async () => 'unknown',
		feeds: { ...NO_KEYS, sources: () => [], reader: '1' },
	} as unknown as ProbePorts;
	const { seen } = await observe(ports, NOTHING, 'alarm', AT, NEVER);
	return { seen, questions, loaded };
}

test('a provider without permission gets no request, and the others do', async () => {
	const { seen, loaded } = await observed(['libero']);
	const kinds = (id: ProviderId) =>
		new Set(seen.probed.filter(({ provider }) => provider === id).map(({ result }) => result.kind));
	expect(kinds('virgilio')).toEqual(new Set(['no_permission']));
	expect(kinds('libero')).not.toContain('no_permission');
	expect(loaded.length).toBeGreaterThan(0);
	expect(loaded.every((url) => isProviderHost(PROVIDER.libero, hostOf(url) ?? ''))).toBe(true);
});

test('the permission of a provider is asked once a check, however many targets it has', async () => {
	expect((await observed(['libero', 'virgilio'])).questions).toEqual(['libero', 'virgilio']);
});
