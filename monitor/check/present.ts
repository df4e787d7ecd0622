/** Presents what was stored: badge, title, owed notices, and a change message to open pages. */

import { badge } from '../core/actions/badge';
import { dueNotices, muteAfter, type Settled } from '../core/actions/due-notices';
import type { Snapshot } from '../core/assessment/snapshot';
import { standing } from '../core/assessment/standing';
import type { Committed, Ports } from './ports';

/** What is stored. `owes`: a notice may be owed. */
export type Stored = Pick<Committed, 'snapshot' | 'owes'>;

/** Presents it all. Returns when a deferred notice becomes due, if one is. */
export async function present(ports: Ports, stored: Stored): Promise<number | null> {
	await render(ports, stored.snapshot);
	const laterAt = await notify(ports, stored);
	await ports.announceChange();
	return laterAt;
}

/** Badge and title alone: every worker draws them first at start. */
export async function render(ports: Ports, snapshot: Snapshot): Promise<void> {
	const { settings } = snapshot;
	const view = standing(snapshot, ports.now());
	const silent = view.status === 'operational' && !settings.badgeWhenWell;
	await ports.draw(silent ? null : badge(view), view, settings);
}

/** Shows the owed notices. Two runs at once would both find the same one owed. */
export function notify(ports: Ports, stored: Stored): Promise<number | null> {
	return ports.inTurn('notices', () => tell(ports, stored));
}

async function tell(ports: Ports, { snapshot, owes }: Stored): Promise<number | null> {
	const { settings, providers } = snapshot;
	const at = ports.now();
	const rows = owes ? await ports.pending() : [];
	const { show, settle: dropped, laterAt } = dueNotices(rows, settings, at);
	const settled: Settled[] = [...dropped];
	for (const notice of show) {
		// A notice that the system refused stays owed, and is retried after the next check.
		if (!(await ports.tell(notice, settings))) continue;
		settled.push(...notice.tells.map(({ id }) => ({ id, outcome: 'shown' as const })));
	}
	await ports.settle(settled, at);
	if (muteAfter(settings, providers) !== settings.mute)
		await ports.changeSettings((stored) => ({ ...stored, mute: muteAfter(stored, providers) }));
	return laterAt;
}
