import { expect, test } from 'vitest';
import type { ProbeResult } from '../../../../monitor/core/evidence/probe-result';
import { begin, check, GOOD, START } from '../walk';

const FINGERPRINT = {
	host: 'login.libero.it',
	title: 'Libero Mail - login',
	forms: ['autenticazione'],
	fields: ['LOGINID:text'],
	scriptHosts: [],
	textSize: 9,
};

test('the structure of a page is kept with its probe, not in every observation', () => {
	const walk = begin();
	const login = { ...GOOD, fingerprint: FINGERPRINT } as ProbeResult;
	check(walk, { at: START, look: { login, webmail: GOOD } });
	expect(walk.last?.observation.probed).toEqual([
		{ target: 'libero.login', provider: 'libero', layer: 'login', result: GOOD },
		{ target: 'libero.webmail', provider: 'libero', layer: 'webmail', result: GOOD },
	]);
	const kept = walk.calibrations.find(({ target }) => target === 'libero.login');
	expect(kept?.lastFingerprint).toEqual(FINGERPRINT);
});
