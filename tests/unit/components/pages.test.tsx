import renderToString from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../../assets/locales/words';
import { LocaleContext } from '../../../components/words/locale';
import { History, Options, type PageProps, Welcome } from '../../../measure/gallery/pages';
import { SCENES } from '../../../measure/gallery/scenes';

const PAGES = { History, Options, Welcome };

function draw(page: keyof typeof PAGES, language: PageProps['language'], scene: string): string {
	const played = SCENES[scene]?.();
	if (!played) throw new Error(`no scene ${scene}`);
	const Page = PAGES[page];
	return renderToString(
		<LocaleContext.Provider value={{ language, now: played.now, words: wordsIn(language) }}>
			<Page played={played} language={language} />
		</LocaleContext.Provider>,
	);
}

const cases = (Object.keys(PAGES) as (keyof typeof PAGES)[]).flatMap((page) =>
	(['it', 'en'] as const).map((language) => [page, language] as const),
);

describe.each(cases)('%s in %s', (page, language) => {
	const html = draw(page, language, 'settings-full');

	test('has one main heading and one main part', () => {
		expect(html.match(/<h1/g)).toHaveLength(1);
		expect(html.match(/<main/g)).toHaveLength(1);
	});

	test('writes no inline style, which the policy would refuse', () => {
		expect(html).not.toMatch(/ style="/);
	});

	test('labels every field', () => {
		for (const [field] of html.matchAll(/<(input|select)[^>]*>/g)) {
			const id = / id="([^"]+)"/.exec(field)?.[1];
			const labelled = id ? html.includes(`for="${id}"`) : false;
			const at = html.indexOf(field);
			const inLabel = html.lastIndexOf('<label', at) > html.lastIndexOf('</label>', at);
			expect(labelled || inLabel || field.includes('aria-label='), field).toBe(true);
		}
	});
});

test('the last watched provider cannot be deselected', () => {
	const html = draw('Options', 'it', 'storage-mirror');
	expect(html).toMatch(/name="libero" checked disabled/);
	expect(html).not.toMatch(/name="virgilio"[^>]* disabled/);
});

test('an added source shows its address as text, never as a link', () => {
	expect(draw('Options', 'it', 'settings-full')).not.toMatch(/href="https:\/\/example\.org/);
});

test('a missing permission can be granted on the first run and in the diagnostics', () => {
	for (const page of ['Welcome', 'Options'] as const)
		expect(draw(page, 'en', 'own-no_permission')).toContain('data-action="grant"');
});

test('the first run asks whose mail it is, and says it is ready only once it may check', () => {
	const asking = draw('Welcome', 'it', 'own-no_permission');
	expect(asking).toContain('Quale posta usi?');
	expect(asking).toContain('@libero.it, @iol.it, @blu.it, @inwind.it, @giallo.it');
	expect(asking).toMatch(/value="both" checked/);
	expect(asking).not.toContain('è pronta');
	expect(draw('Welcome', 'it', 'operational-calm')).toContain('è pronta');
});

test('the archive says what became of letters, with the hours on which the sources disagree', () => {
	const html = draw('History', 'it', 'operational-calm');
	const archived = (id: string) => html.split(`data-archive="${id}"`)[1]?.split('</article>')[0] ?? '';
	expect(archived('2023-01-libero-virgilio')).toContain(
		'Da lunedì 23 gennaio 2023 alle 16:00 a giovedì 26 gennaio 2023 alle 13:00: respinte',
	);
	const june = archived('2023-06-libero-virgilio');
	expect([...june.matchAll(/data-fate="(\w+)"/g)].map(([, fate]) => fate)).toEqual([
		'late',
		'queued',
		'bounced',
	]);
	expect(june).toMatch(
		/Giovedì 15 giugno 2023 dalle 03:00 alle 15:00: messe in attesa, consegnate lunedì 19 giugno/,
	);
	expect(june).toMatch(
		/C’è chi dice altro: da giovedì 15 giugno 2023 alle 03:00 a venerdì 16 giugno 2023 alle 15:00/,
	);
});

test('an outage seen by this browser is in the history, with the statements about it', () => {
	const html = draw('History', 'it', 'operational-after');
	expect(html).toContain('data-episode="libero-');
	expect(html).toContain('Tutto è cominciato lunedì 23 gennaio, 07:05');
	expect(html).toContain('data-archive="2023-06-libero-virgilio"');
});
