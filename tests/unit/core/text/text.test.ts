import { describe, expect, it } from 'vitest';
import { inertLine, inertText, MAX_TEXT, plainText } from '../../../../monitor/core/text/text';

it.each([
	['<p>uno</p><p>due</p>', 'uno\n\ndue'],
	['uno<br>due<br/>tre', 'uno\ndue\ntre'],
	['a < b e c > d', 'a < b e c > d'],
	['1 <2', '1 <2'],
	['<b>gr</b>assetto', 'grassetto'],
	['x<script>alert("</p>")</script>y', 'xy'],
	['x<style>p{}</style>y<!-- z -->w', 'xyw'],
	['x<script>mai chiuso', 'x'],
	['x<a href="', 'x'],
	['perch&eacute; &amp; come&#8230; &#x27;cos&igrave;&#39;', "perché & come… 'così'"],
	['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
	['&lt;b&gt;', '<b>'],
	['&sconosciuta; &#0; &#xD800; &#x110000;', '&sconosciuta; \ufffd \ufffd \ufffd'],
	['it&#146;s', 'it’s'],
	['a\u202eb\u2066c\u200bd\ufeffe\u00adf', 'abcdef'],
	['a\u0007b\u009bc', 'abc'],
	['a\u00a0b\u2003c\t d', 'a b c d'],
	['  uno \r\n\r\n\r\n\r\n due ', 'uno\n\ndue'],
	['\ud800x\udc00', 'x'],
	['<svg><script>x</script></svg>fine', 'fine'],
])('%j is inert as %j', (html, text) => {
	expect(inertText(html)).toBe(text);
});

describe('a long text', () => {
	it('is cut at a character, and says so', () => {
		const cut = inertText('📮'.repeat(MAX_TEXT));
		expect(cut.length).toBeLessThanOrEqual(MAX_TEXT);
		expect(cut).toMatch(/^(📮)+…$/u);
	});

	it('of one line has no second', () => {
		expect(inertLine('uno<br>due')).toBe('uno due');
	});

	it('cleaned once stays as it is', () => {
		const once = inertText('<p>uno &lt;b&gt;</p>\n\n\n<p>due\u202e</p>');
		expect(plainText(once)).toBe(once);
	});
});
