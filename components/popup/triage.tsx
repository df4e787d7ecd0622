import { shortMoment } from '../../assets/locales/format';
import type { ProviderView } from '../../monitor/core/assessment/snapshot';
import { PROVIDER, type ProviderId } from '../../monitor/core/providers';
import { useLocale } from '../words/locale';

/** Most common first. Mailbox sizes and servers are shown with each mailbox. */
const ITEMS = ['browser', 'consent', 'password', 'full', 'spam', 'sending', 'asleep', 'program'] as const;

type TriageProps = {
	views: readonly ProviderView[];
	/** "It does not work for me either": stored in this browser only. */
	onMark: (provider: ProviderId) => void;
};

/**
 * "It does not open for me", below a green headline: possible causes. This browser knows only that the public pages
 * answer, so the text does not claim to know the cause. Folded.
 */
export function Triage({ views, onMark }: TriageProps) {
	const { language, now, words } = useLocale();
	const { triage } = words;
	return (
		<details data-triage>
			<summary>{triage.title}</summary>
			<p>{triage.lead}</p>
			<ul class="advice">
				{ITEMS.map((item) => (
					<li key={item}>
						<b>{triage.sign[item]}</b> {triage.what[item]}
					</li>
				))}
			</ul>
			{views.map(({ id, reasons }) => {
				const { name, helpUrl, quotaGb, servers } = PROVIDER[id];
				const mark = reasons.find(({ key }) => key === 'own_mark');
				return (
					<div key={id} class="triage-of">
						<h3>{name}</h3>
						<p>
							{triage.quota(String(quotaGb))}
							<br />
							{triage.servers(servers.imap, servers.pop, servers.smtp)}
						</p>
						<a href={helpUrl} target="_blank" rel="noopener noreferrer" data-action="help">
							{triage.help(name)}
						</a>
						<p class="row">
							<button
								type="button"
								data-action="mark"
								data-provider={id}
								aria-label={`${triage.mark}: ${name}`}
								onClick={() => onMark(id)}
							>
								{triage.mark}
							</button>
							<span role="status">{mark && triage.marked(shortMoment(language, mark.at, now))}</span>
						</p>
					</div>
				);
			})}
			<p class="attribution">{triage.read}</p>
		</details>
	);
}
