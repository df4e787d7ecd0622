/** Probe results and probes, one line each. Pure. */

import type { DiagnosticWords } from '../../assets/locales/it/diagnostics';
import type { Observation } from '../../monitor/core/assessment/history';
import type { Calibration } from '../../monitor/core/evidence/calibration';
import type { PageFingerprint, ProbeResult } from '../../monitor/core/evidence/probe-result';

type Words = DiagnosticWords['diagnostics'];

/** "errore HTTP 503 (0,4 s)" without the seconds: the class and details of one result. */
export function resultLine(result: ProbeResult, words: Words): string {
	const kind = words.result[result.kind];
	switch (result.kind) {
		case 'reachable':
			return `${kind} (${words.strength[result.strength]}, ${Math.round(result.durationMs)} ms)`;
		case 'notice':
		case 'http_error':
		case 'unexpected_content':
		case 'refused':
			return `${kind} (HTTP ${result.httpStatus}, ${Math.round(result.durationMs)} ms)`;
		case 'unreachable':
			return `${kind} (${words.cause[result.cause]})`;
		case 'intercepted':
			return `${kind} (${result.by === undefined ? result.landedHost : words.by[result.by]})`;
		case 'inconclusive':
			return `${kind} (${words.because[result.because]})`;
		case 'timeout':
		case 'stopped':
		case 'no_permission':
			return kind;
	}
}

/** One check, one line per fact: its trigger and the network state, then the result of each probe. */
export function checkLine(observation: Observation, words: Words): string {
	const trigger = words.trigger[observation.trigger];
	if (observation.kind === 'interrupted') return `${trigger}: ${words.interrupted}`;
	const results = observation.probed.map(({ target, result }) => `${target} ${resultLine(result, words)}`);
	const network = words.connectivity[observation.connectivity.kind];
	return [`${trigger}, ${network}`, ...(results.length > 0 ? results : [words.nothingAsked])].join('\n');
}

/** How far a probe is trusted, and its last result. */
export function probeLine(probe: Calibration, words: Words, moment: (at: number) => string): string {
	const parts = [
		probe.disarmedAt !== null
			? words.disarmed(moment(probe.disarmedAt))
			: probe.armedAt !== null
				? words.armed(moment(probe.armedAt))
				: words.unarmed,
	];
	if (probe.lastKind) parts.push(`${words.lastResult}: ${words.result[probe.lastKind]}`);
	if (probe.askedAt !== null) parts.push(words.askedAt(moment(probe.askedAt)));
	if (probe.learned) parts.push(words.learned(moment(probe.learned.learnedAt)));
	return parts.join('. ');
}

/** A fingerprint in one line, ready to be sent to whoever updates the marks. */
export function fingerprintLine(page: PageFingerprint): string {
	const list = (name: string, values: readonly string[]) => `${name}=[${values.join(' ')}]`;
	return [
		`host=${page.host}`,
		`title=${JSON.stringify(page.title)}`,
		list('forms', page.forms),
		list('fields', page.fields),
		list('scripts', page.scriptHosts),
		`text=${page.textSize}`,
	].join(' ');
}
