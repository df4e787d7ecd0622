/** Whether a host unrelated to the mail answers: evidence that the user's own connection works. */

import { type Bystander, isAddress, speakerOf } from '../core/evidence/connectivity';
import { readBody } from './body';
import type { ProbePorts } from './ports';

const MAX_ADDRESS_BYTES = 64;
const REQUEST: RequestInit = { credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' };
const HOW: Record<Bystander, RequestInit> = {
	portal: { method: 'HEAD', redirect: 'manual' },
	// Any page may read its response.
	ipv4: { method: 'GET' },
	// An answer over TLS cannot come from a captive portal, though a proxy may send one; its content is unreadable.
	dual: { method: 'HEAD', mode: 'no-cors' },
};

/** Whether a host answers as itself, as far as the browser shows. Never rejects. */
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
