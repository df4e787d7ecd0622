/** The toolbar badge: text and colour for a standing. The locale has the words, the style sheet has the colours. */

import type { Standing } from '../assessment/snapshot';
import type { ComponentStatus, Phase } from '../status';

export type BadgeTone = 'green' | 'amber' | 'red' | 'blue' | 'violet' | 'grey';
export type Badge = { text: string; tone: BadgeTone };

const BY_STATUS: Record<ComponentStatus, Badge> = {
	operational: { text: 'OK', tone: 'green' },
	degraded_performance: { text: '!', tone: 'amber' },
	partial_outage: { text: '!', tone: 'amber' },
	major_outage: { text: 'KO', tone: 'red' },
	under_maintenance: { text: 'M', tone: 'violet' },
	unknown: { text: '?', tone: 'grey' },
};

/** sRGB colours under white text, all at 4.5:1 or better. */
export const TONE_COLOR: Record<BadgeTone, string> = {
	green: '#1a7f37',
	amber: '#9a5b00',
	red: '#c4162a',
	blue: '#0b63c5',
	violet: '#6e40c9',
	grey: '#59636e',
};

/** Certain troubles of this computer or network. A refused tunnel, a policy or a missing IPv4 may have another cause: `?`. */
const OWN_TROUBLE = new Set(['offline', 'captive_portal', 'no_internet', 'blocked_by_client', 'proxy']);

/** The badge for a standing. `?` means unknown, stale or missing permission, `–` means "it is you". */
export function badge(standing: Pick<Standing, 'status' | 'phase' | 'reason'>): Badge {
	if (standing.status === 'unknown' && OWN_TROUBLE.has(standing.reason.key))
		return { text: '–', tone: 'grey' };
	if (isRecovering(standing.status, standing.phase)) return { text: '↑', tone: 'blue' };
	return BY_STATUS[standing.status];
}

function isRecovering(status: ComponentStatus, phase: Phase): boolean {
	return phase === 'recovering' && status !== 'unknown';
}
