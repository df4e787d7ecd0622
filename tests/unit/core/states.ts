/** States of a provider as storage may return them, built by hand where a walk would obscure what matters. */

import { newProvider } from '../../../monitor/core/assessment/assess';
import type { ComponentState, Episode, ProviderState, Run } from '../../../monitor/core/assessment/state';
import { newComponent } from '../../../monitor/core/assessment/thresholds';
import { START } from './walk';

/** `count` observations from `firstAt` on, over `spanMs`. */
export const run = (count: number, firstAt = START, spanMs = 0): Run => ({
	count,
	firstAt,
	lastAt: firstAt + spanMs,
});

export const OPEN: Episode = {
	id: `libero-${START}`,
	provider: 'libero',
	startedAt: START,
	confirmedAt: START,
	restoredAt: null,
	closedAt: null,
	turn: 1,
	setbacks: 0,
	worst: 'major_outage',
	gapMs: 0,
};

export type Layer = Partial<ComponentState>;
export const WELL: Layer = { status: 'operational' };
export const OUT: Layer = { status: 'major_outage' };
export const DOUBTED: Layer = { status: 'operational', phase: 'suspected' };
export const RISING: Layer = { status: 'major_outage', phase: 'recovering' };

/** Libero, checked at START. */
export function known(webmail: Layer, login: Layer, more: Partial<ProviderState> = {}): ProviderState {
	return {
		...newProvider('libero', START),
		components: {
			webmail: { ...newComponent('webmail', START), ...webmail },
			login: { ...newComponent('login', START), ...login },
		},
		checkedAt: START,
		...more,
	};
}
