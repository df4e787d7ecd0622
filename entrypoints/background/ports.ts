/** The ports of a check, bound to this browser. */

import { browser } from 'wxt/browser';
import { scheduleAlarm } from '#alarm';
import { now } from '#clock';
import { resolveLanguage } from '../../assets/locales/language';
import { noticeWords, toolbarTitle } from '../../assets/locales/worker-words';
import type { Ports, Signers } from '../../monitor/check/ports';
import { TONE_COLOR } from '../../monitor/core/actions/badge';
import { feedSources } from '../../monitor/core/incidents/sources';
import type { Settings } from '../../monitor/core/settings';
import { link } from '../../monitor/platform/controls';
import { uiLanguage } from '../../monitor/platform/language';
import { load } from '../../monitor/platform/load';
import { inTurn } from '../../monitor/platform/lock';
import { snapshotChanged } from '../../monitor/platform/messages';
import { clearNotice, isOnShow, showNotice } from '../../monitor/platform/notifications';
import { hasHosts, hasOrigin } from '../../monitor/platform/permissions';
import { type PinnedKey, verifyWith } from '../../monitor/platform/signature';
import { drawBadge } from '../../monitor/platform/toolbar';
import { commitCheck } from '../../monitor/storage/commit';
import { readPending, settle } from '../../monitor/storage/outbox';
import { beginCheck, readSnapshot } from '../../monitor/storage/read';
import { changeSettings } from '../../monitor/storage/settings';
import { recordVisit } from '../../monitor/storage/visits';
import { BUILT_FEED, BUILT_SENTINELS } from './build-config';
import { takeBoot } from './started';

export const PORTS: Ports = {
	now,
	elapsed: () => performance.now(),
	random: Math.random,
	timeout: (ms) => AbortSignal.timeout(ms),
	scheduleAlarm,
	inTurn,
	mayAsk: (provider) => hasHosts([provider]),
	mayRead: hasOrigin,
	load,
	link,
	feeds: {
		sources: (settings) => feedSources(settings, { url: BUILT_FEED.url, sentinelUrl: BUILT_SENTINELS.url }),
		...signers(BUILT_FEED.keys),
		sentinels: signers(BUILT_SENTINELS.keys),
		reader: browser.runtime.getManifest().version,
	},
	begin: beginCheck,
	snapshot: readSnapshot,
	async commit(seen, interrupted, random) {
		const outcome = { evidence: seen, interrupted, boot: takeBoot() };
		const { after, pending, snapshot } = await commitCheck(outcome, random);
		return { nextAt: after.nextAt, snapshot, owes: pending.length > 0 };
	},
	pending: readPending,
	settle,
	changeSettings,
	putVisit: recordVisit,
	draw: (badge, view, settings) =>
		drawBadge(
			badge?.text ?? '',
			TONE_COLOR[badge?.tone ?? 'grey'],
			toolbarTitle(view, languageOf(settings), now()),
		),
	// Shown by a worker that died before it could record it: showing it again would alert the user twice.
	async tell(notice, settings) {
		const words = noticeWords(notice, languageOf(settings));
		const shown = (await isOnShow(notice.id)) || (await showNotice({ id: notice.id, ...words }));
		if (shown) await Promise.all(notice.replaces.map(clearNotice));
		return shown;
	},
	announceChange: async () => snapshotChanged(),
};

function signers(keys: readonly PinnedKey[]): Signers {
	return { keys: keys.map(({ id }) => id), verify: verifyWith(keys) };
}

function languageOf({ language }: Settings) {
	return resolveLanguage(language, uiLanguage());
}
