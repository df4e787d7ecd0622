import type { Overview, PopupHistory, Snapshot } from '../monitor/core/assessment/snapshot';
import type { OwnTrouble as Trouble } from '../monitor/core/evidence/connectivity';
import { PROVIDER, type ProviderId } from '../monitor/core/providers';
import type { Mute } from '../monitor/core/settings';
import { isOutage } from '../monitor/core/status';
import { Advice } from './advice';
import { AnswerList, answerGroups } from './answer-list';
import { CheckBar } from './check-bar';
import { Headline } from './headline';
import { HealthNote } from './health-note';
import { MuteMenu } from './mute-menu';
import { OWN_TROUBLE_REASONS, OwnTrouble } from './own-trouble';
import { PageHeader } from './page-header';
import { ProviderCard } from './provider-card';
import { useSpeech } from './speech';
import { UiIcon } from './ui-icon';

export type PopupViewProps = {
	overview: Overview;
	snapshot: Pick<Snapshot, 'settings' | 'health'>;
	/** Read after the first paint. */
	history: Record<ProviderId, PopupHistory> | undefined;
	checking: boolean;
	onCheck: () => void;
	onMute: (mute: Mute | null) => void;
	onGrant: () => void;
};

/** The whole popup, from what is stored. Nothing here waits for anything. */
export function PopupView(props: PopupViewProps) {
	const { overview, snapshot, history, checking, onCheck, onMute, onGrant } = props;
	const { words } = useSpeech();
	const { status, phase, reason, providers, checkedAt } = overview;
	const groups = answerGroups(providers);
	const outage = providers.some((view) => isOutage(view.status));
	const trouble = OWN_TROUBLE_REASONS.has(reason.key) ? (reason.key as Trouble) : undefined;
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
			<main
				data-status={status}
				data-phase={phase}
				data-reason={reason.key}
				data-checked-at={checkedAt ?? ''}
			>
				<Headline overview={overview} />
				<HealthNote health={snapshot.health} />
				{trouble && <OwnTrouble trouble={trouble} onGrant={onGrant} />}
				{groups.map((views) => (
					<AnswerList key={views[0]?.id} views={views} named={views.length < providers.length} />
				))}
				{outage && <Advice views={providers} />}
				{providers.map((view, index) => {
					const twin = providers
						.slice(0, index)
						.find((it) => it.notice && it.notice.text === view.notice?.text);
					return (
						<ProviderCard
							key={view.id}
							view={view}
							history={history?.[view.id]}
							noticeSameAs={twin && PROVIDER[twin.id].name}
						/>
					);
				})}
				{!outage && <Advice views={providers} />}
				<MuteMenu mute={snapshot.settings.mute} outage={outage} onMute={onMute} />
				<p class="affiliation">{words.popup.notAffiliated}</p>
			</main>
			<footer class="page-footer">
				<CheckBar overview={overview} checking={checking} onCheck={onCheck} />
			</footer>
		</>
	);
}
