/** The notices on the webmail itself: quoted, read into claims, and stored, because what they stop saying is news too. */

import { read } from '../italian/reader';
import type { Claim } from '../model/incident';
import type { LayerId, ProviderId } from '../providers';
import { DAY_MS } from '../time';
import { isOpen } from './episode';
import type { Sight } from './evidence';
import type { Episode, ProviderState, StoredNotice } from './state';

const MAX_NOTICES = 12;
const KEEP_MS = 14 * DAY_MS;
/** Texts kept per episode: January 2023 had five. */
const MAX_QUOTED = 40;

/** Assurances that count as withdrawn when a later notice on the same page omits them. */
const ASSURANCES = new Set<Claim['topic']>(['attack', 'data', 'eta']);

type Notices = Pick<ProviderState, 'notice' | 'notices'>;

/**
 * The current notice and the earlier ones, after a check of the provider.
 * @param blind the check could not read pages: the last notice stays.
 */
export function nextNotices(before: ProviderState, { probed, at }: Sight, blind: boolean): Notices {
	const { provider, notice } = before;
	const own = probed.filter((p) => p.provider === provider);
	for (const { layer, result } of own) {
		if (result.kind !== 'notice') continue;
		// The same text on another page is the same notice: its promises count from the first reading.
		const same = before.notices.findLast((known) => known.text === result.notice.text);
		const previous = before.notices.findLast((known) => pagesOf(known).includes(layer));
		const shown: StoredNotice = {
			...(same ?? { ...result.notice, firstSeenAt: at }),
			layer,
			pages: [...(same === undefined ? [] : pagesOf(same)).filter((page) => page !== layer), layer],
			lastSeenAt: at,
			claims: claimsOf(result.notice.text, provider, same, previous, at),
		};
		const others = before.notices
			.filter((known) => known !== same && at - known.lastSeenAt <= KEEP_MS)
			.map((known) => overtaken(known, shown));
		return { notice: shown, notices: [...others, shown].slice(-MAX_NOTICES) };
	}
	// Its layer was probed and now shows something else: the notice is gone.
	const gone = !blind && own.some(({ layer }) => layer === notice?.layer);
	return { notice: gone ? null : notice, notices: before.notices };
}

/** The open episode with the notices shown since it began. */
export function withNotices(episode: Episode | null, shown: readonly StoredNotice[]): Episode | null {
	if (episode === null || !isOpen(episode)) return episode;
	const known = new Map((episode.notices ?? []).map((notice) => [notice.text, notice]));
	for (const { text, firstSeenAt, lastSeenAt } of shown)
		if (lastSeenAt >= episode.startedAt)
			known.set(text, { text, firstSeenAt: known.get(text)?.firstSeenAt ?? firstSeenAt, lastSeenAt });
	const notices = [...known.values()].sort((a, b) => a.firstSeenAt - b.firstSeenAt).slice(0, MAX_QUOTED);
	return notices.length === 0 ? episode : { ...episode, notices };
}

/** The pages that have shown no other notice since. */
function pagesOf({ pages, layer }: StoredNotice): readonly LayerId[] {
	return pages ?? [layer];
}

/** A notice after another one was shown: no longer on that page, and assurances repeated there are not withdrawn. */
function overtaken(known: StoredNotice, shown: StoredNotice): StoredNotice {
	const given = new Set(shown.claims.filter(({ withdrawn }) => !withdrawn).map(({ topic }) => topic));
	return {
		...known,
		pages: pagesOf(known).filter((page) => page !== shown.layer),
		claims: known.claims.filter(({ topic, withdrawn }) => !withdrawn || !given.has(topic)),
	};
}

/** What the notice says, and which assurances of its page's `previous` notice it omits. */
function claimsOf(
	text: string,
	provider: ProviderId,
	same: StoredNotice | undefined,
	previous: StoredNotice | undefined,
	at: number,
): Claim[] {
	const claims = same?.claims ?? read(text, at, { source: 'site', aboutProvider: provider }).claims;
	if (previous === same) return claims;
	const spokenOf = new Set(claims.map(({ topic }) => topic));
	// January 2023: the sentence "no attack" disappeared from the notice, and the doubts came back.
	const takenBack = (previous?.claims ?? [])
		.filter(({ topic, withdrawn }) => !withdrawn && ASSURANCES.has(topic) && !spokenOf.has(topic))
		.map((claim): Claim => ({ ...claim, saidAt: at, withdrawn: true }));
	return [...claims, ...takenBack];
}
