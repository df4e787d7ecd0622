/** What is kept of checks: raw observations for 14 days, hours for 90 days, days forever. */

import type { Connectivity } from '../evidence/connectivity';
import type { Probed } from '../evidence/probe-result';
import type { ProviderId } from '../providers';
import type { ComponentStatus, Phase } from '../status';

export const KEEP_OBSERVATIONS_DAYS = 14;
export const KEEP_HOURS_DAYS = 90;

export const TRIGGERS = [
	'alarm',
	'startup',
	'install',
	'check_now',
	'permission',
	'catch_up',
	'own_visit',
] as const;
export type Trigger = (typeof TRIGGERS)[number];

/** A check that began. */
export type CheckStart = { startedAt: number; trigger: Trigger };

/** One finished or interrupted check. Key: `at`. */
export type Observation = {
	at: number;
	finishedAt: number;
	trigger: Trigger;
	/** `interrupted`: begun and never ended (the worker died); it says nothing about any service. */
	kind: 'finished' | 'interrupted';
	probed: Probed[];
	connectivity: Connectivity;
	verdicts: { provider: ProviderId; status: ComponentStatus; phase: Phase }[];
};

/** Milliseconds in each status; statuses without any time are left out to save space. What is missing from the whole is a gap. */
export type TimeInStatus = Partial<Record<ComponentStatus, number>>;

export type Latency = { count: number; sumMs: number; maxMs: number };

/** Key: [provider, startAt]. `startAt` is the start of the UTC hour. */
export type HourRollup = {
	provider: ProviderId;
	startAt: number;
	inStatus: TimeInStatus;
	checks: number;
	latency: Latency;
};

/** Key: [provider, day]. `day` as "2023-01-26", in Rome. */
export type DayRollup = {
	provider: ProviderId;
	day: string;
	inStatus: TimeInStatus;
	checks: number;
	latency: Latency;
};
