import type { ProviderView } from '../../monitor/core/assessment/snapshot';
import { isOutage } from '../../monitor/core/status';
import { Attribution } from '../incident/attribution';
import { UiIcon } from '../ui-icon';
import { useLocale } from '../words/locale';

type AdviceItem = 'password' | 'elsewhere' | 'pec' | 'again' | 'passwordShort' | 'backLate';

/** What helps now, most important first. Empty when the service is healthy. */
function adviceFor(views: readonly ProviderView[]): AdviceItem[] {
	const down = views.some((view) => isOutage(view.status) && view.phase !== 'recovering');
	const recovering = views.some((view) => view.phase === 'recovering' && view.status !== 'unknown');
	if (recovering) return ['again', 'passwordShort', 'backLate'];
	if (down) return ['password', 'elsewhere', ...(pecWorks(views) ? (['pec'] as const) : [])];
	return views.some((view) => view.phishingWarning) ? ['backLate'] : [];
}

function pecWorks(views: readonly ProviderView[]) {
	return views.map(({ answers }) => answers.scope.current).find((claim) => claim?.notHit.includes('pec'));
}

/** What to do now, with a warning about the scams that follow every outage. */
export function Advice({ views }: { views: readonly ProviderView[] }) {
	const { words } = useLocale();
	const items = adviceFor(views);
	if (items.length === 0) return null;
	const recovering = items.includes('again');
	const over = items[0] === 'backLate';
	const pec = pecWorks(views);
	return (
		<section class="panel">
			<h2>{over ? words.advice.titleAfter : words.advice.title}</h2>
			<ul class="advice">
				{items.map((item) => (
					<li key={item}>
						{(item === 'password' || item === 'passwordShort') && <b>{words.advice.passwordShort} </b>}
						{item !== 'passwordShort' && words.advice[item]}
						{item === 'pec' && pec && (
							<>
								{' '}
								<Attribution source={pec.source} name={pec.publisher} at={pec.saidAt} />
							</>
						)}
					</li>
				))}
				<li class="scam" data-warning="phishing">
					<UiIcon name="shield" />
					<span>
						<b>{words.advice.scamTitle}</b> {over ? words.advice.scamAfter : words.advice.scam}{' '}
						{!over && words.advice.onlyFrom(recovering ? words.mailbox.try : words.mailbox.open)}
					</span>
				</li>
			</ul>
		</section>
	);
}
