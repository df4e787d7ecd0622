/** Which notice of the site is current, which are remembered, and what a later one withdraws. */

import { describe, expect, test } from 'vitest';
import { newProvider } from '../../../../monitor/core/assessment/assess';
import type { Evidence } from '../../../../monitor/core/assessment/evidence';
import { nextNotices, withNotices } from '../../../../monitor/core/assessment/site-message';
import type { ProviderState, StoredNotice } from '../../../../monitor/core/assessment/state';
import type { Claim } from '../../../../monitor/core/model/incident';
import type { LayerId, ProviderId } from '../../../../monitor/core/providers';
import { DAY_MS, HOUR_MS } from '../../../../monitor/core/time';
import { OPEN } from '../states';
import { FORBIDDEN, GOOD, START } from '../walk';

const NOW = START + 20 * DAY_MS;

const stored = (text: string, more: Partial<StoredNotice> = {}): StoredNotice => ({
	kind: 'courtesy',
	text,
	layer: 'login',
	firstSeenAt: START,
	lastSeenAt: NOW - HOUR_MS,
	claims: [],
	...more,
});

const known = (notices: StoredNotice[]): ProviderState => ({
	...newProvider('libero', START),
	notice: notices.at(-1) ?? null,
	notices,
});

/** What each layer shows: a notice with that text, or the page itself. */
const look = (shows: Partial<Record<LayerId, string>>, provider: ProviderId = 'libero'): Evidence['probed'] =>
	(Object.entries(shows) as [LayerId, string][]).map(([layer, text]) => ({
		target: `${provider}.${layer}` as const,
		provider,
		layer,
		result:
			text === ''
				? GOOD
				: {
						kind: 'notice',
						notice: { kind: 'courtesy', text },
						host: 'login.libero.it',
						httpStatus: 200,
						durationMs: 9,
					},
	}));

const seenAfter = (before: ProviderState, probed: Evidence['probed'], blind = false) => {
	const connectivity = { kind: 'not_asked' } as const;
	const evidence = { startedAt: NOW, at: NOW, trigger: 'alarm', asked: ['libero'], visits: [] } as const;
	return nextNotices(before, { ...evidence, probed, connectivity }, blind);
};

describe('the notice shown', () => {
	test('of two layers is that of the first', () => {
		const both = look({ login: 'Prima', webmail: 'Seconda' });
		expect(seenAfter(known([]), both).notice?.text).toBe('Prima');
	});

	test('is not that of the other provider', () => {
		expect(seenAfter(known([]), look({ login: 'Altrove' }, 'virgilio')).notice).toBeNull();
	});

	test.each<[string, Evidence['probed'], boolean, boolean]>([
		['is gone when its page shows something else', look({ login: '' }), false, false],
		['stays while its page is not asked', look({ webmail: '' }), false, true],
		['stays while nothing is asked', [], false, true],
		['stays while the check could not look', look({ login: '' }), true, true],
	])('%s', (_, probed, blind, stays) => {
		const before = known([stored('Non disponibile')]);
		const { notice, notices } = seenAfter(before, probed, blind);
		expect(notice).toEqual(stays ? before.notice : null);
		expect(notices).toEqual(before.notices);
	});

	test('where there is none, being turned away shows none', () => {
		const probed = look({ login: '' }).map((one) => ({ ...one, result: FORBIDDEN }));
		expect(seenAfter(known([]), probed)).toEqual({ notice: null, notices: [] });
	});
});

describe('the notices remembered', () => {
	test('are those of two weeks', () => {
		const before = [
			stored('vecchia', { lastSeenAt: NOW - 14 * DAY_MS - 1 }),
			stored('ieri', { lastSeenAt: NOW - 14 * DAY_MS }),
		];
		expect(seenAfter(known(before), look({ login: 'oggi' })).notices.map(({ text }) => text)).toEqual([
			'ieri',
			'oggi',
		]);
	});

	test('are twelve at most, the newest', () => {
		const before = Array.from({ length: 15 }, (_, i) => stored(`${i}`));
		const texts = seenAfter(known(before), look({ login: 'oggi' })).notices.map(({ text }) => text);
		expect(texts).toEqual(['4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14', 'oggi']);
	});
});

describe('a later notice of the same page withdraws', () => {
	const claim = (more: Partial<Claim>): Claim =>
		({ topic: 'attack', stance: 'denied', source: 'site', saidAt: START, ...more }) as Claim;
	const BARE = 'Il servizio di posta è momentaneamente non disponibile.';
	const taken = (claims: Claim[], text = BARE) =>
		seenAfter(known([stored('prima', { claims })]), look({ login: text })).notice?.claims.filter(
			(c) => c.withdrawn,
		);

	test('the assurance it no longer gives, as of now', () => {
		expect(taken([claim({})])).toEqual([claim({ saidAt: NOW, withdrawn: true })]);
	});

	test.each<[string, Claim[], string?]>([
		['nothing that it repeats', [claim({})], `${BARE} Escludiamo un attacco hacker.`],
		['nothing that was taken back before', [claim({ withdrawn: true })]],
		['no cause: it was no assurance', [claim({ topic: 'cause', kind: 'storage' } as Partial<Claim>)]],
		['nothing of a notice that assured nothing', []],
	])('%s', (_, claims, text) => {
		expect(taken(claims, text)).toEqual([]);
	});

	test('nothing, if it is the first', () => {
		expect(seenAfter(known([]), look({ login: BARE })).notice?.claims.filter((c) => c.withdrawn)).toEqual([]);
	});
});

describe('an open episode keeps the texts the site showed', () => {
	test('from its beginning on, oldest first, each since its first sighting', () => {
		const shown = [
			stored('terza', { firstSeenAt: START + 2 }),
			stored('prima', { firstSeenAt: START - HOUR_MS, lastSeenAt: START }),
			stored('passata', { lastSeenAt: START - 1 }),
		];
		const once = withNotices(OPEN, shown);
		expect(once?.notices?.map(({ text }) => text)).toEqual(['prima', 'terza']);
		const again = withNotices(once, [stored('terza', { firstSeenAt: START + 9, lastSeenAt: NOW })]);
		expect(again?.notices?.[1]).toEqual({ text: 'terza', firstSeenAt: START + 2, lastSeenAt: NOW });
	});

	test('forty at most, the first', () => {
		const shown = Array.from({ length: 50 }, (_, i) => stored(`${i}`, { firstSeenAt: START + i }));
		const texts = withNotices(OPEN, shown)?.notices?.map(({ text }) => text);
		expect([texts?.length, texts?.[0], texts?.at(-1)]).toEqual([40, '0', '39']);
	});

	test('and one that is closed, absent or without a text stays as it is', () => {
		const closed = { ...OPEN, closedAt: NOW };
		expect(withNotices(closed, [stored('x')])).toBe(closed);
		expect(withNotices(null, [stored('x')])).toBeNull();
		expect(withNotices(OPEN, [])).toBe(OPEN);
	});
});
