/** The signed feed of a story. */

import type { FeedDocument } from '../../../monitor/core/model/incident';
import { DAY_MS, MINUTE_MS } from '../../../monitor/core/time';
import type { Story } from './story';

/** Sequence numbers within a story: nothing reported, reported, resolved. */
const SEQUENCES = 3;

/** The feed of a story that started at `startedAt`, as of `at`. `number` counts the stories of this feed. */
export function feedAt({ feed, spells }: Story, startedAt: number, at: number, number: number): FeedDocument {
	const document = (step: number, issuedAt: number, incidents: FeedDocument['incidents']): FeedDocument => ({
		format: 'native',
		title: 'PostaViva (chaos)',
		incidents,
		sequence: number * SEQUENCES + step,
		issuedAt,
		expiresAt: issuedAt + 30 * DAY_MS,
	});
	const toldAt = startedAt + (feed?.fromMin ?? 0) * MINUTE_MS;
	const overAt = startedAt + (feed?.toMin ?? 0) * MINUTE_MS;
	if (feed === null || at < toldAt) return document(1, startedAt, []);
	const isOver = at >= overAt;
	const updatedAt = isOver ? overAt : toldAt;
	const status = isOver ? 'resolved' : 'investigating';
	return document(isOver ? 3 : 2, updatedAt, [
		{
			id: `story-${number}`,
			name: 'Posta non raggiungibile',
			status,
			impact: 'major',
			startedAt: toldAt,
			...(isOver ? { resolvedAt: overAt } : {}),
			updatedAt,
			providers: [...(spells[0]?.providers ?? [])],
			components: [],
			updates: [
				{
					id: `story-${number}-1`,
					at: updatedAt,
					status,
					text: 'Ci scusiamo.',
					source: 'official',
					claims: [],
				},
			],
		},
	]);
}
