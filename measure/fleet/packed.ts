/** The state of a client between two checks, in a few numbers. */

import type { Random } from './random';
import type { Session } from './world';

export const CALM = 0;
export const SUSPECTED = 1;
export const OUT = 2;
export const GLIMPSED = 3;
export const RECOVERING = 4;

/** The complete state of a client between two checks. Times in ms. */
export type Client = {
	random: Random;
	sessions: readonly Session[];
	/** The index of its current session. */
	session: number;
	/** When the worker wakes next. */
	startedAt: number;
	/** This wake is the browser's start. */
	starting: boolean;
	mode: number;
	dueAt: number;
	/** The failing run, then the healthy run of the layer that recovered last. */
	count: number;
	firstAt: number;
	loginAskedAt: number;
	webmailAskedAt: number;
	middlewareAskedAt: number;
	/** The signed feed: readable from then on during a check, due, waking the worker by itself; last read. */
	signedFromAt: number;
	signedDueAt: number;
	signedWakeAt: number;
	signedTriedAt: number;
	/** Likewise the sentinels' statement. */
	watchFromAt: number;
	watchDueAt: number;
	watchWakeAt: number;
	watchTriedAt: number;
	/** Likewise the help sites of the two providers. */
	ownHelpFromAt: number;
	ownHelpDueAt: number;
	ownHelpWakeAt: number;
	otherHelpFromAt: number;
	otherHelpDueAt: number;
	otherHelpWakeAt: number;
	/** The signed feed asked clients to slow down. */
	braked: boolean;
};

export const NEVER = -1e13;

export function newClient(random: Random, sessions: readonly Session[]): Client {
	return {
		random,
		sessions,
		session: 0,
		startedAt: sessions[0]?.from ?? Number.POSITIVE_INFINITY,
		starting: true,
		mode: CALM,
		dueAt: NEVER,
		count: 0,
		firstAt: NEVER,
		loginAskedAt: NEVER,
		webmailAskedAt: NEVER,
		middlewareAskedAt: NEVER,
		signedFromAt: NEVER,
		signedDueAt: NEVER,
		signedWakeAt: NEVER,
		signedTriedAt: NEVER,
		watchFromAt: NEVER,
		watchDueAt: NEVER,
		watchWakeAt: NEVER,
		watchTriedAt: NEVER,
		ownHelpFromAt: NEVER,
		ownHelpDueAt: NEVER,
		ownHelpWakeAt: NEVER,
		otherHelpFromAt: NEVER,
		otherHelpDueAt: NEVER,
		otherHelpWakeAt: NEVER,
		braked: false,
	};
}

/** Moves every instant of a client, as if nothing had changed for that long. */
export function shift(client: Client, byMs: number): void {
	client.startedAt += byMs;
	client.dueAt += byMs;
	client.firstAt += byMs;
	client.loginAskedAt += byMs;
	client.webmailAskedAt += byMs;
	client.middlewareAskedAt += byMs;
	client.signedFromAt += byMs;
	client.signedDueAt += byMs;
	client.signedWakeAt += byMs;
	client.signedTriedAt += byMs;
	client.watchFromAt += byMs;
	client.watchDueAt += byMs;
	client.watchWakeAt += byMs;
	client.watchTriedAt += byMs;
	client.ownHelpFromAt += byMs;
	client.ownHelpDueAt += byMs;
	client.ownHelpWakeAt += byMs;
	client.otherHelpFromAt += byMs;
	client.otherHelpDueAt += byMs;
	client.otherHelpWakeAt += byMs;
}
