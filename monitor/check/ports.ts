/** What one check needs from its environment, as a type: the worker, the bank, `play` and the terminal each bind their own. */

import type { Badge } from '../core/actions/badge';
import type { Settled } from '../core/actions/due-notices';
import type { Notice } from '../core/actions/notice';
import type { Seen } from '../core/assessment/evidence';
import type { CheckStart } from '../core/assessment/history';
import type { OwnVisit } from '../core/assessment/signals';
import type { Snapshot, Standing } from '../core/assessment/snapshot';
import type { Transition } from '../core/assessment/transition';
import type { Link } from '../core/evidence/connectivity';
import type { Hint } from '../core/evidence/probe-result';
import type { Verify } from '../core/formats/envelope';
import type { FeedSource } from '../core/incidents/sources';
import type { ProviderId } from '../core/providers';
import type { Result } from '../core/result';
import type { Settings } from '../core/settings';

/** No port rejects: failure is a value, and in a dying worker a port never returns. */
export type Ports = Time & Network & Memory & Display;

/** What probing needs, without storage or user interface. */
export type ProbePorts = Pick<Time, 'now' | 'elapsed' | 'random' | 'timeout'> & Network;

type Time = {
	/** The wall clock, epoch ms; it may be set wrong. */
	now(): number;
	/** A monotonic clock, ms. */
	elapsed(): number;
	/** Uniform in [0, 1). */
	random(): number;
	/** Aborts after this long; later if the computer slept. */
	timeout(ms: number): AbortSignal;
	/** Plans the next wake, and one every `periodMs` after it until the next plan. */
	scheduleAlarm(nextAt: number, periodMs: number): Promise<void>;
	/** Runs `work` once nothing else of that name is running. */
	inTurn<T>(name: string, work: () => Promise<T>): Promise<T>;
};

/** Pinned keys by their ids. */
export type Signers = { keys: readonly string[]; verify: Verify };

type Network = {
	/** Whether the hosts of a provider may be asked. */
	mayAsk(provider: ProviderId): Promise<boolean>;
	/** Whether responses from hosts that match this pattern may be read. */
	mayRead(pattern: string): Promise<boolean>;
	/** Loads up to the headers. */
	load(url: string, init: RequestInit): Promise<Result<Response, Hint>>;
	/** What the browser itself reports about its connection. */
	link(): Promise<Link>;
	/** The active feeds, and the keys that may sign the project's own; sentinel keys sign nothing else. */
	feeds: {
		sources(settings: Settings): FeedSource[];
		sentinels: Signers;
		/** Version of the reader: a text read by another version is read again. */
		reader: string;
	} & Signers;
};

type Memory = {
	/** Sets the write-ahead mark of a check and reads its input. */
	begin(begun: CheckStart): Promise<Begun>;
	snapshot(): Promise<Snapshot>;
	/** Judges and stores in one transaction, and clears the mark. */
	commit(seen: Seen, interrupted: readonly CheckStart[], random: number): Promise<Committed>;
	/** Transitions whose notice is owed, with those notified recently; none if none is owed. */
	pending(): Promise<Transition[]>;
	settle(settled: readonly Settled[], at: number): Promise<void>;
	/** False if no storage accepted them. */
	changeSettings(change: (stored: Settings) => Settings): Promise<boolean>;
	/** Stores a visit until the next check takes it. */
	putVisit(visit: OwnVisit): Promise<void>;
};

export type Begun = {
	/** Earlier checks that never ended. */
	interrupted: CheckStart[];
	/** Incidents are read where they are judged. */
	snapshot: Omit<Snapshot, 'incidents'>;
};

export type Committed = {
	nextAt: number;
	/** As stored. */
	snapshot: Snapshot;
	/** A notice is owed, from this check or an earlier one. */
	owes: boolean;
};

type Display = {
	/** Draws the badge; its title gives the status in words. Null: no badge, because all is healthy and the user wants none. */
	draw(badge: Badge | null, standing: Standing, settings: Settings): Promise<void>;
	/** Shows a notice in place of those it replaces, unless it is already shown; false if the system refused it. */
	tell(notice: Notice, settings: Settings): Promise<boolean>;
	/** The stored data has changed. */
	announceChange(): Promise<void>;
};
