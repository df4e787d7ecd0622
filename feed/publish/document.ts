/** The archive as one feed document, with the numbers that make it safe to publish. */

import { list } from '../../assets/locales/format';
import type { FeedDocument, Incident } from '../../monitor/core/model/incident';
import { PROVIDER, PROVIDERS } from '../../monitor/core/providers';
import { DAY_MS, SECOND_MS } from '../../monitor/core/time';

/** A feed not renewed for this long is frozen, and readers stop trusting it. */
const LIFETIME_MS = 14 * DAY_MS;

export const MAIL_NAMES = list(
	'it',
	PROVIDERS.map((id) => PROVIDER[id].name),
);
const FEED_TITLE = `PostaViva: ${MAIL_NAMES}`;

/** The sequence is the second of issue: it grows by itself, and readers refuse one ahead of its time. */
export function feedDocument(
	incidents: readonly Incident[],
	now: number,
	lifetimeMs = LIFETIME_MS,
): FeedDocument {
	return {
		format: 'native',
		title: FEED_TITLE,
		incidents: [...incidents],
		sequence: Math.floor(now / SECOND_MS),
		issuedAt: now,
		expiresAt: now + lifetimeMs,
	};
}
