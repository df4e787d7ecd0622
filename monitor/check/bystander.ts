/** Whether somebody beside the mail answers: the facts by which it is told whether it is you. */

import { type Bystander, isAddress, speakerOf } from '../core/evidence/connectivity';
import { readBody } from './body';
import type { ProbePorts } from './ports';

const MAX_ADDRESS_BYTES = 64;
const REQUEST: RequestInit = { credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' };
const HOW: Record<Bystander, RequestInit> = {
	portal: { method: 'HEAD', redirect: 'manual' },
	// Any page may read what it says.
	ipv4: { method: 'GET' },
	// It answered over TLS, which no captive portal can, though a proxy may: what it says may not be read.
	dual: { method: 'HEAD', mode: 'no-cors' },
};

/** Whether a host answers as itself, as far as the browser lets us see. Never rejects. */
export async function answers(
	{ load }: Pick<ProbePorts, 'load'>,
	url: string,
	signal: AbortSignal,
	as: Bystander,
): Promise<boolean> {
	const loaded = await load(url, { ...REQUEST, ...HOW[as], signal });
	if (!loaded.ok) return false;
	switch (as) {
		case 'portal':
			return loaded.value.type === 'opaqueredirect' || speakerOf(loaded.value.status) === null;
		case 'ipv4':
			return isAddress((await readBody(loaded.value, MAX_ADDRESS_BYTES)).text);
		case 'dual':
			return true;
	}
}
