import { expect, test } from 'vitest';
import { optionWordsIn } from '../../../assets/locales/page-words';
import type { DiagnosticFacts } from '../../../components/diagnostics/facts';
import { resultLine } from '../../../components/diagnostics/probe-words';
import { diagnosticSections, diagnosticText } from '../../../components/diagnostics/sections';
import { SCENES } from '../../../measure/gallery/scenes';

const played = SCENES['major-unconfirmed']?.();
if (!played) throw new Error('no scene');
const { snapshot, observations, calibrations, now } = played;
const { diagnostics: words, feedError: feedErrors, feedGap: feedGaps } = optionWordsIn('it');
const speech = { language: 'it', now, words, feedErrors, feedGaps } as const;

const facts: DiagnosticFacts = {
	version: '1.2.3',
	browser: 'Firefox/153.0',
	granted: { libero: true, virgilio: false },
	alarm: null,
	snapshot: {
		...snapshot,
		settings: {
			...snapshot.settings,
			feeds: {
				...snapshot.settings.feeds,
				custom: [{ id: 'a', name: 'Mio', url: 'https://privato.example/segreto', enabled: true }],
			},
		},
		feeds: [
			{
				feedId: 'added-a',
				trust: 'added',
				url: 'https://privato.example/segreto',
				goodAt: null,
				triedAt: now,
				error: 'html',
				errorAt: now,
				sequence: null,
				issuedAt: null,
				expiresAt: null,
				pacing: null,
				dueAt: null,
				armed: true,
			},
		],
	},
	observations,
	calibrations,
	storage: { health: 'mirror_only', trouble: { error: 'full', since: now }, wipedAt: null },
	boots: [],
	log: [{ at: now, what: 'muted', detail: 'libero-1-outage' }],
};
const text = diagnosticText(diagnosticSections(facts, speech), words);

test('the copied text names every subject and none of the user’s choices', () => {
	for (const title of Object.values(words.section)) expect(text).toContain(`# ${title}`);
	expect(text).not.toContain('privato.example');
	expect(text).not.toContain('Mio');
});

test('what is wrong is named', () => {
	expect(text).toContain('https://*.virgilio.it/*: Manca');
	expect(text).toContain('Nessuno: PostaViva non controllerà da sola');
	expect(text).toContain('added-a: Mai. provata oggi alle 10:04. È una pagina web, non un notiziario');
	expect(text).toContain('spazio esaurito');
	expect(text).toContain('non mostrato: silenziato (libero-1-outage)');
});

test('every check says what each probe met', () => {
	expect(text).toContain('libero.login mostra un avviso (HTTP 200');
	expect(text).toContain('virgilio.login risponde (segno noto');
});

test.each([
	[
		{ kind: 'unreachable', cause: 'tls', durationMs: 5 } as const,
		'non si raggiunge (collegamento sicuro fallito)',
	],
	[
		{ kind: 'intercepted', landedHost: 'portal.example', durationMs: 5 } as const,
		'finita altrove (portal.example)',
	],
	[{ kind: 'http_error', host: 'x', httpStatus: 503, durationMs: 5.4 } as const, 'errore (HTTP 503, 5 ms)'],
	[{ kind: 'timeout', durationMs: 10_000 } as const, 'non risponde in tempo'],
	[{ kind: 'no_permission' } as const, 'manca il permesso'],
])('a result is described by its class and details: %o', (result, line) => {
	expect(resultLine(result, words)).toBe(line);
});
