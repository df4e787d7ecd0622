/** A load by `fetch` alone, which does not tell why it failed: for programs that are no browser. */

import { err, ok } from '../core/result';
import type { Eyes } from './ports';

export const plainLoad: Eyes['load'] = (url, init) =>
	fetch(url, init).then(
		(response) => ok(response),
		() => err({ cause: 'unknown' }),
	);
