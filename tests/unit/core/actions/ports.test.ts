import { describe, expect, test } from 'vitest';
import { dueNotices } from '../../../../monitor/core/actions/due-notices';
import { owedPorts } from '../../../../monitor/core/actions/ports';
import { newProvider } from '../../../../monitor/core/assessment/assess';
import type { FeedState } from '../../../../monitor/core/assessment/reading';
import type { SentinelWord } from '../../../../monitor/core/sentinel/statement';
import { parseSettings } from '../../../../monitor/core/settings';
import { HOUR_MS, MINUTE_MS } from '../../../../monitor/core/time';
import { START } from '../walk';

const NOW = START + HOUR_MS;
const ON = parseSettings({ notices: { ports: true } });
const STATES = [newProvider('libero', START), newProvider('virgilio', START)];

type Said = [SentinelWord['component'], SentinelWord['state'], number?, SentinelWord['provider']?];

function said(issuedAt: number, ...words: Said[]): FeedState[] {
	const statement = {
		sequence: issuedAt / 1_000,
		issuedAt,
		expiresAt: issuedAt + 2 * HOUR_MS,
		words: words.map(([component, state, by = 3, provider = 'libero']) => ({
			...{ provider, component, state, since: START, by, of: 3, reasons: [] },
		})),
	};
	return [{ feedId: 'sentinels', trust: 'sentinel', statement } as unknown as FeedState];
}
const then = (...words: Said[]) => said(NOW - 10 * MINUTE_MS, ...words);
const now = (...words: Said[]) => said(NOW, ...words);
const owed = (old: FeedState[], read: FeedState[], settings = ON) =>
	owedPorts(old, read, STATES, settings, NOW).map(({ provider, text, lastedMs }) => [
		provider,
		text,
		lastedMs === null ? 'down' : 'back',
	]);

const WELL: Said = ['smtp', 'answering'];
const OUT: Said = ['smtp', 'outage'];

describe('a notice of ports is owed', () => {
	test.each<[string, FeedState[], FeedState[], string[][]]>([
		['when one stops', then(WELL), now(OUT), [['libero', 'SMTP', 'down']]],
		['once for all that stop', then(), now(OUT, ['imap-pop', 'outage']), [['libero', 'SMTP+IMAP', 'down']]],
		['when it answers again', then(OUT), now(WELL), [['libero', 'SMTP', 'back']]],
		['not while it is only coming back', then(OUT), now(['smtp', 'recovering']), []],
		['not when they are blind', then(OUT), now(['smtp', 'blind', 1]), []],
		['not twice', then(OUT), now(OUT), []],
		['not for one network of three', then(WELL), now(['smtp', 'outage', 1]), []],
		['not for other parts', then(), now(['delivery', 'outage'], ['login', 'outage']), []],
		['not for what was so at the first sight', [], now(OUT), []],
		['not for the same statement read again', now(WELL), now(OUT), []],
		[
			'for each mailbox',
			then(),
			now(OUT, ['smtp', 'outage', 3, 'virgilio']),
			[
				['libero', 'SMTP', 'down'],
				['virgilio', 'SMTP', 'down'],
			],
		],
	])('%s', (_, old, read, expected) => {
		expect(owed(old, read)).toEqual(expected);
	});

	test('never, unless it was enabled', () => {
		expect(owed(then(WELL), now(OUT), parseSettings({}))).toEqual([]);
		expect(parseSettings({}).notices.ports).toBe(false);
	});

	test('and shown as one for both mailboxes', () => {
		const rows = owedPorts(then(), now(OUT, ['smtp', 'outage', 3, 'virgilio']), STATES, ON, NOW);
		expect(dueNotices(rows, ON, NOW).show).toMatchObject([
			{ kind: 'ports', text: 'SMTP', providers: ['libero', 'virgilio'], startedAt: START, lastedMs: null },
		]);
	});

	test('and supersedes neither an outage nor other ports', () => {
		const ports = owedPorts(then(), now(OUT, ['imap-pop', 'outage', 3, 'virgilio']), STATES, ON, NOW);
		const outage = {
			...(ports[0] as (typeof ports)[number]),
			id: 'o',
			notice: 'outage' as const,
			at: NOW - 1,
		};
		expect(dueNotices([outage, ...ports], ON, NOW).settle).toEqual([]);
	});
});
