import { describe, expect, test } from 'vitest';
import { dueNotices } from '../../../../monitor/core/actions/due-notices';
import { owedPorts } from '../../../../monitor/core/actions/ports';
import { newProvider } from '../../../../monitor/core/assessment/assess';
import { type FeedState, readingOf } from '../../../../monitor/core/assessment/reading';
import type { SentinelWord } from '../../../../monitor/core/sentinel/statement';
import { parseSettings } from '../../../../monitor/core/settings';
import { HOUR_MS, MINUTE_MS } from '../../../../monitor/core/time';
import { START } from '../walk';

const NOW = START + HOUR_MS;
const ON = parseSettings({ notices: { ports: true } });
const STATES = [newProvider('libero', START), newProvider('virgilio', START)];

const FEED = { feedId: 'sentinels', trust: 'sentinel' } as FeedState;
type Said = [SentinelWord['component'], SentinelWord['state'], number?, SentinelWord['provider']?];

/** The feed after each of these statements, ten minutes apart; before the first it was never read. */
function read(...statements: Said[][]): FeedState[][] {
	const states = [FEED];
	for (const [index, said] of statements.entries()) {
		const issuedAt = NOW + index * 10 * MINUTE_MS;
		const statement = {
			sequence: index,
			issuedAt,
			expiresAt: issuedAt + 2 * HOUR_MS,
			words: said.map(([component, state, by = 3, provider = 'libero']) => ({
				...{ provider, component, state, since: START, by, of: 3, reasons: [] },
			})),
		};
		const outcome = { kind: 'statement', statement, body: String(index) } as const;
		states.push(readingOf(states.at(-1) ?? FEED, outcome, issuedAt).state);
	}
	return states.map((state) => [state]);
}

const owedAfter = (statements: Said[][], settings = ON) => {
	const states = read(...statements);
	return states.slice(1).flatMap((feeds, i) => owedPorts(states[i] ?? [], feeds, STATES, settings, NOW));
};
const owed = (statements: Said[][], settings = ON) =>
	owedAfter(statements, settings).map(({ provider, text, lastedMs }) => [
		provider,
		text,
		lastedMs === null ? 'down' : 'back',
	]);

const WELL: Said = ['smtp', 'answering'];
const OUT: Said = ['smtp', 'outage'];
const RECOVERING: Said = ['smtp', 'recovering'];
const [DOWN, BACK] = [
	['libero', 'SMTP', 'down'],
	['libero', 'SMTP', 'back'],
];

describe('a notice of ports is owed', () => {
	test.each<[string, Said[][], (string[] | undefined)[]]>([
		['when one stops', [[WELL], [OUT]], [DOWN]],
		['once for all that stop', [[], [OUT, ['imap-pop', 'outage']]], [['libero', 'SMTP+IMAP', 'down']]],
		['when it answers again', [[OUT], [WELL]], [BACK]],
		['not while it is only recovering', [[OUT], [RECOVERING]], []],
		['after a recovery that was announced step by step', [[WELL], [OUT], [RECOVERING], [WELL]], [DOWN, BACK]],
		['once for an outage whose recovery failed', [[WELL], [OUT], [RECOVERING], [OUT]], [DOWN]],
		[
			'once for an outage on which the networks disagreed',
			[[WELL], [OUT], [['smtp', 'outage', 1]], [OUT]],
			[DOWN],
		],
		['for each outage', [[WELL], [OUT], [WELL], [OUT], [WELL]], [DOWN, BACK, DOWN, BACK]],
		['when it answers after a statement without it', [[WELL], [OUT], [], [WELL]], [DOWN, BACK]],
		['not when they are blind', [[OUT], [['smtp', 'blind', 1]]], []],
		['not twice', [[OUT], [OUT]], []],
		['not for one network of three', [[WELL], [['smtp', 'outage', 1]]], []],
		[
			'not for other parts',
			[
				[],
				[
					['delivery', 'outage'],
					['login', 'outage'],
				],
			],
			[],
		],
		['not for what was so at the first sight', [[OUT]], []],
		[
			'for each mailbox',
			[[], [OUT, ['smtp', 'outage', 3, 'virgilio']]],
			[DOWN, ['virgilio', 'SMTP', 'down']],
		],
	])('%s', (_, statements, expected) => {
		expect(owed(statements)).toEqual(expected);
	});

	test('never, unless it was enabled', () => {
		expect(owed([[WELL], [OUT]], parseSettings({}))).toEqual([]);
		expect(parseSettings({}).notices.ports).toBe(false);
	});

	test('and shown as one for both mailboxes', () => {
		const rows = owedAfter([[], [OUT, ['smtp', 'outage', 3, 'virgilio']]]);
		expect(dueNotices(rows, ON, NOW).show).toMatchObject([
			{ kind: 'ports', text: 'SMTP', providers: ['libero', 'virgilio'], startedAt: START, lastedMs: null },
		]);
	});

	test('and supersedes neither an outage nor other ports', () => {
		const ports = owedAfter([[], [OUT, ['imap-pop', 'outage', 3, 'virgilio']]]);
		const outage = {
			...(ports[0] as (typeof ports)[number]),
			id: 'o',
			notice: 'outage' as const,
			at: NOW - 1,
		};
		expect(dueNotices([outage, ...ports], ON, NOW).settle).toEqual([]);
	});
});
