import type { Overview, PopupHistory, ProviderView, Snapshot } from '../../monitor/core/assessment/snapshot';
import type { OwnTrouble } from '../../monitor/core/evidence/connectivity';
import type { ProviderId } from '../../monitor/core/providers';
import type { Mute } from '../../monitor/core/settings';
import { isOutage } from '../../monitor/core/status';
import { LettersPanel } from '../incident/letters';
import { PageHeader } from '../page-header';
import { UiIcon } from '../ui-icon';
import { useLocale } from '../words/locale';
import { Actions, ActionsAfter } from './actions';
import { Advice } from './advice';
import { Announced } from './announced';
import { AnswerList, answerGroups } from './answer-list';
import { CheckBar } from './check-bar';
import { DaysFold, EndedFold } from './folds';
import { Headline } from './headline';
import { headlineText } from './headline-text';
import { HealthNote } from './health-note';
import { OwnTroubleHelp, StaleHelp } from './help-panel';
import { HowWeKnow } from './how-we-know';
import { Mailboxes } from './mailboxes';
import { goesOn, type Mode, modeOf } from './mode';
import { MuteMenu } from './mute-menu';
import { Parts } from './parts';
import { Said, saidOf } from './said';
import { SiteMessages } from './site-messages';
import { DoubtPanel, TrackPanel } from './track';
import { Triage } from './triage';

type PopupViewProps = {
	overview: Overview;
	snapshot: Pick<Snapshot, 'settings' | 'health' | 'feeds'>;
	/** Read after the first paint. */
	history: Record<ProviderId, PopupHistory> | undefined;
	checking: boolean;
	/** The outcome of copying the summary, in words; empty before it. */
	copied: string;
	onCheck: () => void;
	onMute: (mute: Mute | null) => void;
	onNotify: (on: boolean) => void;
	onCopy: () => void;
	onGrant: () => void;
	onMark: (provider: ProviderId) => void;
};

/** Modes that must fit on one screen omit what is available elsewhere. */
const SHORT_MODES: ReadonlySet<Mode> = new Set(['own', 'restored']);

/** The whole popup, from stored data: one screen with the answer. Nothing here waits. */
export function PopupView(props: PopupViewProps) {
	const { overview, snapshot, checking, onCheck } = props;
	const speech = useLocale();
	const { words } = speech;
	const { status, phase, reason, checkedAt } = overview;
	const mode = modeOf(overview, speech.now);
	const trouble = mode === 'own' ? (reason.key as OwnTrouble) : undefined;
	const buttonAbove = mode === 'stale' || (trouble !== undefined && trouble !== 'no_permission');
	return (
		<>
			<PageHeader title={words.popup.name}>
				<a class="icon-link" href="/history.html" target="_blank" data-action="history" rel="noopener">
					<UiIcon name="history" />
					<span>{words.popup.history}</span>
				</a>
				<a class="icon-link" href="/options.html" target="_blank" data-action="settings" rel="noopener">
					<UiIcon name="settings" />
					<span>{words.popup.settings}</span>
				</a>
			</PageHeader>
			<CheckBar overview={overview} checking={checking} buttonAbove={buttonAbove} onCheck={onCheck} />
			<main
				data-status={status}
				data-phase={phase}
				data-reason={reason.key}
				data-checked-at={checkedAt ?? ''}
				data-mode={mode}
			>
				<HealthNote health={snapshot.health} />
				<Headline overview={overview} text={headlineText(overview, mode, speech)} />
				{trouble && (
					<OwnTroubleHelp trouble={trouble} checking={checking} onCheck={onCheck} onGrant={props.onGrant} />
				)}
				{mode === 'stale' && <StaleHelp checking={checking} onCheck={onCheck} />}
				<Body {...props} mode={mode} />
				<Folds {...props} mode={mode} />
				{!SHORT_MODES.has(mode) && <p class="affiliation">{words.popup.notAffiliated}</p>}
			</main>
		</>
	);
}

type PartProps = PopupViewProps & { mode: Mode };

/** The panel of the current mode, the mailboxes, the advice, and the statements. */
function Body({ overview, snapshot, history, mode, copied, onNotify, onCopy }: PartProps) {
	const speech = useLocale();
	const { providers } = overview;
	// A mailbox that cannot be checked has no more to show, unless its incident is still open.
	const asked = mode === 'suspected' ? [] : providers.filter(goesOn);
	const returning = providers.some((view) => view.phase === 'recovering' && view.progress !== null);
	const mailboxes = <Mailboxes views={providers} mode={mode} returning={returning} history={history} />;
	const groups = answerGroups(asked, speech);
	return (
		<>
			{mode === 'suspected' && <DoubtPanel views={providers} nextCheckAt={overview.nextCheckAt} />}
			{mode === 'calm' && <Announced views={providers} />}
			{returning && mailboxes}
			{returning && <TrackPanel views={providers} />}
			{groups.map((views) => (
				<AnswerList
					key={views[0]?.id}
					views={views}
					named={views.length < providers.length && groups.length > 1}
					readAt={latestReading(snapshot)}
					promiseFirst={mode === 'recovering'}
				/>
			))}
			{(mode === 'trouble' || mode === 'recovering') && (
				<Actions
					willNotify={snapshot.settings.notices.restored}
					copied={copied}
					onNotify={onNotify}
					onCopy={onCopy}
				/>
			)}
			{!returning && mailboxes}
			<Advice views={providers} />
			{mode === 'restored' && <ActionsAfter copied={copied} onCopy={onCopy} report={reportOf(overview)} />}
			{letterGroups(providers).map((view) => (
				<LettersPanel key={view.id} letters={view.letters} />
			))}
			<SiteMessages views={providers} />
			{asked.length > 0 && <Said updates={saidOf(asked)} />}
		</>
	);
}

/** Mailboxes whose messages had the same fate share one panel. */
function letterGroups(views: readonly ProviderView[]): ProviderView[] {
	const told = new Map(views.map((view) => [JSON.stringify(view.letters.standing), view]));
	return [...told.values()];
}

/** Everything that is not an answer, folded. */
function Folds({ overview, snapshot, history, mode, onMute, onMark }: PartProps) {
	const { words } = useLocale();
	const { providers } = overview;
	const ended = providers.filter((view) => !goesOn(view) && view.timeline.length > 0);
	const outage = providers.some((view) => isOutage(view.status));
	return (
		<section class="panel folds" aria-label={words.popup.more}>
			{ended.length > 0 && (
				<EndedFold>
					<AnswerList views={ended} named={false} readAt={null} ended />
					<Said updates={saidOf(ended)} />
				</EndedFold>
			)}
			{(mode === 'trouble' || mode === 'recovering') && <Parts views={providers} />}
			{mode === 'calm' && <Triage views={providers} onMark={onMark} />}
			<HowWeKnow views={providers} />
			{mode !== 'calm' && <DaysFold views={providers} history={history} />}
			{!SHORT_MODES.has(mode) && <MuteMenu mute={snapshot.settings.mute} outage={outage} onMute={onMute} />}
		</section>
	);
}

/** When the feeds were last read, epoch ms; null if never. */
function latestReading({ feeds }: Pick<Snapshot, 'feeds'>): number | null {
	return feeds.reduce<number | null>((at, feed) => Math.max(at ?? 0, feed.goodAt ?? 0) || null, null);
}

/** The report on the outage that just ended, on the history page. */
function reportOf({ providers }: Overview): string {
	const episode = providers
		.flatMap((view) => view.episode ?? [])
		.sort((a, b) => (b.restoredAt ?? 0) - (a.restoredAt ?? 0))[0];
	return `/history.html#report${episode ? `=${episode.id}` : ''}`;
}
