/** Which providers a status page's own words name. (News needs the reader: a newspaper is called Libero too.) */

import { PROVIDER, PROVIDERS, type Provider, type ProviderId } from '../providers';
import { list } from '../text/json';

/** Providers named in the texts, in the order of PROVIDERS. Only capitalised or as a host name: "libero" is also an adjective. */
export function providersNamed(...texts: readonly (string | undefined)[]): ProviderId[] {
	const named = new Set<ProviderId>();
	for (const text of texts) {
		const words = (text ?? '').split(/[^\p{L}\p{N}.]+/u).map((word) => word.replace(/^\.+|\.+$/g, ''));
		words.forEach((word, i) => {
			const next = (words[i + 1] ?? '').toLowerCase();
			for (const id of PROVIDERS) if (names(PROVIDER[id], word, next)) named.add(id);
		});
	}
	return PROVIDERS.filter((id) => named.has(id));
}

function names({ brand, domain, company, otherThings }: Provider, word: string, next: string): boolean {
	const lower = word.toLowerCase();
	if (company.names.includes(lower)) return true;
	if (otherThings.includes(next)) return false;
	if (lower === domain || lower.endsWith(`.${domain}`)) return true;
	if ([brand, `${brand}Mail`].some((name) => word === name || word === name.toUpperCase())) return true;
	return lower === brand.toLowerCase() && (next === 'mail' || next === 'webmail');
}

/** The providers of a `providers` field; other values are ignored. */
export function readProviders(value: unknown): ProviderId[] {
	return PROVIDERS.filter((id) => list(value).includes(id));
}
