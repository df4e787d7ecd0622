import renderToString from 'preact-render-to-string';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Language, resolveLanguage, TIMES } from '../../../assets/locales/language';
import { HISTORY, OPTIONS, WELCOME } from '../../../assets/locales/page-words';
import { WORDS } from '../../../assets/locales/words';
import { noticeWords, toolbarTitle, WORKER_WORDS } from '../../../assets/locales/worker-words';
import { LocaleContext } from '../../../components/words/locale';
import { History, Options, Welcome } from '../../../measure/gallery/pages';
import { standing } from '../../../monitor/core/assessment/standing';
import { NOTICE_KINDS } from '../../../monitor/core/assessment/transition';
import { LANGUAGES } from '../../../monitor/core/settings';
import { DAY_MS, HOUR_MS } from '../../../monitor/core/time';
import { draw, scene } from '../components/draw';

/** An invented language: German dates, and words that show where they come from. */
const MADE_UP = 'de' as Language;

function madeUp(words: unknown): unknown {
	if (typeof words === 'string') return '⟦⟧';
	if (typeof words === 'function') return (...given: unknown[]) => `⟦${given.join(' ')}⟧`;
	if (Array.isArray(words)) return words.map(madeUp);
	return Object.fromEntries(Object.entries(words as object).map(([key, inner]) => [key, madeUp(inner)]));
}

const MAPS: Record<string, unknown>[] = [TIMES, WORDS, OPTIONS, HISTORY, WELCOME, WORKER_WORDS];
const languages = LANGUAGES as unknown as Language[];

beforeAll(() => {
	for (const map of MAPS) map[MADE_UP] = madeUp(map.it);
	TIMES[MADE_UP] = { ...TIMES[MADE_UP], tag: 'de-DE' };
	languages.push(MADE_UP);
});
afterAll(() => {
	for (const map of MAPS) delete map[MADE_UP];
	languages.pop();
});

/** Every phrase of a language that is long enough to recognise. */
function phrases(words: unknown): string[] {
	if (typeof words === 'string') return words.split(/\s/).length > 2 ? [words] : [];
	if (typeof words === 'function') return [];
	return Object.values(words as object).flatMap(phrases);
}

const OTHERS = MAPS.flatMap((map) => [...phrases(map.it), ...phrases(map.en)]);
/** Words for time: what a hard-coded format would leave behind. */
const TIME_WORDS =
	/\b(dalle|alle|ieri|oggi|domani|since|yesterday|today|tomorrow|minuti|minutes|ore|hours)\b/;
/** The text of a page without its quotations, which stay in their author's language. */
const visible = (html: string) =>
	html.replace(/<(q|blockquote)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ');

function foreign(html: string): string[] {
	const text = visible(html).replace(/\s+/g, ' ');
	return OTHERS.filter((phrase) => text.includes(phrase));
}

test.each(['operational-calm', 'major-http-error', 'suspected-one-failure', 'own-offline'])(
	'a popup has no word of another language: %s',
	(name) => {
		const html = draw(scene(name), MADE_UP);
		expect(html).toContain('⟦⟧');
		expect(foreign(html)).toEqual([]);
		expect(visible(html)).not.toMatch(TIME_WORDS);
	},
);

test.each([History, Options, Welcome])('a page has no word of another language: %o', (Page) => {
	const played = scene('operational-calm');
	const html = renderToString(
		<LocaleContext.Provider value={{ language: MADE_UP, now: played.now, words: WORDS[MADE_UP] }}>
			<Page played={played} language={MADE_UP} />
		</LocaleContext.Provider>,
	);
	expect(html).toContain('⟦⟧');
	expect(foreign(html)).toEqual([]);
});

test('the toolbar and the notices use it', () => {
	const { snapshot, now } = scene('operational-calm');
	const said = [
		toolbarTitle(standing(snapshot, now), MADE_UP, now),
		...NOTICE_KINDS.flatMap((kind) =>
			Object.values(
				noticeWords(
					{
						kind,
						providers: ['libero'],
						startedAt: now - DAY_MS,
						lastedMs: HOUR_MS,
						maintenance: false,
						at: now,
					},
					MADE_UP,
				),
			),
		),
	].join('\n');
	expect(foreign(said)).toEqual([]);
	expect(said).not.toMatch(TIME_WORDS);
});

test('a browser set to it gets it, and so does the list of languages', () => {
	expect(resolveLanguage('auto', 'de-AT')).toBe(MADE_UP);
	expect(resolveLanguage('auto', 'fr')).toBe('en');
});
