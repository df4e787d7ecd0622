import { expect, test } from 'vitest';
import { noticesSeen } from '../../../components/history/site-notices';
import type { Observation } from '../../../monitor/core/assessment/history';
import type { ProbeResult } from '../../../monitor/core/evidence/probe-result';

function observation(finishedAt: number, result: ProbeResult): Observation {
	return {
		at: finishedAt,
		finishedAt,
		trigger: 'alarm',
		kind: 'finished',
		probed: [{ target: 'libero.login', provider: 'libero', layer: 'login', result }],
		connectivity: { kind: 'not_asked' },
		verdicts: [],
	};
}
const notice = (text: string): ProbeResult => ({
	kind: 'notice',
	notice: { kind: 'courtesy', text },
	host: 'login.libero.it',
	httpStatus: 200,
	durationMs: 1,
});

test('each text the site showed is told once, at its first sighting', () => {
	const seen = noticesSeen([
		observation(3, notice('Torniamo presto.')),
		observation(2, notice('Ci scusiamo.')),
		observation(1, notice('Torniamo presto.')),
		observation(4, { kind: 'timeout', durationMs: 1 }),
	]);
	expect(seen).toMatchObject([{ providers: ['libero'], startedAt: 1, updatedAt: 2 }]);
	expect(seen[0]?.updates.map(({ at, text, source }) => [at, text, source])).toEqual([
		[1, 'Torniamo presto.', 'site'],
		[2, 'Ci scusiamo.', 'site'],
	]);
});

test('a site that showed nothing said nothing', () => {
	expect(noticesSeen([observation(1, { kind: 'timeout', durationMs: 1 })])).toEqual([]);
});
