/** All scenarios, by id. */

import type { Scenario } from '../scenario';
import { january2023 } from './january-2023';
import { june2023 } from './june-2023';

export const SCENARIOS: readonly Scenario[] = [january2023, june2023];

export function scenarioNamed(id: string): Scenario | undefined {
	return SCENARIOS.find((scenario) => scenario.id === id);
}
