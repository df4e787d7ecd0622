import { describe, expect, test } from 'vitest';
import { readPage } from '../../../../monitor/core/evidence/page';
import { readTag } from '../../../../monitor/core/evidence/tag';

describe('a tag', () => {
	const attributes = (inner: string) => Object.fromEntries(readTag(inner)?.attributes ?? []);

	test.each([
		['input', 'input', false, false],
		['INPUT type=text', 'input', false, false],
		['/form', 'form', true, false],
		['br/', 'br', false, true],
		['img src="a" /', 'img', false, true],
		['my-element', 'my-element', false, false],
	])('<%s> is %s, closing %s, closed by itself %s', (inner, name, closing, selfClosing) => {
		expect(readTag(inner)).toMatchObject({ name, closing, selfClosing });
	});

	test.each(['3', '!doctype html', '?xml', '', ' a', '/', '-a', '1a'])('<%s> is none', (inner) => {
		expect(readTag(inner)).toBeNull();
	});

	test.each<[string, object]>([
		['a href="x y"', { href: 'x y' }],
		['a href=\'x "y"\'', { href: 'x "y"' }],
		['a href=x title=y', { href: 'x', title: 'y' }],
		['a href = "x"', { href: 'x' }],
		['a HREF="X"', { href: 'X' }],
		['a hidden', { hidden: '' }],
		['a hidden title="y"', { hidden: '', title: 'y' }],
		['a id="first" id="second"', { id: 'first' }],
		['a data-x_y:z="1"', { 'data-x_y:z': '1' }],
		['a "stray" id=1', { stray: '', id: '1' }],
		['a id="never closed', { id: 'never closed' }],
		['a id=', { id: '' }],
		['a A=1 Z=2 x0=3', { a: '1', z: '2', x0: '3' }],
		['a x{y=1', { x: '', y: '1' }],
		['a x[y=1', { x: '', y: '1' }],
		['a\n\tid="x"\r\n', { id: 'x' }],
	])('<%s> has %o', (inner, expected) => {
		expect(attributes(inner)).toEqual(expected);
	});

	test('beyond 4,096 characters it is cut', () => {
		expect(attributes(`a x="${'y'.repeat(5_000)}" id="z"`)).toEqual({
			x: 'y'.repeat(4_096 - 'a x="'.length),
		});
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
		['hidden fields hide nothing after them', '<input hidden>a<br hidden/>b', 'a\nb'],
		['up to a tag never closed', 'a<b', 'a'],
		['up to a script never closed', 'a<script>b', 'a'],
		['no html at all', 'Service Unavailable', 'Service Unavailable'],
		['nothing', '', ''],
	])('%s', (_, body, text) => {
		expect(readPage(body).text).toBe(text);
	});

	test.each(['a', 'b', 'i', 'em', 'strong', 'span', 'small', 'u', 'abbr', 'sup', 'sub', 'font', 'mark'])(
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

	test.each(['script', 'style', 'textarea', 'title', 'noscript', 'template', 'iframe', 'svg'])(
		'what <%s> holds is neither text nor markup',
		(name) => {
			expect(readPage(`a<${name}>b<p id="c">d</p></${name}>e`)).toMatchObject({ text: 'a\ne', ids: [] });
		},
	);

	test('a less-than sign that is no tag is text again', () => {
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
		expect(page.forms).toEqual([{ name: 'autenticazione', id: 'f' }]);
		expect(page.fields).toEqual([
			{ name: 'LOGINID', type: 'text', autocomplete: 'username' },
			{ name: 'pw', type: 'password', autocomplete: '' },
			{ name: 'dom', type: 'text', autocomplete: '' },
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
		['0; /login', null],
		['0; src=/login', null],
		["0; url=/l'altro", "/l'altro"],
		['0; url', null],
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
