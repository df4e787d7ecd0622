/**
 * Claims as JSON, read and written:
 * `{ "topic": "eta", "from": ISO, "to": ISO, "source": "official", "publisher": "…", "said_at": ISO, "withdrawn": true? }`,
 * `{ "topic": "status" | "data" | "attack", "stance": … }`, `{ "topic": "cause", "kind": … }`,
 * `{ "topic": "scope", "hit": […], "not_hit": […] }`,
 * `{ "topic": "delivery", "fate": …, "from": ISO, "to": ISO, "delivered_at": ISO? }`. An object keyed by topic is accepted too.
 */

import {
	ATTACK_STANCES,
	type Attribution,
	CAUSE_KINDS,
	CLAIM_SOURCES,
	CLAIM_TOPICS,
	type Claim,
	type ClaimContent,
	type ClaimSource,
	DATA_STANCES,
	DELIVERY_FATES,
	type FeedTrust,
	STATUS_STANCES,
} from '../model/incident';
import { COMPONENTS, type ComponentId } from '../status';
import { type Fields, fields, list, oneOf, str } from '../text/json';
import { inertLine } from '../text/text';
import { parseWhen } from '../text/when';

const MAX_CLAIMS = 24;

/**
 * The source that a feed of some trust may name for a statement. No feed may claim a better source than itself: what an added
 * feed quotes from the company stays "added", with the publisher as given; any feed may declare a quote from the press.
 */
export function allowedSource(trust: FeedTrust, wanted: unknown): ClaimSource {
	const source = oneOf(CLAIM_SOURCES, wanted);
	if (trust === 'signed') return source ?? 'signed';
	return source === 'press' ? 'press' : trust;
}

/** Reads claims and skips those it cannot understand. `said` fills the missing fields of a claim. */
export function readClaims(value: unknown, trust: FeedTrust, said: Omit<Attribution, 'span'>): Claim[] {
	const claims: Claim[] = [];
	for (const raw of entries(value).slice(0, MAX_CLAIMS)) {
		const content = readContent(raw);
		if (content === undefined) continue;
		const publisher = inertLine(str(raw.publisher) ?? said.publisher ?? '', 120);
		claims.push({
			...content,
			source: raw.source === undefined ? said.source : allowedSource(trust, raw.source),
			...(publisher === '' ? {} : { publisher }),
			saidAt: parseWhen(raw.said_at ?? raw.saidAt ?? raw.at) ?? said.saidAt,
			...(raw.withdrawn === true ? { withdrawn: true as const } : {}),
		});
	}
	return claims;
}

function entries(value: unknown): Fields[] {
	if (Array.isArray(value))
		return value.flatMap((one) => ('topic' in fields(one) ? [fields(one)] : byTopic(one)));
	return byTopic(value);
}

function byTopic(value: unknown): Fields[] {
	return Object.entries(fields(value)).flatMap(([topic, content]) =>
		list(content).length > 0
			? list(content).map((one) => ({ ...fields(one), topic }))
			: [{ ...fields(content), topic }],
	);
}

function readContent(raw: Fields): ClaimContent | undefined {
	switch (oneOf(CLAIM_TOPICS, raw.topic)) {
		case 'status':
			return withStance('status', oneOf(STATUS_STANCES, raw.stance));
		case 'data':
			return withStance('data', oneOf(DATA_STANCES, raw.stance));
		case 'attack':
			return withStance('attack', oneOf(ATTACK_STANCES, raw.stance));
		case 'cause':
			// An unknown kind of cause from a later version is still a cause, but one without a name here.
			return str(raw.kind) === undefined
				? undefined
				: { topic: 'cause', kind: oneOf(CAUSE_KINDS, raw.kind) ?? 'unspecified' };
		case 'eta':
			return readEta(raw);
		case 'scope':
			return readScope(raw);
		case 'delivery':
			return readDelivery(raw);
		default:
			return undefined;
	}
}

function withStance<T extends 'status' | 'data' | 'attack', S>(topic: T, stance: S | undefined) {
	return stance === undefined ? undefined : { topic, stance };
}

function readEta(raw: Fields): ClaimContent | undefined {
	const toAt = parseWhen(raw.to);
	const fromAt = parseWhen(raw.from) ?? toAt;
	return toAt === undefined || fromAt === undefined || fromAt > toAt
		? undefined
		: { topic: 'eta', fromAt, toAt };
}

function readScope(raw: Fields): ClaimContent | undefined {
	const hit = components(raw.hit);
	const notHit = components(raw.not_hit ?? raw.notHit).filter((id) => !hit.includes(id));
	if (raw.pec === 'unaffected' && !hit.includes('pec') && !notHit.includes('pec')) notHit.push('pec');
	if (raw.pec === 'affected' && !hit.includes('pec')) hit.push('pec');
	return hit.length + notHit.length === 0 ? undefined : { topic: 'scope', hit, notHit };
}

function readDelivery(raw: Fields): ClaimContent | undefined {
	const fate = oneOf(DELIVERY_FATES, raw.fate);
	const [fromAt, toAt, deliveredAt] = [parseWhen(raw.from), parseWhen(raw.to), parseWhen(raw.delivered_at)];
	if (fate === undefined || fromAt === undefined || toAt === undefined || fromAt >= toAt) return undefined;
	const came = deliveredAt === undefined || deliveredAt < fromAt ? {} : { deliveredAt };
	return { topic: 'delivery', fate, fromAt, toAt, ...came };
}

function components(value: unknown): ComponentId[] {
	return COMPONENTS.filter((id) => list(value).includes(id));
}

/** The JSON of a claim. `span` is left out: it points into a text, and reading that text finds it again. */
export function writeClaim(claim: Claim): Record<string, unknown> {
	return {
		...writeContent(claim),
		source: claim.source,
		...(claim.publisher === undefined ? {} : { publisher: claim.publisher }),
		said_at: new Date(claim.saidAt).toISOString(),
		...(claim.withdrawn ? { withdrawn: true } : {}),
	};
}

function writeContent(claim: ClaimContent): Record<string, unknown> {
	switch (claim.topic) {
		case 'eta':
			return {
				topic: 'eta',
				from: new Date(claim.fromAt).toISOString(),
				to: new Date(claim.toAt).toISOString(),
			};
		case 'delivery':
			return {
				topic: 'delivery',
				fate: claim.fate,
				from: new Date(claim.fromAt).toISOString(),
				to: new Date(claim.toAt).toISOString(),
				...(claim.deliveredAt === undefined
					? {}
					: { delivered_at: new Date(claim.deliveredAt).toISOString() }),
			};
		case 'scope':
			return { topic: 'scope', hit: claim.hit, not_hit: claim.notHit };
		case 'cause':
			return { topic: 'cause', kind: claim.kind };
		default:
			return { topic: claim.topic, stance: claim.stance };
	}
}
