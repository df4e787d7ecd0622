import { describe, expect, test } from 'vitest';
import { hostOf, isPlain, parseHttps, resolveAddress } from '../../../../monitor/core/address';
import { forwardTarget } from '../../../../monitor/core/evidence/forward';
import { readPage } from '../../../../monitor/core/page/page';

test.each([
	['https://login.libero.it/a?b#c', 'login.libero.it'],
	['https://LOGIN.Libero.it', 'login.libero.it'],
	['https://login.libero.it:8443/', 'login.libero.it'],
	['https://user:pw@login.libero.it/', 'login.libero.it'],
	['https://libero.it@evil.example/', 'evil.example'],
	['https://[::1]:8443/', '[::1]'],
	['//i1.plug.it/a.js', null],
	['http://a?b', 'a'],
	['http://a#b', 'a'],
	['/a/b', null],
	['a.js', null],
	['https://a_b.example/', 'a_b.example'],
	['https://evil.example\\@login.libero.it/', 'evil.example'],
	['https:/\\evil.example/', 'evil.example'],
	['https://LIBERO。it/', 'libero.it'],
	['https://0x7f.1/', '127.0.0.1'],
	['javascript:alert(1)', null],
	['https:/a', 'a'],
	['', null],
])('the host of %s is %s', (address, host) => {
	expect(hostOf(address)).toBe(host);
});

describe('an address written in a page', () => {
	const base = 'https://mail.libero.it/a/b?c=1#d';
	test.each([
		['https://login.libero.it/x', 'https://login.libero.it/x'],
		['http://login.libero.it/x', 'https://login.libero.it/x'],
		['//login.libero.it/x', 'https://login.libero.it/x'],
		['/x', 'https://mail.libero.it/x'],
		['x', 'https://mail.libero.it/a/x'],
		['?x=1', 'https://mail.libero.it/a/b?x=1'],
		[' /x ', 'https://mail.libero.it/x'],
		['/x?next=https://login.libero.it/', 'https://mail.libero.it/x?next=https://login.libero.it/'],
		[`/${'x'.repeat(1_999)}`, `https://mail.libero.it/${'x'.repeat(1_999)}`],
		['ftp://login.libero.it/x', null],
		['#x', null],
		['', null],
		['javascript:alert(1)', null],
		['mailto:a@b', null],
		['//', null],
		['/\\evil.example/', 'https://evil.example/'],
		['ht\ntps://evil.example/', 'https://evil.example/'],
		[`/${'x'.repeat(2_000)}`, null],
	])('"%s" is %s', (reference, resolved) => {
		expect(resolveAddress(reference, base)).toBe(resolved);
	});

	test('of a host alone is at its root', () => {
		expect(resolveAddress('x', 'https://mail.libero.it')).toBe('https://mail.libero.it/x');
	});

	test('of nothing absolute leads nowhere', () => {
		expect(resolveAddress('x', 'mail.libero.it')).toBeNull();
	});
});

describe('a page forwards', () => {
	const URL_ = 'https://mail.libero.it/';
	const script = (code: string) => `<script>${code}</script>`;
	test.each([
		['by a refresh', '<meta http-equiv="refresh" content="0; url=/login">', 'https://mail.libero.it/login'],
		['by its location', script('location = "/login";'), 'https://mail.libero.it/login'],
		['by location.href', script("window.location.href='/login'"), 'https://mail.libero.it/login'],
		['by location.replace', script('location.replace("/login")'), 'https://mail.libero.it/login'],
		['by location.assign', script('top.location.assign( "/login" )'), 'https://mail.libero.it/login'],
		[
			'by the second mention',
			script('var l = location.host; location.replace("/login")'),
			'https://mail.libero.it/login',
		],
		[
			'by the second script',
			script('let a = 1') + script('location="/login"'),
			'https://mail.libero.it/login',
		],
		['not to itself', `<meta http-equiv="refresh" content="0; url=${URL_}">`, null],
		['not with a form', `${script('location="/login"')}<input name="q">`, null],
		['not with text of its own', `${script('location="/login"')}<p>${'parola '.repeat(60)}</p>`, null],
		['with a line of text', `${script('location="/login"')}<p>Attendi…</p>`, 'https://mail.libero.it/login'],
		[
			'by a script beside others',
			`${script('location="/login"')}<script src="app.js"></script>`,
			'https://mail.libero.it/login',
		],
		[
			'by a script that runs later',
			script('setTimeout(function(){ top.location.replace("/login"); }, 50)'),
			'https://mail.libero.it/login',
		],
		['by its body', '<body onload="location.href=\'/login\'">', 'https://mail.libero.it/login'],
		[
			'from its own base',
			`<base href="https://login.libero.it/a/">${script('location="b"')}`,
			'https://login.libero.it/a/b',
		],
		[
			'as scripts write an address',
			script('location="https:\\/\\/login.libero.it\\/"'),
			'https://login.libero.it/',
		],
		['not under a condition', script('if (!navigator.cookieEnabled) { location.href="/nocookie" }'), null],
		['not unless it is framed', script('if (top !== self) top.location = "/login"'), null],
		['not to a place that is computed', script('location = "/a?" + x'), 'https://mail.libero.it/a?'],
		[
			'by a refresh beside scripts',
			'<meta http-equiv="refresh" content="0; url=/x"><script src="a.js"></script>',
			'https://mail.libero.it/x',
		],
		['not by reading its location', script('if (location == "x") go()'), null],
		['not to a scheme of its own', script('location="javascript:void(0)"'), null],
		['not at all', '<p>Ciao</p>', null],
	])('%s', (_, body, target) => {
		expect(forwardTarget(readPage(body), URL_)?.url ?? null).toBe(target);
	});

	test.each([
		[400, 'https://mail.libero.it/login'],
		[401, null],
	])('with %i characters of text: %s', (length, target) => {
		expect(
			forwardTarget(readPage(`${script('location="/login"')}${'x'.repeat(length)}`), URL_)?.url ?? null,
		).toBe(target);
	});
});

test.each([
	['https://login.libero.it/a?b=c#d', true],
	['/a/b', true],
	['https://a_b.example?q', true],
	['https://evil.example\\@login.libero.it/', false],
	['/\\evil.example/', false],
	['https://login.libero.it@evil.example/', false],
	['https://:pw@login.libero.it/', false],
	['https://login.libero.it/\n', false],
	['https://login.libero.it/\u0000', false],
	[`/${'x'.repeat(2_000)}`, false],
])('%j shows its host plainly: %s', (address, plain) => {
	expect(isPlain(address)).toBe(plain);
});

test.each([
	['https://status_page.example.it/feed', true],
	['https://status.example?format=rss', true],
	['HTTPS://Status.Example/', true],
	['http://status.example/', false],
	['https://user@status.example/', false],
	['https://status.example/a b', false],
	['https:/status.example/', false],
	['https://', false],
])('%s is taken as an address: %s', (address, taken) => {
	expect(parseHttps(address) !== undefined).toBe(taken);
});
