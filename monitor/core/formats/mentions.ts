/** Which providers a status page's own words name. (News needs the reader: a newspaper is called Libero too.) */

import { PROVIDER, PROVIDERS, type Provider, type ProviderId } from '../providers';
import { list } from '../text/json';
import { areOtherProducts } from './component-names';
import type { ParseContext } from './context';

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

type Mentions = {
	/** The incident's own texts, the most telling first: the first that name a provider decide. */
	texts: readonly (readonly (string | undefined)[])[];
	/** Names of the components it lists. */
	components: readonly string[];
	/** Names of the page: whose it is. */
	page: readonly (string | undefined)[];
};

/** The providers of an incident on a status page; none if it lists only other products, and its title names no mail. */
export function providersMeant({ texts, components, page }: Mentions, { about }: ParseContext): ProviderId[] {
	const [title] = texts;
	if (areOtherProducts(components, title?.[0])) return [];
	for (const said of [...texts, page]) {
		const named = providersNamed(...said);
		if (named.length > 0) return named;
	}
	return [...(about ?? [])];
}

/** The providers of a `providers` field; other values are ignored. */
export function readProviders(value: unknown): ProviderId[] {
	return PROVIDERS.filter((id) => list(value).includes(id));
}
