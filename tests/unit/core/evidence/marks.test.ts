import { describe, expect, test } from 'vitest';
import { couldBeApplication, fingerprintOf, markOf, samePage } from '../../../../monitor/core/evidence/marks';
import type { PageFingerprint } from '../../../../monitor/core/evidence/probe-result';
import { readPage } from '../../../../monitor/core/page/page';

describe('a page shows', () => {
	test.each([
		['the field LOGINID', '<input name="LOGINID">', 'shipped'],
		['it in other letters', '<input name="loginId">', 'shipped'],
		['the form with the title', '<title>Libero Mail - login</title><form name="autenticazione">', 'shipped'],
		['the form by its id', '<title>Virgilio Mail - Login</title><form id="autenticazione">', 'shipped'],
		[
			'the form beside another',
			'<title>Libero Mail - login</title><form name="cerca"></form><form name="autenticazione">',
			'shipped',
		],
		['the form under another title', '<title>Libero Mail - avviso</title><form name="autenticazione">', null],
		['the title under another form', '<title>Libero Mail - login</title><form name="cerca">', null],
		['a title that only begins so', '<title>Libero Mailing login</title><form id="autenticazione">', null],
		['a password field in a form', '<form><input type="password">', 'generic'],
		['an e-mail field in a form', '<form><input type="email">', 'generic'],
		['a field that completes to a user name', '<form><input autocomplete="username">', 'generic'],
		['or to a password', '<form><input autocomplete="current-password">', 'generic'],
		['a text field named e-mail', '<form><input name="E-Mail">', 'generic'],
		['a text field named user', '<form><input name="user">', 'generic'],
		['a text field named account', '<form><input name="account">', 'generic'],
		['a text field named something else', '<form><input name="newsletter">', null],
		['a field named in part like one', '<form><input name="username2">', null],
		['a hidden field named user', '<form><input type="hidden" name="user">', null],
		['a password field without a form', '<input type="password">', 'generic'],
		['a form without fields', '<form></form>', null],
		['the shell of App Suite', '<script src="boot.js"></script><div id="io-ox-core">', 'generic'],
		[
			'its shell under a path',
			'<script src="/appsuite/v=1/boot.js?x"></script><div id="ox-root">',
			'generic',
		],
		[
			'its path and another script',
			'<script src="/appsuite/app.js"></script><div id="io-ox-core">',
			'generic',
		],
		['its script with a version', '<script src="boot.js?v=1"></script><div id="io-ox-core">', 'generic'],
		[
			'its script and its ids among others',
			'<body id="top"><script src="x.js"></script><script src="ox.js"></script><div id="ox-root">',
			'generic',
		],
		['a script that begins like it', '<script src="boot.jsx"></script><div id="io-ox-core">', null],
		['its ids without its script', '<script src="x.js"></script><div id="io-ox-core">', null],
		['its script without its ids', '<script src="boot.js"></script><div id="root">', null],
		['a script that only ends like it', '<script src="reboot.js"></script><div id="io-ox-core">', null],
		['an id that only contains it', '<script src="ox.js"></script><div id="my-io-ox-core">', null],
		['nothing', '<p>Ciao</p>', null],
		['a form that is sent to the page', '<form><input type="password">', 'generic'],
		['a form that a script sends', '<form action="javascript:go()"><input type="password">', 'generic'],
		[
			'a form that is sent to another host of the provider',
			'<form action="//mail1.libero.it/"><input type="email">',
			'generic',
		],
		[
			'a form that is sent to the other brand',
			'<form action="https://login.virgilio.it/"><input type="email">',
			'generic',
		],
		[
			'a form that is sent to the company',
			'<form action="https://id.italiaonline.it/"><input type="email">',
			'generic',
		],
		[
			'a form that is sent to a stranger',
			'<form action="https://login.example/"><input type="password">',
			null,
		],
		[
			'a form that is sent to a private address',
			'<form action="http://10.1.1.1/login"><input type="password">',
			null,
		],
		['a form whose address is escaped', '<form action="http&#58;//10.1.1.1/"><input type="password">', null],
		[
			'a host that only ends like the provider',
			'<form action="https://notlibero.it/"><input type="email">',
			null,
		],
		[
			'a form below a foreign base',
			'<base href="https://a.example/"><form action="in"><input type="email">',
			null,
		],
		['the known form, sent to a stranger', '<form action="https://a.example/"><input name="LOGINID">', null],
		[
			'the known form with its title, sent to a stranger',
			'<title>Libero Mail - login</title><form name="autenticazione" action="https://a.example/"><input name="x">',
			null,
		],
		[
			'a field that names a form that is sent to a stranger',
			'<form id="f" action="//a.example"></form><input form="f" type="email">',
			null,
		],
		[
			'a form whose button sends it to a stranger',
			'<form><input type="email"><button formaction="//a.example">',
			null,
		],
		[
			'a form of its own with a second button to a stranger',
			'<form action="/in"><input type="email"><button formaction="//a.example">',
			'generic',
		],
		[
			'its own form beside one of a stranger',
			'<form action="//a.example"><input type="email"></form><form action="/in"><input type="email">',
			'generic',
		],
		['a password for the Wi-Fi', '<p>Password del Wi-Fi</p><input type="password">', null],
		[
			'the same under the title of the mail',
			'<title>Posta</title><p>Non usare Wi-Fi pubblici</p><input type="password">',
			'generic',
		],
		['a Wi-Fi that is called like the brand', '<title>Wi-Fi Libero</title><input type="password">', null],
		[
			'the shell in a page that speaks of a proxy',
			'<p>proxy</p><script src="boot.js"></script><div id="io-ox-core">',
			'generic',
		],
	])('%s: %s', (_, body, mark) => {
		expect(markOf(readPage(body), 'https://login.libero.it/', true)?.strength ?? null).toBe(mark);
	});
});

test('its fingerprint is structure alone, sorted, without a word of its text', () => {
	const page =
		readPage(`<title>Posta 2024 (3)</title><form name="b"><input name="z"><input name="a" type="password"></form>
		<form id="a"></form><script src="/app.js"></script><script src="https://i1.plug.it/x.js"></script>
		<script src="https://i1.plug.it/y.js"></script><p>Ciao Maria</p>`);
	expect(fingerprintOf(page, 'login.libero.it')).toEqual({
		host: 'login.libero.it',
		title: 'Posta # (#)',
		forms: ['a', 'b'],
		fields: ['a:password', 'z:text'],
		scriptHosts: ['i1.plug.it', 'login.libero.it'],
		textSize: 4,
	});
});

test('of each list at most forty', () => {
	const page = readPage(Array.from({ length: 60 }, (_, i) => `<form id="f${i}"></form>`).join(''));
	expect(fingerprintOf(page, 'a').forms).toHaveLength(40);
});

describe('two pages are the same', () => {
	const one: PageFingerprint = {
		host: 'login.libero.it',
		title: 'Posta',
		forms: ['f'],
		fields: ['a:text'],
		scriptHosts: ['i1.plug.it'],
		textSize: 5,
	};
	test.each<[string, Partial<PageFingerprint>, boolean]>([
		['if all is the same', {}, true],
		['with twice the text', { textSize: 6 }, true],
		['with half the text', { textSize: 4 }, true],
		['not with four times the text', { textSize: 7 }, false],
		['not with a quarter of it', { textSize: 3 }, false],
		['not on another host', { host: 'mail.libero.it' }, false],
		['not under another title', { title: 'Avviso' }, false],
		['not with another form', { forms: ['g'] }, false],
		['not with one form more', { forms: ['f', 'g'] }, false],
		['not with another field', { fields: ['b:text'] }, false],
		['not without its script', { scriptHosts: [] }, false],
	])('%s', (_, more, same) => {
		expect(samePage(one, { ...one, ...more })).toBe(same);
		expect(samePage({ ...one, ...more }, one)).toBe(same);
	});

	test.each<[string, Partial<PageFingerprint>, boolean]>([
		['with a field', { scriptHosts: [], textSize: 12 }, true],
		['that is a script with hardly a word', { fields: [], textSize: 7 }, true],
		['not with prose and a script', { fields: [], textSize: 8 }, false],
		['not without field or script', { fields: [], scriptHosts: [], textSize: 0 }, false],
	])('one could be an application: %s', (_, more, could) => {
		expect(couldBeApplication({ ...one, ...more })).toBe(could);
	});
});
