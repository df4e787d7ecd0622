/** Turns samples of what the extension shows into the timeline of the demo. Pure. */

import type { NoticeKind } from '../../monitor/core/assessment/transition';
import { PROVIDERS, type ProviderId } from '../../monitor/core/providers';
import type { SentinelState } from '../../monitor/core/sentinel/statement';
import type { ComponentStatus, Phase } from '../../monitor/core/status';
import { romeIso, romeTime } from '../../monitor/core/time';

export type ShownNotice = { id: string; kind: NoticeKind; provider: ProviderId };
/** "libero smtp": "outage". */
export type Watched = Record<string, SentinelState>;
export type Standing = { status: ComponentStatus; phase: Phase };

/** The state of badge, storage and desktop at one moment. */
export type Sample = {
	at: number;
	badge: { text: string; title: string };
	providers: Partial<Record<ProviderId, Standing>>;
	/** Parts that the sentinels report in trouble, as stored: browsers do not probe them. */
	watched?: Watched;
	/** All notices currently on the desktop. */
	notices: ShownNotice[];
};

/** One line of `timeline.json`; `notices` are those shown since the previous entry. */
export type Entry = {
	at: string;
	badge: { text: string; title: string };
	providers: Partial<Record<ProviderId, Standing>>;
	watched?: Watched;
	notices: ShownNotice[];
};

export type Timeline = {
	entries: Entry[];
	/** Adds an entry if anything except the title changed, and returns it. */
	record(sample: Sample): Entry | undefined;
};

export function createTimeline(): Timeline {
	const entries: Entry[] = [];
	const told = new Set<string>();
	let lastKey = '';
	return {
		entries,
		record({ at, badge, providers, watched = {}, notices }) {
			const fresh = notices.filter((notice) => !told.has(notice.id));
			// The title contains the time of the last check, so its changes deserve no entry.
			const key = JSON.stringify([badge.text, PROVIDERS.map((id) => providers[id] ?? null), watched]);
			if (key === lastKey && fresh.length === 0) return undefined;
			lastKey = key;
			for (const { id } of fresh) told.add(id);
			const some = Object.keys(watched).length > 0;
			const entry = { at: romeIso(at), badge, providers, ...(some ? { watched } : {}), notices: fresh };
			entries.push(entry);
			return entry;
		},
	};
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The width of "virgilio under_maintenance (recovering)", the longest entry, plus a gap. */
const WIDEST = 41;

/** "Mon 23 Jan 07:05  KO  libero major_outage, virgilio major_outage  ▸ outage of libero". */
export function entryLine({ at, badge, providers, watched = {}, notices }: Entry): string {
	const { weekday, day, month, hour, minute } = romeTime(Date.parse(at));
	const two = (n: number) => String(n).padStart(2, '0');
	const when = `${WEEKDAYS[weekday]} ${two(day)} ${MONTHS[month - 1]} ${two(hour)}:${two(minute)}`;
	const standings = PROVIDERS.map((id) => `${id} ${standingWords(providers[id])}`.padEnd(WIDEST)).join('');
	const shown = notices.map(({ kind, provider }) => `▸ notice: ${kind}, ${provider}`).join('  ');
	const seen = Object.entries(watched).map(([part, state]) => `${part} ${state}`);
	const doors = seen.length === 0 ? '' : `  ▸ sentinels: ${seen.join(', ')}`;
	return `${when}  ${badge.text.padEnd(3)} ${standings}${shown}${doors}`.trimEnd();
}

function standingWords(standing: Standing | undefined): string {
	if (standing === undefined) return '(never checked)';
	return standing.phase === 'stable' ? standing.status : `${standing.status} (${standing.phase})`;
}
