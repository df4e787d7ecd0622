import type { StorageHealth } from '../../monitor/core/assessment/snapshot';
import { useLocale } from '../words/locale';

/** What storage has lost or cannot show. Nothing if it is healthy. */
export function HealthNote({ health }: { health: StorageHealth }) {
	const { words } = useLocale();
	if (health === 'well') return null;
	const sentence = {
		mirror_only: words.popup.mirrorOnly,
		wiped: words.popup.wiped,
		newer_version: words.popup.newerVersion,
	}[health];
	return (
		<p class="note tone-edge-amber" data-health={health}>
			{sentence}
		</p>
	);
}
