/** A load by `fetch` alone, which does not say why it failed: for programs outside a browser. */

import { err, ok } from '../core/result';
import type { ProbePorts } from './ports';

export const plainLoad: ProbePorts['load'] = (url, init) =>
	fetch(url, init).then(
		(response) => ok(response),
		() => err({ cause: 'unknown' }),
	);
