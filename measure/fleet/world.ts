/** The conditions of all browsers: one outage of one provider, between two seconds. Times are ms from the start of the run. */

/** `courtesy`: every page is a notice with HTTP 200, as in January 2023. `silent`: nothing answers. */
export type Weather = 'courtesy' | 'silent';

export type World = {
	weather: Weather;
	/** The outage; Infinity if there is none. */
	downAt: number;
	upAt: number;
	endAt: number;
	/**
	 * Hours inside the outage in which nothing changes. One client in this many runs through them and is weighted; the others
	 * skip to their end in the same state. Null: every client runs through everything.
	 */
	still: { from: number; to: number; every: number } | null;
	/** The fleet's brake, as the signed feed publishes it; null if it does not. */
	pacing: { publishedAt: number; factor: number; untilAt: number } | null;
};

/** How long a check takes from its start to its verdict, ms: the response time, or the timeout without one. */
export const CHECK_MS = { healthy: 300, courtesy: 300, silent: 10_300 } as const;

export function isDown({ downAt, upAt }: World, at: number): boolean {
	return at >= downAt && at < upAt;
}

/** From the opening of a browser to its closing, ms. */
export type Session = { from: number; to: number };

/** The events counted during a run. */
export type Recorder = {
	/** Requests to all hosts of one provider. */
	provider(at: number, requests: number): void;
	/** A request to the host of the signed feed. */
	feed(at: number): void;
	/** A request for the sentinels' statement. */
	statement(at: number): void;
	/** A request to one of the two unrelated controls. */
	controls(at: number): void;
	/** The user was notified of an outage, of a recovery, or of its end. */
	told(what: Told, at: number): void;
};

export type Told = 'outage' | 'recovering' | 'restored';
