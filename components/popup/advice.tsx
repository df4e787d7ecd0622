import type { ProviderView } from '../monitor/core/assessment/snapshot';
import { isOutage } from '../monitor/core/status';
import { useSpeech } from './speech';

/** What helps now, in the order in which it matters. Empty when nothing is wrong with the service. */
export function adviceFor(
	views: readonly ProviderView[],
): ('password' | 'late' | 'other' | 'pec' | 'gradual' | 'backLate')[] {
	const down = views.some((view) => isOutage(view.status) && view.phase !== 'recovering');
	const recovering = views.some((view) => view.phase === 'recovering' && view.status !== 'unknown');
	const pecWorks = views.some((view) => view.answers.scope.current?.notHit.includes('pec'));
	if (down) return ['password', 'late', 'other', ...(pecWorks ? (['pec'] as const) : [])];
	if (recovering) return ['gradual', 'password', 'backLate'];
	return views.some((view) => view.phishingWarning) ? ['backLate'] : [];
}

/** What to do now, and the warning of scams that follow every outage. */
export function Advice({ views }: { views: readonly ProviderView[] }) {
	const { words } = useSpeech();
	const items = adviceFor(views);
	const phishing = views.some((view) => view.phishingWarning);
	return (
		<>
			{items.length > 0 && (
				<section class="panel">
					<h2>{words.advice.title}</h2>
					<ul class="advice">
						{items.map((item) => (
							<li key={item}>{words.advice[item]}</li>
						))}
					</ul>
				</section>
			)}
			{phishing && (
				<section class="note tone-edge-amber" data-warning="phishing">
					<h2>{words.advice.phishingTitle}</h2>
					<p>{words.advice.phishing}</p>
				</section>
			)}
		</>
	);
}
