import type { ProviderView } from '../../monitor/core/assessment/snapshot';
import { PROVIDER } from '../../monitor/core/providers';
import { useSpeech } from '../words/speech';

/** The commonest first. Sizes and servers stand with each mailbox. */
const ITEMS = ['browser', 'consent', 'password', 'full', 'spam', 'sending', 'asleep', 'program'] as const;

/**
 * "It does not open for me", below a green headline: what it may be. All that is known from here is that the public pages
 * answer, so nothing in it claims to know. Folded.
 */
export function Triage({ views }: { views: readonly ProviderView[] }) {
	const { words } = useSpeech();
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
			{views.map(({ id }) => {
				const { name, helpUrl, quotaGb, servers } = PROVIDER[id];
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
					</div>
				);
			})}
			<p class="attribution">{triage.read}</p>
		</details>
	);
}
