/** The dialogue with a mail server: wait for the greeting, ask for its capabilities, quit. No login, no message. Pure. */

import type { SentinelReason } from '../monitor/core/sentinel/statement';

/** `mx`: SMTP between servers. `submission`: SMTP that must offer TLS before anything else. */
export type Protocol = 'imap' | 'pop' | 'smtp' | 'submission' | 'mx';

/** Whether the connection begins with TLS. */
export function isImplicitTls(protocol: Protocol): boolean {
	return protocol !== 'mx' && protocol !== 'submission';
}

export type Step =
	/** The response is not complete yet. */
	| { kind: 'wait' }
	| { kind: 'say'; line: string }
	/** It answered as such a server does; `line` is sent before closing. */
	| { kind: 'well'; line: string }
	| { kind: 'bad'; reason: SentinelReason };

const WAIT: Step = { kind: 'wait' };
const bad = (reason: SentinelReason): Step => ({ kind: 'bad', reason });
const say = (line: string): Step => ({ kind: 'say', line });
const well = (line: string): Step => ({ kind: 'well', line });

type Dialogue = { hear(line: string): Step };

/** The dialogue from its beginning. `name` is the client name sent to SMTP servers. */
export function startDialogue(protocol: Protocol, name: string): Dialogue {
	let greeted = false;
	const script = protocol === 'imap' ? imap : protocol === 'pop' ? pop : smtp(protocol, name);
	return {
		hear(line) {
			const step = script(line, greeted);
			greeted ||= step.kind === 'say';
			return step;
		},
	};
}

type Script = (line: string, greeted: boolean) => Step;

const imap: Script = (line, greeted) => {
	if (/^\* BYE\b/i.test(line)) return bad('turned_away');
	if (!greeted) return /^\* (?:OK|PREAUTH)\b/i.test(line) ? say('a1 CAPABILITY') : bad('wrong_protocol');
	if (/^a1 OK\b/i.test(line)) return well('a2 LOGOUT');
	if (/^a1 /i.test(line)) return bad('turned_away');
	return line.startsWith('* ') ? WAIT : bad('wrong_protocol');
};

const pop: Script = (line, greeted) => {
	if (!greeted) {
		if (/^-ERR\b/i.test(line)) return bad('turned_away');
		return /^\+OK\b/i.test(line) ? say('CAPA') : bad('wrong_protocol');
	}
	// A server without CAPA (RFC 2449) still answered.
	return /^-ERR\b/i.test(line) || line === '.' ? well('QUIT') : WAIT;
};

const smtp = (protocol: Protocol, name: string): Script => {
	let offersTls = false;
	return (line, greeted) => {
		const [, code, more] = /^(\d{3})(?:([ -])|$)/.exec(line) ?? [];
		if (code === undefined) return bad('wrong_protocol');
		if (code !== (greeted ? '250' : '220')) return bad('turned_away');
		if (greeted && /^250[ -]STARTTLS\b/i.test(line)) offersTls = true;
		if (more === '-') return WAIT;
		if (!greeted) return say(`EHLO ${name}`);
		return protocol === 'submission' && !offersTls ? bad('no_tls') : well('QUIT');
	};
};
