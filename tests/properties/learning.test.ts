/** Learning cannot be fooled: a page without a mark makes no provider healthy while anything contradicts it. */

import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { advance } from '../../monitor/core/actions/advance';
import type { Calibration } from '../../monitor/core/evidence/calibration';
import { samePage } from '../../monitor/core/evidence/marks';
import type { PageFingerprint, ProbeResult } from '../../monitor/core/evidence/probe-result';
import { probedOf } from '../../monitor/core/evidence/probe-result';
import { PROVIDER, type TargetId } from '../../monitor/core/providers';
import { MINUTE_MS } from '../../monitor/core/time';
import { begin, runs, START, stateOf } from './life';

vi.setConfig({ testTimeout: 600_000 });

const TARGETS = PROVIDER.libero.targets;

const SHELL: PageFingerprint = {
	host: 'login.libero.it',
	title: 'Posta',
	forms: [],
	fields: [],
	scriptHosts: ['cdn.example'],
	textSize: 3,
};
const FORM: PageFingerprint = { ...SHELL, forms: ['f'], fields: ['chi:text'] };

/** What a probe may meet without a shipped or a generic mark. A number is a page that could be learned. */
type Met = ProbeResult | { page: PageFingerprint };

const unknownPage = (fingerprint: PageFingerprint): ProbeResult => ({
	kind: 'unexpected_content',
	host: fingerprint.host,
	httpStatus: 200,
	durationMs: 9,
	fingerprint,
});
const AGAINST: readonly ProbeResult[] = [
	{ kind: 'http_error', host: 'login.libero.it', httpStatus: 503, durationMs: 9 },
	{ kind: 'refused', httpStatus: 403, durationMs: 9 },
	{ kind: 'refused', httpStatus: 200, durationMs: 9 },
	{ kind: 'timeout', durationMs: 9 },
	{ kind: 'unreachable', cause: 'refused', durationMs: 9 },
	{ kind: 'intercepted', landedHost: 'portal.example', durationMs: 9 },
	{
		kind: 'notice',
		notice: { kind: 'courtesy', text: 'x' },
		host: 'login.libero.it',
		httpStatus: 200,
		durationMs: 9,
	},
];
const speaksAgainst = (kind: ProbeResult['kind']) => AGAINST.some((result) => result.kind === kind);

const page = fc.constantFrom<Met>({ page: SHELL }, { page: FORM });
const met = fc.oneof(
	{ weight: 5, arbitrary: page },
	{ weight: 2, arbitrary: fc.constantFrom<Met>(...AGAINST) },
	{ weight: 1, arbitrary: fc.constant<Met>({ ...unknownPage(FORM), learnable: false } as ProbeResult) },
);
/** One layer shows the same for a while, as learning needs an hour. */
const spell = fc.record({
	layers: fc.tuple(fc.option(met), fc.option(met), fc.option(met)),
	checks: fc.integer({ min: 1, max: 12 }),
	waitMs: fc.constantFrom(MINUTE_MS, 5 * MINUTE_MS, 10 * MINUTE_MS, 10 * MINUTE_MS, 20 * MINUTE_MS),
});

function resultOf(one: Met, calibration: Calibration | undefined): ProbeResult {
	if (!('page' in one)) return one;
	const learned = calibration?.learned?.fingerprint;
	if (learned === undefined || !samePage(learned, one.page)) return unknownPage(one.page);
	return {
		kind: 'reachable',
		strength: 'learned',
		host: one.page.host,
		durationMs: 9,
		fingerprint: one.page,
	};
}

test('no sequence of pages without a shipped or generic mark becomes operational while another layer fails or turns us away', () => {
	let becameWell = 0;
	fc.assert(
		fc.property(fc.array(spell, { minLength: 1, maxLength: 8 }), (spells) => {
			let at = START;
			let before = begin();
			const latest = new Map<TargetId, ProbeResult['kind']>();
			for (const { layers, checks, waitMs } of spells) {
				for (let check = 0; check < checks; check++) {
					at += waitMs;
					const known = (id: TargetId) => before.calibrations.find(({ target }) => target === id);
					const probed = TARGETS.flatMap((target, i) => {
						const one = layers[i] ?? null;
						return one === null ? [] : [probedOf(target, resultOf(one, known(target.id)))];
					});
					if (probed.length === 0) continue;
					for (const { target, result } of probed) latest.set(target, result.kind);
					const after = advance(
						before,
						{
							startedAt: at,
							at,
							trigger: 'alarm',
							asked: ['libero'],
							probed,
							sources: [],
							readings: [],
							connectivity: { kind: 'not_asked' },
							visits: [],
						},
						0.5,
					);
					const was = stateOf(before.providers, 'libero', at).status;
					const is = stateOf(after.providers, 'libero', at).status;
					if (was !== 'operational' && is === 'operational') {
						becameWell++;
						expect([...latest.values()].filter(speaksAgainst)).toEqual([]);
					}
					before = { ...before, providers: after.providers, calibrations: after.calibrations };
				}
			}
		}),
		runs(1_500),
	);
	// An engine that never learns would satisfy the rule too.
	expect(becameWell).toBeGreaterThan(0);
});
