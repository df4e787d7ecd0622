/** What one check needs of the world, as a type: the worker, the bank, `play` and the terminal each bind it to their own. */

import type { Badge } from '../core/actions/badge';
import type { Notice, Settled } from '../core/actions/notice';
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

/** None of them rejects: failure is a value, and in a worker that dies a port never returns. */
export type Ports = Time & Network & Memory & Display;

/** What it takes to look, without a memory or a face. */
export type ProbePorts = Pick<Time, 'now' | 'elapsed' | 'random' | 'timeout'> & Network;

type Time = {
	/** The wall clock, epoch ms; whoever set it may have set it wrong. */
	now(): number;
	/** A clock that nobody sets, ms. */
	elapsed(): number;
	/** Uniform in [0, 1). */
	random(): number;
	/** Aborts after this long; later where the computer slept. */
	timeout(ms: number): AbortSignal;
	/** Plans the next wake, and one `periodMs` after each until it is planned anew. */
	scheduleAlarm(nextAt: number, periodMs: number): Promise<void>;
	/** Runs `work` when nothing else of that name is at it. */
	inTurn<T>(name: string, work: () => Promise<T>): Promise<T>;
};

/** Pinned keys by their ids. */
export type Signers = { keys: readonly string[]; verify: Verify };

type Network = {
	/** Whether the hosts of a provider may be asked. */
	mayAsk(provider: ProviderId): Promise<boolean>;
	/** Whether answers of these hosts may be read, a pattern of addresses. */
	mayRead(pattern: string): Promise<boolean>;
	/** A load as far as its headers. */
	load(url: string, init: RequestInit): Promise<Result<Response, Hint>>;
	/** What the browser knows of its connection by itself. */
	link(): Promise<Link>;
	/** The feeds in force, and the keys that may sign the project's own; those of its sentinels sign nothing else. */
	feeds: {
		sources(settings: Settings): FeedSource[];
		sentinels: Signers;
		/** Version of what reads: a text that another version read is read again. */
		reader: string;
	} & Signers;
};

type Memory = {
	/** Sets the write-ahead mark; returns the checks before it that never ended. */
	begin(begun: CheckStart): Promise<CheckStart[]>;
	snapshot(): Promise<Snapshot>;
	/** The same without the incidents: what a check begins from. */
	forCheck(): Promise<Omit<Snapshot, 'incidents'>>;
	/** Judges and stores in one transaction, and clears the mark. */
	commit(seen: Seen, interrupted: readonly CheckStart[], random: number): Promise<{ nextAt: number }>;
	/** Transitions whose notice is owed, and with them those told lately; none if none is owed. */
	pending(): Promise<Transition[]>;
	settle(settled: readonly Settled[], at: number): Promise<void>;
	/** False if no place took them. */
	saveSettings(settings: Settings): Promise<boolean>;
	/** Puts a visit aside until the next check takes it. */
	putVisit(visit: OwnVisit): Promise<void>;
};

type Display = {
	/** Draws the badge; its title says in words how all stands. Null: no badge, as all is well and that was asked for. */
	draw(badge: Badge | null, standing: Standing, settings: Settings): Promise<void>;
	/** Shows a notice, unless it is on show, in the place of those it replaces; false if the system refused it. */
	tell(notice: Notice, settings: Settings): Promise<boolean>;
	/** What is stored has changed. */
	announceChange(): Promise<void>;
};
