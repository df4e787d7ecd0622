import type { PopupHistory, ProviderView } from '../monitor/core/assessment/snapshot';
import { PROVIDER } from '../monitor/core/providers';
import { DayBars } from './charts/day-bars';
import { LatencyLine } from './charts/latency-line';
import { ComponentList, SilentParts } from './component-list';
import { Glyph } from './glyph';
import { ReasonList } from './reason-list';
import { useSince } from './since';
import { SiteNotice } from './site-notice';
import { useSpeech } from './speech';
import { standing } from './standing';
import { useStatusWord } from './status-word';

export type ProviderCardProps = {
	view: ProviderView;
	/** Undefined until it is read; the room for it is kept. */
	history: PopupHistory | undefined;
	/** Another provider, already shown, whose site shows the very same notice. */
	noticeSameAs?: string | undefined;
};

/** How long an open outage was seen, ms. */
function openMs({ episode }: ProviderView, now: number): number | undefined {
	return episode?.closedAt === null ? now - episode.startedAt - episode.gapMs : undefined;
}

/** One provider: how it is and since when, why we say so, its parts, the site's own notice, and its days. */
export function ProviderCard({ view, history, noticeSameAs }: ProviderCardProps) {
	const { now, words } = useSpeech();
	const since = useSince({ ...view, providers: [view] });
	const { name, webmailUrl } = PROVIDER[view.id];
	const look = standing(view.status, view.phase, view.reasons[0]?.key);
	return (
		<article class="panel card" data-provider={view.id} data-status={view.status} data-phase={view.phase}>
			<header class="card-head">
				<Glyph standing={look} />
				<div class="card-title">
					<h2>{name}</h2>
					<p class={`card-status text-${look.tone}`}>
						{useStatusWord(view)}
						{since !== '' && <span class="card-since"> · {since}</span>}
					</p>
				</div>
				<a
					class="button"
					href={webmailUrl}
					target="_blank"
					rel="noopener noreferrer"
					data-action="open-webmail"
					aria-label={words.popup.openWebmailOf(name)}
				>
					{words.popup.openWebmail}
				</a>
			</header>
			{view.notice && <SiteNotice notice={view.notice} sameAs={noticeSameAs} />}
			<ComponentList components={view.components} />
			<div class="folded">
				<SilentParts components={view.components} />
				<ReasonList reasons={view.reasons} />
			</div>
			<DayBars days={history?.days} count={90} openMs={openMs(view, now)} name={name} />
			<LatencyLine hours={history?.hours} />
		</article>
	);
}
