import { describe, expect, test } from 'vitest';
import { readSiteText } from '../../../../monitor/core/italian/site-text';
import { type SaidOnPage, SITE_TEXT } from '../../../fixtures/italian/site-text';

/** What each kind of words is with a form on the page, what without one, and what is kept. */
const MEANS: Record<SaidOnPage, { trouble: string | null; notice: string | null; banner: string | null }> = {
	now: { trouble: 'courtesy', notice: 'courtesy', banner: null },
	maintenance: { trouble: 'maintenance', notice: 'maintenance', banner: null },
	alone: { trouble: null, notice: 'courtesy', banner: null },
	apology: { trouble: null, notice: 'courtesy', banner: 'word' },
	works: { trouble: null, notice: null, banner: 'works' },
	word: { trouble: null, notice: null, banner: 'word' },
	nothing: { trouble: null, notice: null, banner: null },
};
const AROUND = ['Accedi\nEmail\nPassword\n', '\nPassword dimenticata?\nRegistrati\n© Italiaonline'] as const;

describe('what a page says of its own service', () => {
	test.each(SITE_TEXT)('%s: %s', (text, is) => {
		for (const whole of [text, AROUND.join(text)]) {
			const { trouble, notice, banner } = readSiteText(whole);
			expect({
				trouble: trouble?.kind ?? null,
				notice: notice?.kind ?? null,
				banner: banner?.kind ?? null,
			}).toEqual(MEANS[is]);
		}
	});

	test('is quoted with its own sentences and no others', () => {
		const [before, after] = AROUND;
		const said = 'Stanotte il servizio verrà sospeso. Ci scusiamo per il disagio.';
		const text = before + said + after;
		const { banner } = readSiteText(text);
		expect(text.slice(banner?.start, banner?.end)).toBe(said);
	});
});
