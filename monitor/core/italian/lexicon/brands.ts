/** The names of the providers and of their companies, as words of a text. A new provider needs no line here. */

import { PROVIDER, PROVIDERS, type ProviderId } from '../../providers';
import type { WordClass } from './words';

const ALL = PROVIDERS.map((id) => PROVIDER[id]);

/** Words that by themselves name the mail of a provider. */
export const BRANDS: Readonly<Record<string, ProviderId>> = Object.fromEntries(
	ALL.flatMap(({ id, brand, names }) => [...names, `${brand.toLowerCase()}it`].map((name) => [name, id])),
);
/** Brands that are also other words: an adjective, a poet. */
export const BARE_BRANDS: ReadonlySet<string> = new Set(ALL.map(({ brand }) => brand.toLowerCase()));
export const COMPANIES: ReadonlySet<string> = new Set(ALL.flatMap(({ company }) => company.names));
/** A text without any of them is about something else. */
export const NAMED = new RegExp([...Object.keys(BRANDS), ...COMPANIES].join('|').replaceAll('_', '.'), 'i');
/** The mail as a whole, with or without a brand. */
export const WHOLE_MAIL: ReadonlySet<string> = new Set([...BARE_BRANDS, 'mail', 'email']);

/** The meaning of names built from a brand: "libero", "liberomail", "liberodown", "liberomaildown". */
export const BRAND_CLASSES: readonly (readonly [string, WordClass])[] = [...BARE_BRANDS].flatMap((brand) => [
	[brand, 'service'] as const,
	[`${brand}mail`, 'service'] as const,
	[`${brand}mail`, 'mail'] as const,
	[`${brand}down`, 'trouble'] as const,
	[`${brand}maildown`, 'service'] as const,
	[`${brand}maildown`, 'trouble'] as const,
]);
