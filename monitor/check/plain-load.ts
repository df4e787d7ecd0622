/** A load by `fetch` alone, which does not tell why it failed: for programs that are no browser. */

import { err, ok } from '../core/result';
import type { ProbePorts } from './ports';

export const plainLoad: ProbePorts['load'] = (url, init) =>
	fetch(url, init).then(
		(response) => ok(response),
		() => err({ cause: 'unknown' }),
	);
