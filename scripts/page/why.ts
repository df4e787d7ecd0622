/** The reason for a result's class, in one sentence for people. */

import type { PageFingerprint, ProbeResult } from '../../monitor/core/evidence/probe-result';

export function whyOf(result: ProbeResult): string {
	switch (result.kind) {
		case 'reachable':
			return `a ${result.strength} mark of the real page${structure(result.fingerprint)}`;
		case 'notice':
			return `HTTP ${result.httpStatus} with a ${result.notice.kind} notice: "${oneLine(result.notice.text)}"`;
		case 'http_error':
			return result.code === undefined
				? `HTTP ${result.httpStatus} without a notice`
				: `App Suite says that its back end is down: ${result.code}`;
		case 'refused':
			return `turned away with HTTP ${result.httpStatus}`;
		case 'unexpected_content':
			return `HTTP ${result.httpStatus} with neither a mark nor a notice${structure(result.fingerprint)}`;
		case 'inconclusive':
			return result.because === 'cut_off'
				? 'broken off before a mark or a notice'
				: 'sends on to itself without end';
		case 'intercepted':
			return result.by === undefined
				? `leads to ${result.landedHost}, which is not a host of the provider`
				: `a ${result.by === 'proxy' ? 'proxy' : 'captive portal'} answers, not the host`;
		case 'unreachable':
			return `no answer: ${result.cause}`;
		case 'timeout':
			return 'no answer in time';
		case 'stopped':
			return 'the browser stopped the request';
		case 'no_permission':
			return 'the host may not be asked';
	}
}

function structure(page: PageFingerprint | undefined): string {
	if (page === undefined) return '';
	const list = (name: string, values: readonly string[]) =>
		values.length === 0 ? `no ${name}` : `${name} ${values.slice(0, 8).join(', ')}`;
	return `: title "${page.title}", ${list('forms', page.forms)}, ${list('fields', page.fields)}`;
}

function oneLine(text: string): string {
	const line = text.replace(/\s+/g, ' ').trim();
	return line.length <= 120 ? line : `${line.slice(0, 119)}…`;
}
