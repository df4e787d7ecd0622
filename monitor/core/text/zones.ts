/** Time zones in dates: an offset, a common abbreviation, or one of the few place names in these feeds. */

import { HOUR_MS, MINUTE_MS } from '../time';

const HOURS = new Map(
	Object.entries({
		Z: 0,
		UT: 0,
		UTC: 0,
		GMT: 0,
		WET: 0,
		WEST: 1,
		BST: 1,
		CET: 1,
		CEST: 2,
		MET: 1,
		MEST: 2,
		MEZ: 1,
		MESZ: 2,
		EET: 2,
		EEST: 3,
		EST: -5,
		EDT: -4,
		CST: -6,
		CDT: -5,
		MST: -7,
		MDT: -6,
		PST: -8,
		PDT: -7,
	}),
);

/** Places with the same time as Rome. */
const AS_ROME = new Set(['europe/rome', 'europe/vatican', 'europe/san_marino']);
const AS_UTC = new Set(['etc/utc', 'etc/gmt', 'utc', 'gmt', 'zulu']);
/** No place on earth is further ahead or behind. */
const MAX_OFFSET_MS = 14 * HOUR_MS;

/** Offset from UTC in ms; `rome`: Italian civil time. Undefined: an unknown zone. */
type Zone = number | 'rome' | undefined;

/** The zone that a text names, without spaces in it. */
export function zoneOf(text: string): Zone {
	if (text === '') return 'rome';
	if (AS_ROME.has(text.toLowerCase())) return 'rome';
	if (AS_UTC.has(text.toLowerCase())) return 0;
	const hours = HOURS.get(text.toUpperCase());
	return hours === undefined ? offsetMs(text) : hours * HOUR_MS;
}

function offsetMs(text: string): number | undefined {
	const [, sign, hours, minutes = '0'] = /^(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(text) ?? [];
	if (sign === undefined || Number(minutes) > 59) return undefined;
	const ahead = Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS;
	if (ahead > MAX_OFFSET_MS) return undefined;
	return sign === '-' ? -ahead : ahead;
}
