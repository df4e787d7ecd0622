/** Plays a story through the shipped check, in a browser on virtual time, and records what its user is shown. */

import { toolbarTitle } from '../../assets/locales/worker-words';
import { takeVisit } from '../../monitor/check/visit';
import { standing } from '../../monitor/core/assessment/standing';
import type { NoticeKind } from '../../monitor/core/assessment/transition';
import { isAnyProviderHost, type ProviderId } from '../../monitor/core/providers';
import type { ComponentStatus, Phase } from '../../monitor/core/status';
import { MINUTE_MS } from '../../monitor/core/time';
import { createBrowser } from '../played/browser';
import { awakeFrom, clockAt } from '../played/computer';
import { createTime } from '../played/time';
import { randomFrom } from '../random';
import { feedsOf } from './feeds';
import { hop, isOffline } from './network';
import type { Story } from './story';

type Said = { status: ComponentStatus; phase: Phase; reason: string };

/** From a moment on: the badge as last drawn, and the popup's state. `notices`: those shown since the previous entry. */
export type Entry = {
	at: number;
	badge: { text: string; title: string };
	providers: Partial<Record<ProviderId, Said>>;
	notices: { kind: NoticeKind; provider: ProviderId }[];
};

/** Plays a story to its end; one entry per change. `seed` sets the jitter. */
export async function play(story: Story, seed: number): Promise<Entry[]> {
	const { computer } = story;
	const time = createTime(story.startAt);
	const entries: Entry[] = [];
	let badge = { text: '', title: 'PostaViva' };
	let notices: Entry['notices'] = [];

	const browser = createBrowser({
		time,
		computer,
		settings: { providers: story.providers },
		hop: (url) => hop(story, url, time.now()),
		mayRead: (url) => isAnyProviderHost(new URL(url).hostname),
		mayAsk: () => true,
		link: () => (isOffline(story, time.now()) ? 'offline' : 'unknown'),
		feeds: feedsOf(story),
		random: randomFrom(seed, story.id),
		async draw(drawn, view) {
			badge = { text: drawn?.text ?? '', title: toolbarTitle(view, 'it', clockAt(computer, time.now())) };
		},
		async tell({ kind, tells }) {
			notices = [...notices, ...tells.map(({ provider }) => ({ kind, provider }))];
			return true;
		},
		announceChange: note,
	});

	/** Adds an entry if anything except the title changed: the title shows the last check, and changes every time. */
	async function note(): Promise<void> {
		const at = time.now();
		const view = standing(await browser.ports.snapshot(), clockAt(computer, at));
		const providers = Object.fromEntries(
			view.providers.map(({ id, status, phase, reasons }) => [
				id,
				{ status, phase, reason: reasons[0]?.key ?? '' },
			]),
		);
		const last = entries.at(-1);
		const same =
			last?.badge.text === badge.text && JSON.stringify(last.providers) === JSON.stringify(providers);
		if (same && notices.length === 0) return;
		entries.push({ at, badge, providers, notices });
		notices = [];
	}

	browser.wakeAt(story.startAt, ({ runCheck }) => runCheck('install'));
	for (const at of story.presses) browser.wakeAt(at, ({ runCheck }) => runCheck('check_now'));
	for (const { at, ...visit } of story.visits)
		browser.wakeAt(at, ({ ports, runCheck }) => takeVisit(ports, runCheck, { ...visit, at: ports.now() }));
	// Results go stale without any event: sample half-way between whole minutes, when nothing else starts.
	const look = (at: number): void =>
		void time.at(at, () => {
			if (awakeFrom(computer, at) === at) void note();
			look(at + MINUTE_MS);
		});
	look(story.startAt + MINUTE_MS / 2);
	await time.runTo(story.endAt);
	await note();
	return entries;
}
