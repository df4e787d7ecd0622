import { describe, expect, test } from 'vitest';
import { readMarkup } from '../../../../monitor/core/page/markup';
import { readPage } from '../../../../monitor/core/page/page';

/** The tokens in short. */
function events(body: string): string[] {
	const seen: string[] = [];
	readMarkup(body, {
		text: (text) => seen.push(text),
		open: (name, attributes, selfClosing) =>
			seen.push(
				`<${[name, ...[...attributes].map(([key, value]) => `${key}=${value}`)].join(' ')}${selfClosing ? '/' : ''}>`,
			),
		close: (name) => seen.push(`</${name}>`),
		raw: (name, _, content) => seen.push(`<${name}>${content}`),
	});
	return seen;
}

describe('markup is cut as a browser cuts it', () => {
	test.each<[string, string, string[]]>([
		['tags and text', 'a<b>c</b>d', ['a', '<b>', 'c', '</b>', 'd']],
		['capitals', '<B ID=X></B>', ['<b id=X>', '</b>']],
		['a tag closed by itself', '<br/>', ['<br/>']],
		['attributes in quotes', `<a class="x y" id='x "y"'>`, ['<a class=x y id=x "y">']],
		['attributes without', '<a class=x id=y>', ['<a class=x id=y>']],
		['blanks around the equals sign', '<a id = "x">', ['<a id=x>']],
		['the first of equal names', '<a id=1 id=2>', ['<a id=1>']],
		['a greater-than sign in quotes', '<a id="1 > 2">3', ['<a id=1 > 2>', '3']],
		['a quote in a value without quotes', '<a id=1"2>3', ['<a id=1"2>', '3']],
		['an attribute that is left open', 'a<b id="c>d', ['a']],
		['a tag that is left open', 'a<b', ['a']],
		['a less-than sign that is no tag', '1 <3 2> x', ['1 <3 2> x']],
		['a doctype', '<!doctype html>a', ['a']],
		['a processing instruction', '<?xml a="b"?>c', ['c']],
		['an end tag that is none', '</3>a</>b', ['a', 'b']],
		['a comment', 'a<!-- <b> -->c', ['a', 'c']],
		['an empty comment', 'a<!-->b', ['a', 'b']],
		['another', 'a<!--->b', ['a', 'b']],
		['a comment ended by a bang', 'a<!-- b --!>c', ['a', 'c']],
		['a comment left open', 'a<!-- b', ['a']],
		['a script', '<script><b></script>c', ['<script><b>', '</script>', 'c']],
		[
			'a word in a script that looks like its end',
			'<script>"</scripts>"</script>',
			['<script>"</scripts>"', '</script>'],
		],
		['a script left open', 'a<script>b', ['a', '<script>b']],
		['nothing', '', []],
	])('%s', (_, body, expected) => {
		expect(events(body)).toEqual(expected);
	});
});

describe('the text a reader sees', () => {
	test.each([
		[
			'words of a paragraph',
			'<p>Il servizio\n  non  è&nbsp;disponibile</p>',
			'Il servizio non è disponibile',
		],
		['blocks on lines of their own', '<h1>Uno</h1><p>Due</p>', 'Uno\nDue'],
		['inline elements within their line', '<p>Non <b>è</b> <i>ora</i>.</p>', 'Non è ora.'],
		['one blank between two words', '<p>Non <b> ora</b></p>', 'Non ora'],
		['entities', 'pi&ugrave; tardi &amp; oltre', 'più tardi & oltre'],
		['without scripts and styles', 'a<script>b</script><style>c</style>d', 'a\n\nd'.replace('\n\n', '\n')],
		['without comments', 'a<!-- b -->c', 'ac'],
		['without the markup in a comment', 'a<!-- <p>b</p> -->c', 'ac'],
		['with what ends no comment', 'a--><!-- b -->c', 'a-->c'],
		['without an open comment', 'a<!-- b', 'a'],
		['without what is hidden', '<p>a</p><div hidden><p>b</p></div><p>c</p>', 'a\nc'],
		['without what follows a hidden element in a hidden one', '<div hidden><p hidden>a</p>b</div>c', 'c'],
		['with what follows nested hidden elements', '<div hidden><div>a</div>b</div>c', 'c'],
		['without what a style hides', '<p style="color:red; DISPLAY : none">a</p>b', 'b'],
		['nor what it makes invisible', '<p style="visibility: hidden">a</p>b', 'b'],
		['hidden fields hide nothing after them', '<input hidden>a<br hidden/>B', 'a\nB'],
		['up to a tag never closed', 'a<b', 'a'],
		['up to a script never closed', 'a<script>b', 'a'],
		['whole words', 'dispo<wbr>nibile, servi&shy;zio, po\u200bsta', 'disponibile, servizio, posta'],
		['a picture by its words', '<p>a</p><img alt="Torniamo presto"><p>b</p>', 'a\nTorniamo presto\nb'],
		['and none of a hidden one', '<img alt="a" hidden>b', 'b'],
		['beyond a hidden paragraph left open', '<p hidden>a<p>b', 'b'],
		['beyond a hidden item left open', '<ul><li hidden>a<li>b</ul>', 'b'],
		['beyond a hidden cell left open', '<table><tr><td hidden>a<td>b</table>', 'b'],
		['not beyond a hidden block left open', '<div hidden>a<p>b</p>c', ''],
		['no dialog that is closed', '<dialog><p>a</p></dialog>b', 'b'],
		['a dialog that is open', '<dialog open><p>a</p></dialog>', 'a'],
		['the summary of closed details', '<details><summary>a</summary><p>b</p></details>c', 'a\nc'],
		['open details', '<details open><summary>a</summary>b</details>', 'a\nb'],
		['no list to choose from', 'a<select><option>b<option>c</select>d', 'a\nd'],
		['no drawing', 'a<svg><title>b</title><text>c</text></svg>d', 'a\nd'],
		['what cannot stand in a drawing', '<svg><g><p>a</p>', 'a'],
		['no popover', '<div popover>a</div>b', 'b'],
		['nothing kept from readers aloud', '<div aria-hidden="true">a</div>b', 'b'],
		['nothing of the usual hidden classes', '<p class="x sr-only">a</p><p class="d-none">b</p>c', 'c'],
		[
			'but what only narrow screens hide',
			'<p class="d-none d-md-block">a</p><p class="hidden md:block">b</p>',
			'a\nb',
		],
		['no box that waits for its second class', '<div class="modal fade">a</div>b', 'b'],
		['the box when it has it', '<div class="modal fade show">a</div>b', 'a\nb'],
		['text astray in the head', '<head><title>t</title>a', 'a'],
		['text after the end', '<body>a</body></html>b', 'a\nb'],
		[
			'a sentence that goes on behind a line break',
			'Il servizio<br>non è<br/>disponibile.<br>Ciao',
			'Il servizio non è disponibile.\nCiao',
		],
		['no html at all', 'Service Unavailable', 'Service Unavailable'],
		['nothing', '', ''],
	])('%s', (_, body, text) => {
		expect(readPage(body).text).toBe(text);
	});

	test.each(['a', 'b', 'em', 'span', 'font', 'time', 'cite', 'ins', 'code', 'kbd', 'bdi', 'data', 'x-word'])(
		'<%s> stays within its line',
		(name) => {
			expect(readPage(`non <${name}>è</${name}> ora`).text).toBe('non è ora');
		},
	);

	test.each(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])(
		'<%s> has no content: hidden, it hides nothing after it',
		(name) => {
			expect(readPage(`<${name} hidden>ora`).text).toBe('ora');
		},
	);

	test.each(['script', 'style', 'textarea', 'title', 'noscript', 'template', 'iframe'])(
		'what <%s> holds is neither text nor markup',
		(name) => {
			expect(readPage(`a<${name}>b<p id="c">d</p></${name}>e`)).toMatchObject({ text: 'a\ne', ids: [] });
		},
	);

	test('a less-than sign that opens no tag is text again', () => {
		expect(readPage('1 <3 2> x').text).toContain('x');
	});
});

describe('the structure of a page', () => {
	test('its title: the first, folded, at most 200 characters', () => {
		expect(readPage('<title> Libero\n Mail &egrave; qui </title><title>b</title>').title).toBe(
			'Libero Mail è qui',
		);
		expect(readPage(`<title>${'x'.repeat(300)}</title>`).title).toHaveLength(200);
		expect(readPage('<title>Posta').title).toBe('Posta');
	});

	test('its forms and fields, in hidden parts as well', () => {
		const page = readPage(`<div hidden><form name="autenticazione" id="f"><input name="LOGINID" type="TEXT"
			autocomplete="USERNAME"><input id="pw" type=password><select name="dom"></select></form></div>`);
		const form = { name: 'autenticazione', id: 'f', action: null };
		expect(page.forms).toEqual([form]);
		expect(page.fields).toEqual([
			{ name: 'LOGINID', type: 'text', autocomplete: 'username', shown: false, form },
			{ name: 'pw', type: 'password', autocomplete: '', shown: false, form },
			{ name: 'dom', type: 'text', autocomplete: '', shown: false, form },
		]);
	});

	test('where each form is sent, and which fields with it', () => {
		const page = readPage(`<input name="alone"><form id="f" action="/a&amp;b"><input name="in"></form>
			<input name="out" form="f"><input name="lost" form="none">
			<form><input name="by"><button formaction="/c"></button><button formaction="/d"></button></form>`);
		expect(page.forms.map(({ action }) => action)).toEqual(['/a&b', '/c']);
		expect(page.fields.map(({ name, form }) => [name, form?.action ?? null])).toEqual([
			['alone', null],
			['in', '/a&b'],
			['out', '/a&b'],
			['lost', null],
			['by', '/c'],
		]);
	});

	test('not those inside scripts, templates and text areas', () => {
		const page = readPage(
			'<script>"<form>"</script><template><form></form></template><textarea><input></textarea>',
		);
		expect(page).toMatchObject({ forms: [], fields: [] });
	});

	test('its scripts and ids', () => {
		const page = readPage(
			'<body id="top"><script src="boot.js"></script><script>let a = 1;</script><i id=""></i>',
		);
		expect(page).toMatchObject({ scripts: ['boot.js'], inlineScripts: ['let a = 1;'], ids: ['top'] });
		expect(readPage('<style>a</style><textarea>b</textarea>').inlineScripts).toEqual([]);
	});

	test('of each at most 200', () => {
		const page = readPage(
			'<form id=a></form><input name=b><script src=c></script><script>d</script>'.repeat(300),
		);
		expect(page.forms).toHaveLength(200);
		expect(page.fields).toHaveLength(200);
		expect(page.ids).toHaveLength(200);
		expect(page.scripts.length + page.inlineScripts.length).toBe(200);
	});

	test.each([
		['0; url=/login', '/login'],
		['0;URL=/login', '/login'],
		["5, url='https://login.libero.it/'", 'https://login.libero.it/'],
		['10; url = /a', '/a'],
		['0; url=/a?b=1&amp;c=2', '/a?b=1&c=2'],
		['11; url=/login', null],
		['0', null],
		['0; /login', '/login'],
		['0 /login', '/login'],
		['1.5; url=/login', '/login'],
		['0; src=/login', 'src=/login'],
		["0; url=/l'altro", "/l'altro"],
		['0; url', 'url'],
		['0; url=', null],
		['x; url=/login', null],
	])('a refresh of "%s" leads to %s', (content, refresh) => {
		expect(readPage(`<meta http-equiv="Refresh" content="${content}">`).refresh).toBe(refresh);
	});
	test('the first refresh counts, and other metas do not', () => {
		const page = readPage(
			'<meta http-equiv="x" content="0; url=/a"><link http-equiv="refresh" content="0; url=/a"><meta http-equiv="refresh" content="0; url=/b"><meta http-equiv="refresh" content="0; url=/c">',
		);
		expect(page.refresh).toBe('/b');
	});
});

describe("the page's own style rules", () => {
	const shows = (css: string, attributes: string) =>
		readPage(`<style>${css}</style><main class="in"><div ${attributes}>a</div></main>`).text === 'a';
	test.each<[string, string, boolean]>([
		['.e{display:none}', 'class=e', false],
		['.e { color: red; Display : NONE }', 'class="x e"', false],
		['.e{visibility:hidden}', 'class=e', false],
		['#e,#f{display:none}', 'id=f', false],
		['div{display:none}', 'class=e', false],
		['div.e.f{display:none}', 'class="f e"', false],
		['div.e.f{display:none}', 'class=e', true],
		['.in .e{display:none}', 'class=e', false],
		['.in > .e{display:none}', 'class=e', false],
		['.out .e{display:none}', 'class=e', true],
		['.e:not(.open){display:none}', 'class=e', false],
		['.e:not(.open){display:none}', 'class="e open"', true],
		['.e:hover{display:none}', 'class=e', true],
		['.e{display:none}.e{display:block}', 'class=e', true],
		['.e.f{display:block}.e{display:none}', 'class="e f"', true],
		['.e{display:none!important}.e.f{display:block}', 'class="e f"', false],
		['.e{display:none}', 'class=e style="display:block"', true],
		['.e{display:none!important}', 'class=e style="display:block"', false],
		['/* .e{display:none} */', 'class=e', true],
		['@media print{.e{display:none}}', 'class=e', true],
		['@media screen{.e{display:none}}', 'class=e', false],
		['@media (max-width:600px){.e{display:none}}', 'class=e', true],
		['@import "a.css"; .e{display:none}', 'class=e', false],
		['.hidden{display:block}', 'class=hidden', true],
		['html,body{display:none}', '', true],
		['.e{display:none', 'class=e', false],
	])('%s on <div %s>: shown %s', (css, attributes, shown) => {
		expect(shows(css, attributes)).toBe(shown);
	});

	test('of a sheet at the end count as well', () => {
		expect(readPage('<p class=e>a</p>b<style>.e{display:none}</style>').text).toBe('b');
	});

	test('of a sheet for print do not', () => {
		expect(readPage('<style media=print>.e{display:none}</style><p class=e>a').text).toBe('a');
	});
});
