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

/** What the browser itself knows of the connection. Only bad news count: it takes every network for the internet. */
export type Link = 'offline' | 'captive_portal' | 'unknown';

/** Who answered: one of the controls, and a portal of those providers that did not. */
export type Answering = { control: boolean; portal: boolean };

/** The verdict on one's own connection. `answering` is not known where the link settles it. */
export function connectivityOf(link: Link, answering: Answering | null): Connectivity {
	if (link !== 'unknown') return { kind: 'own_trouble', trouble: link };
	const { control, portal } = answering ?? { control: false, portal: false };
	if (control || portal) return { kind: 'fine', portalsReachable: portal };
	return { kind: 'own_trouble', trouble: 'no_internet' };
}
