/** Which providers a status page's own words name. (News needs the reader: a newspaper is called Libero too.) */

import { PROVIDERS, type ProviderId } from '../providers';
import { list } from '../text/json';

const NOT_THE_MAIL = ['quotidiano', 'professionista'];

/** Providers named in the texts, in the order of PROVIDERS. Capital or host name only: "libero" is also an adjective. */
export function providersNamed(...texts: readonly (string | undefined)[]): ProviderId[] {
	const named = new Set<ProviderId>();
	for (const text of texts) {
		const words = (text ?? '').split(/[^\p{L}\p{N}.]+/u);
		words.forEach((raw, i) => {
			const word = raw.replace(/^\.+|\.+$/g, '');
			const next = (words[i + 1] ?? '').toLowerCase();
			if (/^italiaonline$/i.test(word)) for (const id of PROVIDERS) named.add(id);
			if (
				/(^|\.)libero\.it$/i.test(word) ||
				/^(Libero|LIBERO)(Mail)?$/.test(word) ||
				isMail(word, 'libero', next)
			)
				if (!NOT_THE_MAIL.includes(next)) named.add('libero');
			if (
				/(^|\.)virgilio\.it$/i.test(word) ||
				/^(Virgilio|VIRGILIO)(Mail)?$/.test(word) ||
				isMail(word, 'virgilio', next)
			)
				named.add('virgilio');
		});
	}
	return PROVIDERS.filter((id) => named.has(id));
}

function isMail(word: string, name: string, next: string): boolean {
	return word.toLowerCase() === name && (next === 'mail' || next === 'webmail');
}

/** The providers of a `providers` field; anything else in it is ignored. */
export function readProviders(value: unknown): ProviderId[] {
	return PROVIDERS.filter((id) => list(value).includes(id));
}
