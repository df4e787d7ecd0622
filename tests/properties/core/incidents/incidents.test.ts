import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readNative, writeNative } from '../../../../monitor/core/formats/native';
import { foldAnswers } from '../../../../monitor/core/incidents/fold';
import { mergeDocument } from '../../../../monitor/core/incidents/merge';
import type { ClaimTopic } from '../../../../monitor/core/model/incident';
import { fields } from '../../../../monitor/core/text/json';
import { incidents, instants, updates } from './arbitrary';

const NOW = Date.UTC(2023, 1, 10);
const TOPICS = ['status', 'cause', 'eta', 'data', 'attack', 'scope'] as const satisfies readonly ClaimTopic[];

it('a native feed reads back what was written, whatever it contains', () => {
	const lists = fc.uniqueArray(incidents, { maxLength: 5, selector: ({ id }) => id });
	fc.assert(
		fc.property(lists, (all) => {
			const text = writeNative({ format: 'native', title: 'x', incidents: all }, NOW);
			const read = readNative(fields(JSON.parse(text)), { trust: 'signed', fetchedAt: NOW }).incidents;
			const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
			expect(read.toSorted(byId)).toEqual(all.toSorted(byId));
		}),
	);
});

it('what is said later does not change the fold of an earlier instant', () => {
	fc.assert(
		fc.property(updates, instants, (all, now) => {
			const saidAtOnce = all.map((update) => ({
				...update,
				claims: update.claims.map((claim) => ({ ...claim, saidAt: update.at })),
			}));
			const byThen = saidAtOnce.filter(({ at }) => at <= now);
			expect(foldAnswers(saidAtOnce, now)).toEqual(foldAnswers(byThen, now));
		}),
	);
});

it('every current answer was stated by some source by then', () => {
	fc.assert(
		fc.property(updates, instants, (all, now) => {
			const answers = foldAnswers(all, now);
			for (const topic of TOPICS) {
				const { current, history } = answers[topic];
				for (const claim of history) expect(claim.saidAt).toBeLessThanOrEqual(now);
				if (current === undefined) continue;
				expect(current.withdrawn).toBeUndefined();
				expect(
					history.some((claim) => claim.saidAt === current.saidAt && claim.source === current.source),
				).toBe(true);
			}
		}),
	);
});

it('a promise is overdue only when its window has passed and no source says "restored"', () => {
	fc.assert(
		fc.property(updates, instants, (all, now) => {
			const { eta, status } = foldAnswers(all, now);
			if (eta.overdueMs === undefined) return;
			expect(eta.overdueMs).toBe(now - (eta.current?.toAt ?? Number.NaN));
			expect(eta.overdueMs).toBeGreaterThan(0);
			expect(status.current?.stance).not.toBe('restored');
		}),
	);
});

it('reading the same document again changes nothing', () => {
	const formats = fc.constantFrom('native', 'rss', 'statuspage-atom', 'cstate');
	fc.assert(
		fc.property(
			fc.uniqueArray(incidents, { maxLength: 5, selector: ({ id }) => id }),
			formats,
			(all, format) => {
				const document = { format, incidents: all } as const;
				const feed = { feedId: 'f', trust: 'added' } as const;
				const once = mergeDocument([], document, feed, NOW);
				expect(mergeDocument(once, document, feed, NOW + 1)).toEqual(once);
			},
		),
	);
});
