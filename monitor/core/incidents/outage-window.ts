import { HOUR_MS } from '../time';

/** News further apart than this are about different outages. */
export const SAME_OUTAGE_MS = 48 * HOUR_MS;
