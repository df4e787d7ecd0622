/** Presentation follows from what was stored: badge, title, owed notices, and a nudge to open pages. */

import { now } from '#clock';
import { noticeWords, resolveLanguage, toolbarTitle } from '../../assets/locales/worker-words';
import { isOpen } from '../../monitor/core/assessment/episode';
import { overview } from '../../monitor/core/assessment/overview';
import type { Snapshot } from '../../monitor/core/assessment/snapshot';
import { badge, TONE_COLOR } from '../../monitor/core/outlook/badge';
import { dueNotices } from '../../monitor/core/outlook/notice';
import { uiLanguage } from '../../monitor/platform/language';
import { inTurn } from '../../monitor/platform/lock';
import { snapshotChanged } from '../../monitor/platform/messages';
import { isOnShow, showNotice } from '../../monitor/platform/notifications';
import { drawBadge } from '../../monitor/platform/toolbar';
import { readPending, type Settled, settle } from '../../monitor/storage/outbox';
import { readSnapshot } from '../../monitor/storage/read';
import { writeSettings } from '../../monitor/storage/settings';

/** Draws what is stored. Returns when a deferred notice becomes due, if one is. */
export async function present(): Promise<number | null> {
	const snapshot = await readSnapshot();
	await render(snapshot);
	// Two at once would both find the same notice owed.
	const laterAt = await inTurn('notices', () => tell(snapshot));
	await snapshotChanged();
	return laterAt;
}

/** Badge and title alone: what a worker does first at every start. */
export async function render(snapshot: Snapshot): Promise<void> {
	const at = now();
	const view = overview(snapshot, at);
	const { text, tone } = badge(view);
	const silent = view.status === 'operational' && !snapshot.settings.badgeWhenWell;
	const language = resolveLanguage(snapshot.settings.language, uiLanguage());
	await drawBadge(silent ? '' : text, TONE_COLOR[tone], toolbarTitle(view, language, at));
}

async function tell({ settings, providers }: Snapshot): Promise<number | null> {
	const at = now();
	const { show, settle: dropped, laterAt } = dueNotices(await readPending(), settings, at);
	const language = resolveLanguage(settings.language, uiLanguage());
	const settled: Settled[] = [...dropped];
	for (const notice of show) {
		// Shown by a worker that died before it could write it down: putting it up again would ring twice.
		const shown =
			(await isOnShow(notice.id)) || (await showNotice({ id: notice.id, ...noticeWords(notice, language) }));
		// A notice that the system refused stays owed, and is tried again after the next check.
		if (shown) settled.push({ id: notice.id, outcome: 'shown' });
	}
	await settle(settled, at);
	const over = !providers.some(({ episode }) => isOpen(episode));
	if (settings.mute?.until === 'restored' && over && show.some(({ kind }) => kind === 'restored'))
		await writeSettings({ ...settings, mute: null });
	return laterAt;
}
