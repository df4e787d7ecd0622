/** Answers that are only partly there, and failures that are an answer nonetheless. */

import { describe, expect, test } from 'vitest';
import { mustAskConnectivity } from '../../../../monitor/core/actions/plan';
import { calibrate, newCalibration } from '../../../../monitor/core/evidence/calibration';
import { classify } from '../../../../monitor/core/evidence/classify';
import { INCOMPLETE } from '../../../../monitor/core/evidence/patience';
import {
	NETWORK_CAUSES,
	type ProbeResult,
	type RawAnswer,
} from '../../../../monitor/core/evidence/probe-result';
import { PROVIDER, type ProbeTarget } from '../../../../monitor/core/providers';

const TARGET = PROVIDER.libero.targets[0] as ProbeTarget;
const HEAD = '<html><head><title>Libero Mail - login</title></head><body>';
const FORM = '<form name="autenticazione"><input name="LOGINID"><input type="password" name="PASSWORD">';
const NOTICE = '<p>Gentili utenti, il servizio non è al momento disponibile. Ci scusiamo per il disagio.</p>';

function cut(body: string, more: Partial<Extract<RawAnswer, { outcome: 'answer' }>> = {}): ProbeResult {
	return classify(
		TARGET,
		{
			outcome: 'answer',
			httpStatus: 200,
			url: TARGET.url,
			body,
			truncated: false,
			incomplete: 'broken_off',
			durationMs: 4_000,
			...more,
		},
		null,
	);
}

describe('of an incomplete page, what arrived is judged', () => {
	test.each([
		['the form before the cut', `${HEAD}${FORM}<p>Aiuto`, 'reachable'],
		['a cut before the form ends', HEAD + FORM, 'reachable'],
		['a cut inside a tag after the form', `${HEAD}${FORM}</form><div class="pi`, 'reachable'],
		['the notice before the cut', `<html><body>${NOTICE}<scri`, 'notice'],
		['a cut inside the notice', '<html><body><p>Gentili utenti, il serv', 'inconclusive'],
		['a head alone', '<html><head><title>Lib', 'inconclusive'],
		['nothing', '', 'inconclusive'],
	])('%s', (_, body, kind) => {
		expect(cut(body).kind).toBe(kind);
	});

	test.each(INCOMPLETE)('whatever cut it: %s', (incomplete) => {
		expect(cut('', { incomplete })).toEqual({
			kind: 'inconclusive',
			because: 'cut_off',
			host: 'login.libero.it',
			durationMs: 4_000,
		});
	});

	test.each([
		[503, 'http_error'],
		[403, 'refused'],
	])('a status of %i has arrived, though its page has not', (httpStatus, kind) => {
		expect(cut('', { httpStatus }).kind).toBe(kind);
	});

	test('is never learned, nor compared with what was', () => {
		const whole = classify(
			TARGET,
			{
				outcome: 'answer',
				httpStatus: 200,
				url: TARGET.url,
				body: '<p>Ciao</p>',
				truncated: false,
				durationMs: 1,
			},
			null,
		);
		const learned = 'fingerprint' in whole ? (whole.fingerprint ?? null) : null;
		expect(learned).not.toBeNull();
		expect(cut('<p>Ciao</p>')).not.toHaveProperty('fingerprint');
		const raw = {
			outcome: 'answer',
			httpStatus: 200,
			url: TARGET.url,
			body: '<p>Ciao</p>',
			truncated: false,
			incomplete: 'stalled',
			durationMs: 1,
		} as const;
		expect(classify(TARGET, raw, learned).kind).toBe('inconclusive');
	});
});

describe('a failure that is an answer', () => {
	const failed = (redirectedTo?: string) =>
		classify(
			TARGET,
			{
				outcome: 'failed',
				cause: 'redirect_loop',
				durationMs: 30,
				...(redirectedTo ? { redirectedTo } : {}),
			},
			null,
		);

	test('an endless redirect to a host of the provider asks for a cookie', () => {
		const said = { kind: 'inconclusive', because: 'cookie_needed', host: 'login.libero.it' };
		expect(failed('https://login.libero.it/?c=1')).toMatchObject(said);
		expect(failed()).toMatchObject(said);
	});

	test('an endless redirect to a foreign host is an interception', () => {
		expect(failed('https://portal.hotel.example/')).toMatchObject({ kind: 'intercepted' });
	});

	test.each([
		[407, 'proxy'],
		[511, 'captive_portal'],
	])('HTTP %i comes from the %s, not the host', (httpStatus, by) => {
		expect(cut('<h1>Servizio non disponibile</h1>', { httpStatus })).toMatchObject({
			kind: 'intercepted',
			by,
		});
	});

	test.each<[string, ProbeResult, boolean]>([
		['no headers', { kind: 'timeout', durationMs: 10_000 }, true],
		['headers, and then silence', { kind: 'timeout', durationMs: 16_000, host: 'login.libero.it' }, false],
		[
			'half a page',
			{ kind: 'inconclusive', because: 'cut_off', host: 'login.libero.it', durationMs: 9 },
			false,
		],
		[
			'an endless redirect',
			{ kind: 'inconclusive', because: 'cookie_needed', host: 'login.libero.it', durationMs: 9 },
			false,
		],
		['a refused connection', { kind: 'unreachable', cause: 'refused', durationMs: 3 }, true],
	])('after %s the network is tested: %s', (_, result, asks) => {
		expect(mustAskConnectivity([{ target: TARGET.id, provider: 'libero', layer: 'login', result }])).toBe(
			asks,
		);
	});
});

test.each(NETWORK_CAUSES)(
	'a probe that failed by %s fails for its calibration only if it may be the service',
	(cause) => {
		const around = {
			at: 1_000,
			othersWell: false,
			episodeOpen: false,
			contrary: false,
			refuted: false,
			session: false,
		};
		const { failingSince } = calibrate(
			newCalibration(TARGET.id),
			TARGET,
			{ kind: 'unreachable', cause, durationMs: 1 },
			around,
		);
		const ours = ['offline', 'blocked_by_client', 'blocked_by_policy', 'proxy', 'tunnel_refused'].includes(
			cause,
		);
		expect(failingSince).toBe(ours ? null : 1_000);
	},
);
