/** All scenarios, by id. */

import type { Scenario } from '../scenario';
import { BETWEEN } from './between';
import { COMEBACKS } from './comebacks';
import { FEED_SCENARIOS } from './feeds';
import { january2023 } from './january-2023';
import { june2023 } from './june-2023';
import { MACHINES } from './machines';
import { YOURS } from './own-trouble';
import { PAGES } from './pages';
import { PARTS } from './parts';
import { STRANGERS } from './strangers';

export const SCENARIOS: readonly Scenario[] = [
	january2023,
	june2023,
	...PAGES,
	...COMEBACKS,
	...STRANGERS,
	...PARTS,
	...YOURS,
	...BETWEEN,
	...MACHINES,
	...FEED_SCENARIOS,
];

export function scenarioNamed(id: string): Scenario | undefined {
	return SCENARIOS.find((scenario) => scenario.id === id);
}
