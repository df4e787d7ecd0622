/** The appearance of a status: one tone and one shape each, so that colour is never the only signal. */

import { type BadgeTone, badge } from '../../monitor/core/actions/badge';
import type { ReasonKey } from '../../monitor/core/assessment/state';
import type { ComponentStatus, Phase } from '../../monitor/core/status';

export type GlyphName =
	| 'well'
	| 'reported'
	| 'partial'
	| 'down'
	| 'recovering'
	| 'maintenance'
	| 'you'
	| 'unknown'
	| 'verifying';

export type Standing = { tone: BadgeTone; glyph: GlyphName };

const GLYPH: Record<ComponentStatus, GlyphName> = {
	operational: 'well',
	degraded_performance: 'reported',
	partial_outage: 'partial',
	major_outage: 'down',
	under_maintenance: 'maintenance',
	unknown: 'unknown',
};

/** The appearance of a provider, of the whole, or of a component (which has no reason). */
export function standing(status: ComponentStatus, phase: Phase = 'stable', reason?: ReasonKey): Standing {
	// A doubt is neither green nor red: the badge waits for the verdict, and the page says that checks continue.
	if (status === 'operational' && phase === 'suspected') return { tone: 'grey', glyph: 'verifying' };
	const { tone, text } = badge({
		status,
		phase,
		reason: { key: reason ?? 'probes_well', params: {}, source: 'seen', at: 0 },
	});
	if (text === '↑') return { tone, glyph: 'recovering' };
	if (text === '–') return { tone, glyph: 'you' };
	return { tone, glyph: GLYPH[status] };
}
