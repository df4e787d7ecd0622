/** The worker and the popup may not load more unnoticed: a larger budget is a decision, made in measure/bench/budget.json. */

import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBudget, sizesOf } from '../../measure/bench/sizes';
import { ROOT } from './sources';

const sizes = sizesOf(join(ROOT, '.output', 'chrome-mv3'));
const budget = readBudget();

test.each(['worker', 'popup'] as const)('the %s stays within its budget', (part) => {
	expect(sizes[part].gzipped).toBeLessThanOrEqual(budget[part]);
});

test.each(['worker', 'popup'] as const)('the budget of the %s is not far above what it needs', (part) => {
	expect(sizes[part].gzipped).toBeGreaterThan(budget[part] * 0.8);
});
