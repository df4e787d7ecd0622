import { describe, expect, test } from 'vitest';
import { resolveLanguage } from '../../../assets/locales/language';
import { noticeWords, toolbarTitle } from '../../../assets/locales/worker-words';
import type { Overview, ProviderView } from '../../../monitor/core/assessment/snapshot';
import type { ReasonKey } from '../../../monitor/core/assessment/state';
import { HOUR_MS, romeInstant } from '../../../monitor/core/time';

const now = romeInstant(2023, 1, 23, 10, 4);

function overview(view: Partial<ProviderView>, key: ReasonKey = 'courtesy_notice'): Overview {
	const reason = { key, params: {}, source: 'seen' as const, at: now };
	const provider = {
		id: 'libero',
		status: 'major_outage',
		phase: 'stable',
		since: romeInstant(2023, 1, 23, 7, 12),
		reasons: [reason],
		...view,
	} as ProviderView;
	return { providers: [provider], reason, checkedAt: now, nextCheckAt: null } as unknown as Overview;
}

test('the title says what, since when, and when it was last checked', () => {
	expect(toolbarTitle(overview({}), 'it', now)).toBe(
		'PostaViva\nLibero Mail: non funziona, dalle 07:12\nUltimo controllo: oggi alle 10:04',
	);
	expect(toolbarTitle(overview({}), 'en', now)).toBe(
		'PostaViva\nLibero Mail: is down, since 07:12\nLast checked: today at 10:04',
	);
});

test('a title before the first check says so', () => {
	const never = { ...overview({ status: 'unknown', since: null }, 'never_checked'), checkedAt: null };
	expect(toolbarTitle(never, 'it', now)).toBe(
		'PostaViva\nLibero Mail: non ancora controllata\nMai controllata finora',
	);
});

test.each<[Partial<ProviderView>, ReasonKey, RegExp]>([
	[{ status: 'unknown' }, 'stale', /nessun controllo recente/],
	[{ status: 'unknown' }, 'no_internet', /la tua connessione/],
	[{ status: 'unknown' }, 'no_permission', /manca il permesso/],
	[{ status: 'unknown' }, 'unexpected_content', /non sappiamo/],
	[{ status: 'operational', phase: 'suspected' }, 'being_confirmed', /lo stiamo verificando/],
	[{ status: 'major_outage', phase: 'recovering' }, 'being_restored', /sta tornando/],
])('a title never presents a doubt as health: %o, %s', (view, key, said) => {
	const title = toolbarTitle(overview(view, key), 'it', now);
	expect(title).toMatch(said);
	expect(title).not.toMatch(/: funziona/);
});

test('a recovery says since when there was trouble, and a doubt takes no time from the health before it', () => {
	const recovering = toolbarTitle(overview({ phase: 'recovering' }, 'being_restored'), 'it', now);
	expect(recovering).toContain('sta tornando, ma non è ancora sicuro, con problemi dalle 07:12');
	const suspected = overview({ status: 'operational', phase: 'suspected' }, 'being_confirmed');
	expect(toolbarTitle(suspected, 'en', now)).toContain('Libero Mail: possible trouble, being verified\n');
});

describe('notices', () => {
	const facts = {
		providers: ['virgilio'],
		startedAt: now - HOUR_MS,
		lastedMs: 51 * HOUR_MS,
		maintenance: false,
		at: now,
	} as const;

	test('a restored notice says how long it lasted', () => {
		expect(noticeWords({ ...facts, kind: 'restored' }, 'it')).toEqual({
			title: 'Virgilio Mail funziona di nuovo',
			body: 'È stata ferma per 2 giorni e 3 ore. La posta arretrata può arrivare tardi.',
		});
	});

	test('a restored notice of unknown length invents none', () => {
		expect(noticeWords({ ...facts, kind: 'restored', lastedMs: null }, 'en').body).toBe(
			'Held-up mail may come late.',
		);
	});

	test('an outage notice says since when and that the password is not to blame', () => {
		expect(noticeWords({ ...facts, kind: 'outage' }, 'it').body).toMatch(/dalle 09:04.*password/);
	});

	test('maintenance is not called a failure', () => {
		expect(noticeWords({ ...facts, kind: 'outage', maintenance: true }, 'it').title).toBe(
			'Virgilio Mail è in manutenzione',
		);
	});

	test.each(['it', 'en'] as const)('no notice is longer than systems show: %s', (language) => {
		const long =
			'Comunichiamo che il servizio sarà ripristinato gradualmente per tutti i clienti nelle prossime ore. Grazie.';
		const oldest = now - 6 * 24 * HOUR_MS;
		for (const providers of [['libero'], ['virgilio'], ['libero', 'virgilio']] as const)
			for (const kind of ['outage', 'restored', 'relapse', 'update'] as const)
				for (const maintenance of [false, true])
					for (const startedAt of [now, oldest]) {
						const lastedMs = 23 * 24 * HOUR_MS + 23 * HOUR_MS;
						const told = noticeWords(
							{ ...facts, providers, kind, maintenance, startedAt, lastedMs, text: long },
							language,
						);
						expect(told.title.length, told.title).toBeLessThanOrEqual(35);
						expect(told.body.length, told.body).toBeLessThanOrEqual(85);
					}
	});

	test.each(['it', 'en'] as const)('nor one of ports: %s', (language) => {
		const ports = { ...facts, kind: 'ports', text: 'IMAP+SMTP', startedAt: now - 6 * 24 * HOUR_MS } as const;
		for (const lastedMs of [null, 6 * 24 * HOUR_MS + 23 * HOUR_MS]) {
			const told = noticeWords({ ...ports, providers: ['libero', 'virgilio'], lastedMs }, language);
			expect(told.title.length, told.title).toBeLessThanOrEqual(35);
			expect(told.body.length, told.body).toBeLessThanOrEqual(85);
			expect(told.title).toContain('IMAP+SMTP');
		}
	});

	test('a notice for both names both, and its longest time as such', () => {
		const both = { ...facts, providers: ['libero', 'virgilio'] } as const;
		expect(noticeWords({ ...both, kind: 'outage' }, 'it').title).toBe('Libero e Virgilio non funzionano');
		expect(noticeWords({ ...both, kind: 'restored' }, 'it')).toEqual({
			title: 'Libero e Virgilio sono tornate',
			body: 'Ferme fino a 2 giorni e 3 ore. La posta arretrata può arrivare tardi.',
		});
	});

	test('a relapse and an update say so', () => {
		expect(noticeWords({ ...facts, kind: 'relapse' }, 'en').title).toBe('Virgilio Mail has stopped again');
		expect(noticeWords({ ...facts, kind: 'update', text: 'Riapertura graduale.' }, 'it').body).toBe(
			'Riapertura graduale.',
		);
	});
});

test.each([
	['auto', 'it', 'it'],
	['auto', 'it-CH', 'it'],
	['auto', 'en-GB', 'en'],
	['auto', 'de', 'en'],
	['it', 'en', 'it'],
	['en', 'it', 'en'],
] as const)('language %s in a browser set to %s is %s', (choice, ui, spoken) => {
	expect(resolveLanguage(choice, ui)).toBe(spoken);
});
