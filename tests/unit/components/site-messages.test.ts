import { expect, test } from 'vitest';
import { noticesSeen } from '../../../components/history/site-messages';
import type { EpisodeNotice } from '../../../monitor/core/assessment/state';

const notice = (text: string, firstSeenAt: number): EpisodeNotice => ({
	text,
	firstSeenAt,
	lastSeenAt: firstSeenAt + 10,
});

test('each text the site showed is listed once, at its first sighting, whether an episode or the last weeks remember it', () => {
	const seen = noticesSeen({
		episodes: [{ provider: 'libero', notices: [notice('Torniamo presto.', 1)] }, { provider: 'libero' }],
		recent: [
			{ provider: 'libero', notices: [notice('Torniamo presto.', 3), notice('Ci scusiamo.', 2)] },
			{ provider: 'virgilio', notices: [] },
		],
	});
	expect(seen).toMatchObject([{ providers: ['libero'], startedAt: 1, updatedAt: 2 }]);
	expect(seen[0]?.updates.map(({ at, text, source }) => [at, text, source])).toEqual([
		[1, 'Torniamo presto.', 'site'],
		[2, 'Ci scusiamo.', 'site'],
	]);
});

test('a site that showed nothing said nothing', () => {
	expect(noticesSeen({ episodes: [{ provider: 'libero' }], recent: [] })).toEqual([]);
});
