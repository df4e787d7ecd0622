import { describe, expect, test } from 'vitest';
import { classify, forwardOf } from '../../../../monitor/core/evidence/classify';
import type { RawAnswer } from '../../../../monitor/core/evidence/probe-result';
import { type LayerId, PROVIDER } from '../../../../monitor/core/providers';

const LOGIN =
	'<html><head><title>Libero Mail - login</title></head><body><form name="autenticazione"><input name="LOGINID"><input type="password" name="PASSWORD"></form></body></html>';
const COURTESY =
	'<html><body><h1>Libero Mail</h1><p>Il servizio &egrave; momentaneamente non disponibile.<br>Ci scusiamo per il disagio.</p></body></html>';
const MAINTENANCE =
	'<html><body><h1>Servizio in manutenzione</h1><p>Stiamo effettuando un intervento di manutenzione.</p></body></html>';

function target(layer: LayerId = 'login') {
	const found = PROVIDER.libero.targets.find((t) => t.layer === layer);
	if (found === undefined) throw new Error(layer);
	return found;
}

function answer(body: string, more: Partial<Extract<RawAnswer, { outcome: 'answer' }>> = {}): RawAnswer {
	return {
		outcome: 'answer',
		httpStatus: 200,
		url: 'https://login.libero.it/',
		body,
		truncated: false,
		durationMs: 40,
		...more,
	};
}

describe('classify', () => {
	test.each([
		['the login page as it was seen', LOGIN, 200, 'reachable'],
		['a courtesy text with HTTP 200', COURTESY, 200, 'notice'],
		['a courtesy text with HTTP 503', COURTESY, 503, 'notice'],
		['a courtesy text with HTTP 403', COURTESY, 403, 'notice'],
		['a maintenance text', MAINTENANCE, 200, 'notice'],
		['an empty 503', '', 503, 'http_error'],
		['HTTP 505', '<h1>HTTP ERROR 505</h1>', 505, 'http_error'],
		['a real page behind a 500', LOGIN, 500, 'http_error'],
		['HTTP 401', '', 401, 'refused'],
		['HTTP 403', LOGIN, 403, 'refused'],
		['HTTP 429', '', 429, 'refused'],
		['HTTP 451', '', 451, 'refused'],
		['HTTP 404', LOGIN, 404, 'unexpected_content'],
		['a page with neither mark nor notice', '<p>Benvenuto</p>', 200, 'unexpected_content'],
		['an empty body', '', 200, 'unexpected_content'],
	])('%s is judged by its text first, then by its status', (_, body, httpStatus, kind) => {
		expect(classify(target(), answer(body, { httpStatus }), null).kind).toBe(kind);
	});

	test('a request that the browser stopped is no failure of the host', () => {
		const raw = { outcome: 'failed', cause: 'aborted', durationMs: 1 } as const;
		expect(classify(target(), raw, null)).toEqual({ kind: 'stopped', durationMs: 1 });
	});

	test.each([
		[true, { kind: 'stopped', durationMs: 1 }],
		[false, { kind: 'unreachable', cause: 'blocked_by_policy', durationMs: 1 }],
	])('a request without a trace, to an address that may be throttled (%s): %o', (throttleable, result) => {
		const raw = { outcome: 'failed', cause: 'untraced', durationMs: 1 } as const;
		expect(classify(target(), raw, null, throttleable)).toEqual(result);
	});

	test.each([
		[
			'another login form',
			'<form id="x"><input type="email" name="u"><input type="password" name="p"></form>',
			'generic',
		],
		[
			'the application shell',
			'<div id="io-ox-core"></div><script src="/appsuite/boot.js"></script>',
			'generic',
		],
		['the page as it was seen', LOGIN, 'shipped'],
	])('%s is reachable with its strength named', (_, body, strength) => {
		expect(classify(target(), answer(body), null)).toMatchObject({ kind: 'reachable', strength });
	});

	test('a page learned here is reachable while its structure stays', () => {
		const shell =
			'<title>Posta</title><div id="root"></div><script src="https://cdn.libero.it/a.js"></script>';
		const first = classify(target(), answer(shell), null);
		expect(first.kind).toBe('unexpected_content');
		const fingerprint = 'fingerprint' in first ? (first.fingerprint ?? null) : null;
		expect(classify(target(), answer(shell), fingerprint)).toMatchObject({
			kind: 'reachable',
			strength: 'learned',
		});
		const changed = shell.replace('cdn.libero.it', 'cdn.other.it');
		expect(classify(target(), answer(changed), fingerprint).kind).toBe('unexpected_content');
	});

	test('a search form is no login form', () => {
		const search = '<form action="/cerca"><input type="text" name="q"></form>';
		expect(classify(target(), answer(search), null).kind).toBe('unexpected_content');
	});

	test('an answer that landed off the provider is intercepted', () => {
		const landed = classify(target(), answer(LOGIN, { url: 'https://portal.hotel.example/login' }), null);
		expect(landed).toMatchObject({ kind: 'intercepted', landedHost: 'portal.hotel.example' });
		const lookAlike = classify(
			target(),
			answer(LOGIN, { url: 'https://login.libero.it.evil.example/' }),
			null,
		);
		expect(lookAlike.kind).toBe('intercepted');
	});

	test('a redirect off the provider that failed is intercepted, any other failure unreachable', () => {
		const failed = { outcome: 'failed', cause: 'unknown', durationMs: 5 } as const;
		expect(classify(target(), { ...failed, redirectedTo: 'https://ads.example/' }, null).kind).toBe(
			'intercepted',
		);
		expect(classify(target(), { ...failed, redirectedTo: 'https://mail.libero.it/x' }, null).kind).toBe(
			'unreachable',
		);
		expect(classify(target(), failed, null).kind).toBe('unreachable');
	});

	test.each([
		['an error code', '{"error":"Session expired","code":"SES-0206"}', 200, 'reachable'],
		['an error code with 403', '{"error":"x","code":"SVL-0015"}', 403, 'reachable'],
		['a code that is not of its make', '{"error":"x","code":"y"}', 403, 'refused'],
		['a back end that is down', '{"error":"x","code":"LGI-0010","category":5}', 200, 'http_error'],
		['a configuration', '{"data":{"languages":{}}}', 200, 'reachable'],
		['a session', '{"session":"a1"}', 200, 'reachable'],
		['JSON of a gateway with 503', '{"message":"unavailable"}', 503, 'http_error'],
		['a page instead of JSON', '<p>Not here</p>', 404, 'unexpected_content'],
		['broken JSON', '{"error":', 200, 'unexpected_content'],
		['JSON after blanks', '\n {"error":"x","code":"SES-0206"}', 200, 'reachable'],
		['JSON of something else', '{"error":"x"}', 200, 'unexpected_content'],
		['a list is no answer of its own', '[{"error":"x"}]', 200, 'unexpected_content'],
		['the gateway itself failed', '{"error":"x"}', 500, 'http_error'],
		['being turned away in JSON', '{"error":"x"}', 429, 'refused'],
		['the courtesy page', COURTESY, 200, 'notice'],
	])('the middleware is alive if App Suite answers: %s', (_, body, httpStatus, kind) => {
		const raw = answer(body, { httpStatus, url: 'https://mail1.libero.it/appsuite/api/login' });
		expect(classify(target('middleware'), raw, null).kind).toBe(kind);
	});

	test('App Suite proves the middleware alive, and no page', () => {
		const json = answer('{"error":"Session expired","code":"SES-0206"}');
		expect(classify(target('middleware'), json, null)).toStrictEqual({
			kind: 'reachable',
			strength: 'generic',
			host: 'login.libero.it',
			durationMs: 40,
		});
		expect(classify(target('webmail'), json, null).kind).toBe('unexpected_content');
	});

	test('silence is named as such', () => {
		expect(classify(target(), { outcome: 'timeout', durationMs: 10_000 }, null)).toEqual({
			kind: 'timeout',
			durationMs: 10_000,
		});
	});

	test.each([
		[299, 'reachable'],
		[300, 'unexpected_content'],
	])('the real page counts only with a success status: %i', (httpStatus, kind) => {
		expect(classify(target(), answer(LOGIN, { httpStatus }), null).kind).toBe(kind);
	});

	test('an answer from an invalid address is no answer of the provider', () => {
		expect(classify(target(), answer(LOGIN, { url: 'about:blank' }), null)).toEqual({
			kind: 'intercepted',
			landedHost: '',
			durationMs: 40,
		});
	});

	test.each([429, 503])('the wait that a %i asks for is kept, if present', (httpStatus) => {
		const asks = classify(target(), answer('', { httpStatus, retryAfterMs: 120_000 }), null);
		expect(asks).toHaveProperty('retryAfterMs', 120_000);
		expect(classify(target(), answer('', { httpStatus }), null)).not.toHaveProperty('retryAfterMs');
	});

	test('a notice in a hidden element, a script or a template is not shown, so it is none', () => {
		for (const hidden of [
			`<div style="display: none">${COURTESY}</div>`,
			`<div hidden>${COURTESY}</div>`,
			`<script>var x = "Il servizio è momentaneamente non disponibile. Ci scusiamo"</script>`,
			`<template>${COURTESY}</template>`,
		])
			expect(classify(target(), answer(`${hidden}${LOGIN}`), null).kind).toBe('reachable');
	});

	test('the notice is quoted alone, without markup, at most 500 characters', () => {
		const quote = (body: string) => {
			const result = classify(target(), answer(body), null);
			return result.kind === 'notice' ? result.notice.text : result.kind;
		};
		const said = 'Il servizio è momentaneamente non disponibile.\nCi scusiamo per il disagio.';
		expect(quote(COURTESY)).toBe(said);
		const long = quote('Il servizio è momentaneamente non disponibile. '.repeat(20));
		expect(long).toHaveLength(500);
		expect(long.startsWith('Il servizio è momentaneamente non disponibile. Il servizio')).toBe(true);
	});
});

describe('forwarding pages', () => {
	test.each([
		[
			'a meta refresh',
			'<meta http-equiv="refresh" content="0; url=/login">',
			'https://login.libero.it/login',
		],
		[
			'a quoted meta refresh',
			`<meta http-equiv="Refresh" content="1;URL='https://mail.libero.it/'">`,
			'https://mail.libero.it/',
		],
		[
			'a location script',
			'<script>window.location.href = "https://mail.libero.it/x";</script>',
			'https://mail.libero.it/x',
		],
		['location.replace', "<script>location.replace('/y')</script>", 'https://login.libero.it/y'],
		[
			'plain http becomes https',
			'<script>location="http://mail.libero.it/"</script>',
			'https://mail.libero.it/',
		],
		['a page that reloads after minutes', '<meta http-equiv="refresh" content="300; url=/x">', null],
		['a page with a form', `<meta http-equiv="refresh" content="0;url=/x">${LOGIN}`, null],
		['a script address that is none', '<script>location.href="javascript:alert(1)"</script>', null],
		[
			'a script beside one that counts visits',
			'<script src="/a.js"></script><script>location="/x"</script>',
			'https://login.libero.it/x',
		],
		['a notice that leaves after a while', `${COURTESY}<script>location="/x"</script>`, null],
		['an address that hides its host', '<script>location="https://a@mail.libero.it/"</script>', null],
		['itself', '<meta http-equiv="refresh" content="0; url=https://login.libero.it/">', null],
	])('%s', (_, body, next) => {
		expect(forwardOf(answer(body))).toBe(next);
	});

	test.each([
		[399, 'https://login.libero.it/x'],
		[400, null],
		[503, null],
	])('a page that reports a failure leads nowhere: %i', (httpStatus, next) => {
		expect(forwardOf(answer('<script>location="/x"</script>', { httpStatus }))).toBe(next);
	});

	test('without a page there is no forward', () => {
		expect(forwardOf({ outcome: 'timeout', durationMs: 10_000 })).toBeNull();
	});

	test('a forward off the provider is intercepted', () => {
		const away = answer('<script>location.replace("https://ads.example/")</script>');
		expect(classify(target(), away, null)).toMatchObject({ kind: 'intercepted', landedHost: 'ads.example' });
	});
});
