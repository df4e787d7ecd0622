import type { WelcomeWords } from '../assets/locales/it/welcome';
import { badge } from '../monitor/core/actions/badge';
import type { ReasonKey } from '../monitor/core/assessment/state';
import type { ComponentStatus, Phase } from '../monitor/core/status';

type Sign = keyof WelcomeWords['what']['signs'];

/** A state for each badge, so that the legend cannot drift from what is drawn. */
const WEARERS: Record<Sign, { status: ComponentStatus; phase: Phase; key: ReasonKey }> = {
	green: { status: 'operational', phase: 'stable', key: 'probes_well' },
	amber: { status: 'partial_outage', phase: 'stable', key: 'one_component' },
	red: { status: 'major_outage', phase: 'stable', key: 'timeout' },
	blue: { status: 'major_outage', phase: 'recovering', key: 'being_restored' },
	violet: { status: 'under_maintenance', phase: 'stable', key: 'maintenance_notice' },
	you: { status: 'unknown', phase: 'stable', key: 'no_internet' },
	unknown: { status: 'unknown', phase: 'stable', key: 'stale' },
};

/** Every badge with its meaning, drawn like the toolbar's. */
export function SignLegend({ words }: { words: WelcomeWords['what']['signs'] }) {
	return (
		<dl class="signs">
			{Object.entries(WEARERS).map(([sign, { status, phase, key }]) => {
				const { text, tone } = badge({ status, phase, reason: { key, params: {}, source: 'seen', at: 0 } });
				return (
					<div key={sign}>
						<dt class={`sign-badge badge-${tone}`}>{text}</dt>
						<dd>{words[sign as Sign]}</dd>
					</div>
				);
			})}
		</dl>
	);
}
