/** What the press says by number of voices: one voice per newspaper, however its name is spelled. */

import type { Claim, IncidentUpdate, StoredIncident } from '../model/incident';
import type { ProviderId } from '../providers';
import { HOUR_MS } from '../time';

const PRESS_WINDOW_MS = 6 * HOUR_MS;
const PRESS_PUBLISHERS = 3;

type PressReport = { publishers: string[]; at: number };

type Word = { publisher: string; names: string[]; at: number; down: boolean };

/** Null unless enough newspapers say "down" in their last report within the window. */
export function pressOf(
	incidents: readonly StoredIncident[],
	provider: ProviderId,
	now: number,
): PressReport | null {
	const words = incidents
		.filter(({ incident }) => incident.providers.includes(provider))
		.flatMap(({ incident }) => incident.updates.flatMap((update) => pressWord(update) ?? []))
		.filter(({ at }) => at <= now && now - at <= PRESS_WINDOW_MS);
	// Each newspaper's last report: one that says "it is back" no longer counts for "it is down". Of two reports at one
	// time the harmless one counts, in whatever order they are read.
	const last = voices(words).map(
		(own) => own.sort((a, b) => b.at - a.at || Number(a.down) - Number(b.down))[0],
	);
	const down = last.filter((word) => word?.down === true) as Word[];
	if (down.length < PRESS_PUBLISHERS) return null;
	return {
		publishers: down.map(({ publisher }) => publisher).sort(),
		at: Math.max(...down.map(({ at }) => at)),
	};
}

function pressWord(update: IncidentUpdate): Word | null {
	const { source, publisher, site, at, claims } = update;
	if (source !== 'press' || publisher === undefined) return null;
	const status = claims.filter(isStatus).at(-1);
	if (status === undefined) return null;
	const names = [nameKey(publisher), ...(site === undefined ? [] : [siteKey(site)])];
	return { publisher, names, at, down: status.stance === 'outage' };
}

function isStatus(claim: Claim): claim is Extract<Claim, { topic: 'status' }> {
	return claim.topic === 'status' && !claim.withdrawn;
}

/** Reports by newspaper: two that share a domain or a name come from one. */
function voices(words: readonly Word[]): Word[][] {
	const groups: { names: Set<string>; words: Word[] }[] = [];
	for (const word of words) {
		const own = groups.filter(({ names }) => word.names.some((name) => names.has(name)));
		const joined = { names: new Set(word.names), words: [word] };
		for (const group of own) {
			for (const name of group.names) joined.names.add(name);
			joined.words.push(...group.words);
			groups.splice(groups.indexOf(group), 1);
		}
		groups.push(joined);
	}
	return groups.map((group) => group.words);
}

/** "Gazzetta del Nord", "GAZZETTA DEL NORD" and "gazzettadelnord.it" are one. */
function nameKey(name: string): string {
	const folded = name
		.toLowerCase()
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.trim();
	if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(folded)) return siteKey(folded);
	return folded.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Public suffixes of two labels: "alfa.co.uk" belongs to Alfa, "co.uk" to no company. */
const SECOND_LEVEL = /^(?:co|com|net|org|gov|edu|ac|gob|gouv)$/;

/** The registrable name of a host, without its suffix. */
function siteKey(host: string): string {
	const labels = host
		.toLowerCase()
		.split('.')
		.filter((label) => label !== '');
	const last = labels.length - 1;
	const suffix =
		labels.length > 2 && (labels[last] ?? '').length === 2 && SECOND_LEVEL.test(labels[last - 1] ?? '')
			? 2
			: 1;
	return (labels[labels.length - suffix - 1] ?? host).replace(/[^a-z0-9]/g, '');
}
