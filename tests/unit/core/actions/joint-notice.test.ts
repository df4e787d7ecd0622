import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueNotices } from '../../../../monitor/core/actions/due-notices';
import { JOINT_MS } from '../../../../monitor/core/actions/joint-notice';
import type { NoticeKind, Transition } from '../../../../monitor/core/assessment/transition';
import type { ProviderId } from '../../../../monitor/core/providers';
import { DEFAULT_SETTINGS, type Settings } from '../../../../monitor/core/settings';
import { MINUTE_MS } from '../../../../monitor/core/time';
import { START } from '../walk';

const ALL: Settings = {
	...DEFAULT_SETTINGS,
	notices: { outage: true, restored: true, relapse: true, update: true, ports: true },
};

function row(
	provider: ProviderId,
	notice: NoticeKind,
	at: number,
	more: Partial<Transition> = {},
): Transition {
	return {
		id: `${provider}-${at}-${notice}`,
		provider,
		at,
		from: { status: 'operational', phase: 'suspected' },
		to: { status: notice === 'restored' ? 'operational' : 'major_outage', phase: 'stable' },
		episodeId: 'e',
		turn: 1,
		notice,
		startedAt: at - MINUTE_MS,
		lastedMs: null,
		pendingSince: at,
		outcome: null,
		...more,
	};
}
const told = (one: Transition): Transition => ({ ...one, pendingSince: null, outcome: 'shown' });
const due = (rows: Transition[], at = START + 20 * MINUTE_MS) => dueNotices(rows, ALL, at).show;

const FIRST = row('libero', 'outage', START);

describe('two mailboxes that change together', () => {
	test('in one check share one notice, which settles both', () => {
		const second = row('virgilio', 'outage', START, { startedAt: START - 3 * MINUTE_MS });
		expect(due([FIRST, second], START)).toEqual([
			expect.objectContaining({
				id: second.id,
				providers: ['libero', 'virgilio'],
				tells: [
					{ id: FIRST.id, provider: 'libero' },
					{ id: second.id, provider: 'virgilio' },
				],
				replaces: [FIRST.id],
				// Since then both are out.
				startedAt: START - MINUTE_MS,
			}),
		]);
	});

	test('one after the other share one notice, in place of the first', () => {
		const second = row('virgilio', 'outage', START + 5 * MINUTE_MS);
		expect(due([told(FIRST), second])).toEqual([
			expect.objectContaining({
				id: second.id,
				providers: ['libero', 'virgilio'],
				tells: [{ id: second.id, provider: 'virgilio' }],
				replaces: [FIRST.id],
			}),
		]);
	});

	test('show the longer of two durations, or none if one is not known', () => {
		const back = (provider: ProviderId, lastedMs: number | null) =>
			row(provider, 'restored', START, { lastedMs });
		const lasted = (one: number | null, other: number | null) =>
			due([back('libero', one), back('virgilio', other)], START)[0]?.lastedMs;
		expect(lasted(MINUTE_MS, 3 * MINUTE_MS)).toBe(3 * MINUTE_MS);
		expect(lasted(MINUTE_MS, null)).toBeNull();
	});

	test.each<[string, Transition[], number]>([
		['ten minutes apart', [told(FIRST), row('virgilio', 'outage', START + JOINT_MS)], 2],
		['more than ten minutes apart', [told(FIRST), row('virgilio', 'outage', START + JOINT_MS + 1)], 1],
		['in different ways', [told(FIRST), row('virgilio', 'relapse', START + MINUTE_MS)], 1],
		[
			'one of them for works',
			[
				told(FIRST),
				row('virgilio', 'outage', START, { to: { status: 'under_maintenance', phase: 'stable' } }),
			],
			1,
		],
		[
			'after the first was switched off',
			[{ ...told(FIRST), outcome: 'switched_off' }, row('virgilio', 'outage', START + MINUTE_MS)],
			1,
		],
		[
			'after the first has turned again',
			[
				told(FIRST),
				told(row('libero', 'restored', START + 6 * MINUTE_MS)),
				row('virgilio', 'outage', START + 7 * MINUTE_MS),
			],
			1,
		],
		[
			'by updates with other words',
			[
				told(row('libero', 'update', START, { text: 'Al lavoro.' })),
				row('virgilio', 'update', START, { text: 'Quasi.' }),
			],
			1,
		],
		[
			'by one update of both',
			[
				told(row('libero', 'update', START, { text: 'Al lavoro.' })),
				row('virgilio', 'update', START, { text: 'Al lavoro.' }),
			],
			2,
		],
	])('%s: %#', (_, rows, mailboxes) => {
		expect(due(rows).at(-1)?.providers).toHaveLength(mailboxes);
	});
});

test('each owed row has one notice, which names its mailbox, whatever came before', () => {
	const one = fc.record({
		provider: fc.constantFrom<ProviderId>('libero', 'virgilio'),
		notice: fc.constantFrom<NoticeKind>('outage', 'restored', 'relapse', 'update'),
		minute: fc.integer({ min: 0, max: 40 }),
		isTold: fc.boolean(),
	});
	fc.assert(
		fc.property(fc.array(one, { maxLength: 8 }), (drawn) => {
			const rows = drawn.map(({ provider, notice, minute, isTold }, index) => {
				const made = row(provider, notice, START + minute * MINUTE_MS, {
					id: `${provider}-${index}-${notice}`,
				});
				return isTold ? told(made) : made;
			});
			const { show, settle } = dueNotices(rows, ALL, START + 41 * MINUTE_MS);
			const settled = [...show.flatMap(({ tells }) => tells), ...settle].map(({ id }) => id);
			const owed = rows.filter(({ pendingSince }) => pendingSince !== null).map(({ id }) => id);
			expect(settled.toSorted()).toEqual(owed.toSorted());
			for (const notice of show) {
				expect(new Set(notice.providers).size).toBe(notice.providers.length);
				expect(notice.tells.map(({ id }) => id)).toContain(notice.id);
				for (const { provider } of notice.tells) expect(notice.providers).toContain(provider);
				for (const id of notice.replaces) {
					const replaced = rows.find((candidate) => candidate.id === id);
					expect(replaced?.notice).toBe(notice.kind);
					expect(Math.abs((replaced?.at ?? 0) - notice.at)).toBeLessThanOrEqual(JOINT_MS);
				}
			}
		}),
	);
});
