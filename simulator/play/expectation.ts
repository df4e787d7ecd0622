/** The expectations of a scenario file, and whether they were met. */

import { NOTICE_KINDS, type NoticeKind } from '../../monitor/core/assessment/transition';
import { PROVIDERS, type ProviderId } from '../../monitor/core/providers';
import { COMPONENT_STATUSES, type ComponentStatus, type Phase } from '../../monitor/core/status';
import { romeIso } from '../../monitor/core/time';
import { Complaint, list, number, object, offset, word } from './fields';

/** A status, or a phase for any status in it; "stable" would not identify a state. */
const EXPECTED = [...COMPONENT_STATUSES, 'suspected', 'recovering'] as const;

export type Expectation =
	/** At every moment of an interval, its ends included, one of these is shown. */
	| { provider: ProviderId; fromAt: number; toAt: number; status: (typeof EXPECTED)[number][] }
	/** The total number of notices of these kinds. */
	| { provider: ProviderId; notices: Partial<Record<NoticeKind, number>> };

export function readExpectation(value: unknown, where: string, startAt: number): Expectation {
	const expected = object(value, where, ['from', 'to', 'provider', 'status', 'notices']);
	const provider = word(expected.provider, `${where}.provider`, PROVIDERS);
	if ((expected.status === undefined) === (expected.notices === undefined))
		throw new Complaint(`${where}: either status or notices is expected`);
	if (expected.notices !== undefined) {
		if (expected.from !== undefined || expected.to !== undefined)
			throw new Complaint(`${where}: notices are counted in the whole, without from and to`);
		const counts = object(expected.notices, `${where}.notices`, NOTICE_KINDS);
		for (const [kind, count] of Object.entries(counts))
			number(count, `${where}.notices.${kind}`, { min: 0, max: 1_000 });
		return { provider, notices: counts as Partial<Record<NoticeKind, number>> };
	}
	const fromAt = startAt + offset(expected.from, `${where}.from`);
	const toAt = startAt + offset(expected.to, `${where}.to`);
	if (toAt < fromAt) throw new Complaint(`${where}: it ends before it begins`);
	const status = list(expected.status, `${where}.status`, (one, place) => word(one, place, EXPECTED));
	return { provider, fromAt, toAt, status };
}

/** What was shown from a moment on. */
export type Shown = {
	at: number;
	providers: Partial<Record<ProviderId, { status: ComponentStatus; phase: Phase; reason: string }>>;
};
export type Told = { provider: ProviderId; kind: NoticeKind };

/** Why an expectation failed, or null. `shown` is in order. */
export function failureOf(
	expected: Expectation,
	shown: readonly Shown[],
	told: readonly Told[],
): string | null {
	const { provider } = expected;
	if ('notices' in expected) {
		for (const [kind, count] of Object.entries(expected.notices)) {
			const sent = told.filter((notice) => notice.provider === provider && notice.kind === kind).length;
			if (sent !== count) return `${provider}: ${sent} notices "${kind}", expected ${count}`;
		}
		return null;
	}
	const { toAt, status } = expected;
	const fromAt = Math.max(expected.fromAt, firstSeenAt(provider, shown));
	const first = shown.findLastIndex(({ at }) => at <= fromAt);
	for (const { at, providers } of shown.slice(Math.max(0, first))) {
		if (at > toAt) break;
		const { status: now, phase } = providers[provider] ?? { status: 'unknown', phase: 'stable' };
		if (!status.some((allowed) => allowed === now || allowed === phase))
			return `${provider}: ${now} at ${romeIso(Math.max(at, fromAt))}, expected ${status.join(' or ')}`;
	}
	return null;
}

/** When the first check ended: before it no state can be expected. */
function firstSeenAt(provider: ProviderId, shown: readonly Shown[]): number {
	return shown.find(({ providers }) => providers[provider]?.reason !== 'never_checked')?.at ?? 0;
}
