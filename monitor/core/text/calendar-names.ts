/** Names of months and weekdays, English and Italian, in full or abbreviated. */

const MONTHS = [
	['january', 'gennaio'],
	['february', 'febbraio'],
	['march', 'marzo'],
	['april', 'aprile'],
	['may', 'maggio'],
	['june', 'giugno'],
	['july', 'luglio'],
	['august', 'agosto'],
	['september', 'settembre'],
	['october', 'ottobre'],
	['november', 'novembre'],
	['december', 'dicembre'],
] as const;

/** Month number (1–12) for a name of at least three letters. */
export function monthNumber(name: string): number | undefined {
	const short = name.toLowerCase();
	if (short.length < 3) return undefined;
	const month = MONTHS.findIndex((names) => names.some((full) => full.startsWith(short)));
	return month < 0 ? undefined : month + 1;
}
