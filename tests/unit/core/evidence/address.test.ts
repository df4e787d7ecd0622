import { describe, expect, test } from 'vitest';
import { hostOf, resolveAddress } from '../../../../monitor/core/evidence/address';
import { forwardTarget } from '../../../../monitor/core/evidence/forward';
import { readPage } from '../../../../monitor/core/evidence/page';

test.each([
	['https://login.libero.it/a?b#c', 'login.libero.it'],
	['https://LOGIN.Libero.it', 'login.libero.it'],
	['https://login.libero.it:8443/', 'login.libero.it'],
	['https://user:pw@login.libero.it/', 'login.libero.it'],
	['https://libero.it@evil.example/', 'evil.example'],
	['https://[::1]:8443/', '[::1]'],
	['//i1.plug.it/a.js', 'i1.plug.it'],
	['http://a?b', 'a'],
	['http://a#b', 'a'],
	['/a/b', null],
	['a.js', null],
	['javascript:alert(1)', null],
	['https:/a', null],
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
		['https:', null],
		['//', null],
		[`/${'x'.repeat(2_000)}`, null],
	])('"%s" is %s', (reference, resolved) => {
		expect(resolveAddress(reference, base)).toBe(resolved);
	});

	test('of a host alone stands at its root', () => {
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
		['not by a script beside others', `${script('location="/login"')}<script src="app.js"></script>`, null],
		[
			'by a refresh beside scripts',
			'<meta http-equiv="refresh" content="0; url=/x"><script src="a.js"></script>',
			'https://mail.libero.it/x',
		],
		['not by reading its location', script('if (location == "x") go()'), null],
		['not to a scheme of its own', script('location="javascript:void(0)"'), null],
		['not at all', '<p>Ciao</p>', null],
	])('%s', (_, body, target) => {
		expect(forwardTarget(readPage(body), URL_)).toBe(target);
	});

	test.each([
		[400, 'https://mail.libero.it/login'],
		[401, null],
	])('with %i characters of text: %s', (length, target) => {
		expect(forwardTarget(readPage(`${script('location="/login"')}${'x'.repeat(length)}`), URL_)).toBe(target);
	});
});
