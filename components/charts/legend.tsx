import { useLocale } from '../words/locale';
import type { DayKind } from './day-cells';

const KINDS: readonly DayKind[] = [
	'operational',
	'degraded_performance',
	'partial_outage',
	'major_outage',
	'under_maintenance',
	'unknown',
	'gap',
];

/** Explains the bars in the shapes and colours they are drawn with. */
export function Legend() {
	const { words } = useLocale();
	return (
		<ul class="legend">
			{KINDS.map((kind) => (
				<li key={kind}>
					<svg class="bars" viewBox="0 0 3 30" preserveAspectRatio="none" aria-hidden="true">
						{kind === 'gap' ? (
							<rect class="bar-gap" y={27} width={3} height={3} />
						) : (
							<rect
								class={`bar-${kind}`}
								y={kind === 'operational' || kind === 'unknown' ? 6 : 0}
								width={3}
								height={kind === 'operational' || kind === 'unknown' ? 24 : 30}
							/>
						)}
					</svg>
					{words.charts.day[kind]}
				</li>
			))}
		</ul>
	);
}
