import { expect, test, vi } from 'vitest';
import { noticeWords } from '../../../assets/locales/worker-words';
import { linkStanding } from '../../../components/incident/known-sources';
import { classify } from '../../../monitor/core/evidence/classify';
import { providersNamed } from '../../../monitor/core/formats/mentions';
import { feedSources } from '../../../monitor/core/incidents/sources';
import { read } from '../../../monitor/core/italian/reader';
import { PROVIDER, type ProviderId } from '../../../monitor/core/providers';
import { DEFAULT_SETTINGS } from '../../../monitor/core/settings';
import { play } from '../../../simulator/play/play';
import { readStory } from '../../../simulator/play/story';

/** A mail service that does not exist: an entry in `providers.ts` is all it needs. */
vi.mock('../../../monitor/core/providers', async (original) => {
	const real = await original<typeof import('../../../monitor/core/providers')>();
	const made = real.provider('fiaba' as ProviderId, {
		name: 'Fiaba Mail',
		addresses: ['fiaba.it'],
		otherThings: ['editore'],
		alsoCalled: [],
		company: { name: 'Racconti', domain: 'racconti.it', names: ['racconti'] },
		quotaGb: 2,
		servers: { imap: 'imap.fiaba.it:993', pop: 'pop.fiaba.it:995', smtp: 'smtp.fiaba.it:465' },
	});
	(real.PROVIDERS as unknown as string[]).push('fiaba');
	(real.PROVIDER as Record<string, unknown>).fiaba = made;
	(real.TARGETS as unknown[]).push(...made.targets);
	return real;
});

const FIABA = 'fiaba' as ProviderId;
const AT = Date.parse('2026-03-10T10:00:00+01:00');

test.each([
	['Fiaba Mail non funziona da questa mattina', FIABA, 'outage'],
	['#fiabadown, caselle irraggiungibili', FIABA, 'outage'],
	['Fiaba Mail funziona di nuovo per tutti', FIABA, 'restored'],
	['Libero Mail non funziona da questa mattina', 'libero', 'outage'],
	['Fiaba sì, Libero no: oggi mezza Italia non apre la posta', 'libero', 'outage'],
])('a headline is read, and belongs to the mailbox that it names: %s', (text, about, stance) => {
	const reading = read(text, AT, { source: 'press' });
	expect(reading.about).toEqual([about]);
	expect(reading.claims).toContainEqual(expect.objectContaining({ topic: 'status', stance }));
});

test.each([
	['<p>Fiaba Mail è temporaneamente non disponibile. Ci scusiamo per il disagio.</p>', { kind: 'notice' }],
	[
		'<title>Fiaba Mail - Login</title><form name="autenticazione"><input name="utente"></form>',
		{ kind: 'reachable', strength: 'shipped' },
	],
])('its pages are distinguished: %s', (body, result) => {
	const [target] = PROVIDER[FIABA].targets;
	if (target === undefined) throw new Error('no target');
	const answer = { outcome: 'answer', httpStatus: 200, truncated: false } as const;
	expect(classify(target, { ...answer, url: target.url, body, durationMs: 40 }, null)).toMatchObject(result);
});

test('its outage is judged, and announced by its name', async () => {
	const reset = { error: 'reset' };
	const story = readStory(
		JSON.stringify({
			id: 'fiaba',
			start: '2026-03-10T08:00:00+01:00',
			until: '+3h',
			providers: ['fiaba'],
			steps: [
				{
					at: '+30m',
					answers: {
						'https://login.fiaba.it/*': reset,
						'https://mail.fiaba.it/*': reset,
						'https://mail1.fiaba.it/*': reset,
					},
				},
			],
		}),
		() => new Uint8Array(),
	);
	if (!story.ok) throw new Error(story.error);
	const entries = await play(story.value, 7);
	expect(entries.at(-1)?.providers[FIABA]?.status).toBe('major_outage');
	expect(entries.flatMap(({ notices }) => notices)).toEqual([
		expect.objectContaining({ provider: FIABA, kind: 'outage' }),
	]);
	const facts = { kind: 'outage', startedAt: AT, lastedMs: null, maintenance: false, at: AT } as const;
	expect(noticeWords({ ...facts, providers: [FIABA] }, 'it').title).toBe('Fiaba Mail non funziona');
	expect(noticeWords({ ...facts, providers: ['libero', FIABA] }, 'it').title).toBe(
		'Libero e Fiaba non funzionano',
	);
});

test('its feeds, its name in a status page and its help pages are known', () => {
	const settings = {
		...DEFAULT_SETTINGS,
		providers: [FIABA],
		feeds: { ...DEFAULT_SETTINGS.feeds, official: true, press: true },
	};
	const urls = feedSources(settings, { url: null }).map(({ url }) => url);
	expect(urls).toContainEqual('https://aiuto.fiaba.it/feed/');
	expect(urls.some((url) => url.includes('%22fiaba+mail%22'))).toBe(true);
	expect(providersNamed('Fiaba: webmail lenta', 'Fiaba Editore')).toEqual([FIABA]);
	expect(linkStanding('https://aiuto.fiaba.it/a').kind).toBe('known');
	expect(linkStanding('https://fiaba-mail.example/a').kind).toBe('lookalike');
});
