/** Is it you, or them? Asked after any failure and before any judgement. */

export const OWN_TROUBLES = [
	'offline',
	'captive_portal',
	'no_internet',
	'no_permission',
	'blocked_by_client',
] as const;
/** What is wrong on the user's side. `no_internet`: two unrelated controls failed as well. */
export type OwnTrouble = (typeof OWN_TROUBLES)[number];

/** `not_asked`: nothing failed, so nothing had to be asked. */
export type Connectivity =
	| { kind: 'not_asked' }
	| { kind: 'fine'; portalsReachable: boolean }
	| { kind: 'own_trouble'; trouble: OwnTrouble };
