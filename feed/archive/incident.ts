/** Converts one archive file to one incident. docs/archive.md describes the shape. */

import {
	ATTACK_STANCES,
	CAUSE_KINDS,
	CLAIM_SOURCES,
	CLAIM_TOPICS,
	type Claim,
	type ClaimContent,
	DATA_STANCES,
	DELIVERY_FATES,
	IMPACTS,
	INCIDENT_STATUSES,
	type Incident,
	type IncidentUpdate,
	STATUS_STANCES,
} from '../../monitor/core/model/incident';
import { isOver } from '../../monitor/core/model/progress';
import { PROVIDERS } from '../../monitor/core/providers';
import { COMPONENT_STATUSES, COMPONENTS } from '../../monitor/core/status';
import { type Reader, readerOf } from './checked';
import { type Path, type Problem, readFrontMatter } from './front-matter';

export type ArchivedIncident = { incident: Incident; story: string };
export type Read = { ok: true; value: ArchivedIncident } | { ok: false; problems: Problem[] };

const KEYS = ['id', 'name', 'impact', 'started_at', 'resolved_at', 'providers', 'components', 'updates'];
const UPDATE_KEYS = ['at', 'status', 'source', 'publisher', 'text', 'url', 'claims'];
const CLAIM_KEYS = [...CLAIM_TOPICS, 'withdrawn', 'source', 'publisher', 'said_at'];

/** Reads and validates; every problem has its line number. */
export function readArchiveFile(file: string, text: string): Read {
	const matter = readFrontMatter(file, text);
	if (!matter.ok) return matter;
	const problems: Problem[] = [];
	const read = readerOf(file, matter.value, problems);
	const incident = readIncident(read, matter.value.data);
	if (!file.endsWith(`${incident.id}.md`))
		read.complain(['id'], `must be the name of the file, not "${incident.id}"`);
	return problems.length > 0
		? { ok: false, problems }
		: { ok: true, value: { incident, story: matter.value.body } };
}

function readIncident(read: Reader, data: unknown): Incident {
	const raw = read.record(data, [], KEYS);
	const id = read.text(raw.id, ['id'], 60);
	const startedAt = read.time(raw.started_at, ['started_at']);
	const resolvedAt = raw.resolved_at === undefined ? undefined : read.time(raw.resolved_at, ['resolved_at']);
	const updates = read
		.list(raw.updates, ['updates'])
		.map((value, i) => readUpdate(read, value, ['updates', i], `${id}-${i + 1}`));
	updates.forEach((update, i) => {
		if (update.at < (updates[i - 1]?.at ?? startedAt))
			read.complain(['updates', i, 'at'], 'is earlier than what stands before it');
	});
	const last = updates.at(-1);
	if (last === undefined) read.complain(['updates'], 'must hold at least one update');
	const status = last?.status ?? 'unknown';
	if (isOver(status) !== (resolvedAt !== undefined))
		read.complain(
			['resolved_at'],
			isOver(status)
				? 'is missing: the last update says that it is over'
				: 'stands though the last update says that it goes on',
		);
	const components = Object.entries(read.record(raw.components ?? {}, ['components'], COMPONENTS)).map(
		([component, value]) => ({
			id: read.word(COMPONENTS, component, ['components', component]),
			status: read.word(COMPONENT_STATUSES, value, ['components', component]),
		}),
	);
	const goesOn = status === 'investigating' || status === 'identified';
	if (goesOn && components.length > 0 && components.every((one) => one.status === 'operational'))
		read.complain(['components'], 'are all operational though the last update says that it goes on');
	return {
		id,
		name: read.text(raw.name, ['name'], 120),
		status,
		impact: read.word(IMPACTS, raw.impact, ['impact']),
		startedAt,
		...(resolvedAt === undefined ? {} : { resolvedAt }),
		updatedAt: Math.max(startedAt, ...updates.map((update) => update.at)),
		providers: words(read, PROVIDERS, raw.providers, ['providers']),
		components,
		updates,
	};
}

function words<T extends string>(read: Reader, all: readonly T[], value: unknown, path: Path): T[] {
	return read.list(value, path).map((one, i) => read.word(all, one, [...path, i]));
}

function readUpdate(read: Reader, value: unknown, path: Path, id: string): IncidentUpdate {
	const raw = read.record(value, path, UPDATE_KEYS);
	const at = read.time(raw.at, [...path, 'at']);
	const source = read.word(CLAIM_SOURCES, raw.source, [...path, 'source']);
	const publisher = read.text(raw.publisher, [...path, 'publisher'], 80);
	const url = raw.url === undefined ? undefined : read.text(raw.url, [...path, 'url'], 500);
	return {
		id,
		at,
		status: read.word(INCIDENT_STATUSES, raw.status, [...path, 'status']),
		text: read.text(raw.text, [...path, 'text'], 2_000),
		source,
		publisher,
		...(url === undefined ? {} : { url }),
		claims: read
			.list(raw.claims, [...path, 'claims'])
			.flatMap((one, i) => readClaim(read, one, [...path, 'claims', i], { source, publisher, saidAt: at })),
	};
}

function readClaim(
	read: Reader,
	value: unknown,
	path: Path,
	said: { source: Claim['source']; publisher: string; saidAt: number },
): Claim[] {
	const raw = read.record(value, path, CLAIM_KEYS);
	const topics = CLAIM_TOPICS.filter((topic) => topic in raw);
	const [topic] = topics;
	if (topic === undefined || topics.length > 1) {
		read.complain(path, `must state one thing: ${CLAIM_TOPICS.join(', ')}`);
		return [];
	}
	return [
		{
			...readContent(read, topic, raw[topic], [...path, topic]),
			source:
				raw.source === undefined ? said.source : read.word(CLAIM_SOURCES, raw.source, [...path, 'source']),
			publisher:
				raw.publisher === undefined ? said.publisher : read.text(raw.publisher, [...path, 'publisher'], 80),
			saidAt: raw.said_at === undefined ? said.saidAt : read.time(raw.said_at, [...path, 'said_at']),
			...(raw.withdrawn === true ? { withdrawn: true as const } : {}),
		},
	];
}

function readContent(read: Reader, topic: ClaimContent['topic'], value: unknown, path: Path): ClaimContent {
	switch (topic) {
		case 'status':
			return { topic, stance: read.word(STATUS_STANCES, value, path) };
		case 'data':
			return { topic, stance: read.word(DATA_STANCES, value, path) };
		case 'attack':
			return { topic, stance: read.word(ATTACK_STANCES, value, path) };
		case 'cause':
			return { topic, kind: read.word(CAUSE_KINDS, value, path) };
		case 'eta': {
			const raw = read.record(value, path, ['from', 'to']);
			const fromAt = read.time(raw.from, [...path, 'from']);
			const toAt = read.time(raw.to, [...path, 'to']);
			if (toAt < fromAt) read.complain([...path, 'to'], 'is earlier than "from"');
			return { topic, fromAt, toAt };
		}
		case 'delivery': {
			const raw = read.record(value, path, ['fate', 'from', 'to', 'delivered_at']);
			const fromAt = read.time(raw.from, [...path, 'from']);
			const toAt = read.time(raw.to, [...path, 'to']);
			if (toAt <= fromAt) read.complain([...path, 'to'], 'is not later than "from"');
			const fate = read.word(DELIVERY_FATES, raw.fate, [...path, 'fate']);
			if (raw.delivered_at === undefined) return { topic, fate, fromAt, toAt };
			return {
				topic,
				fate,
				fromAt,
				toAt,
				deliveredAt: read.time(raw.delivered_at, [...path, 'delivered_at']),
			};
		}
		case 'scope': {
			const raw = read.record(value, path, ['hit', 'not_hit']);
			const hit = words(read, COMPONENTS, raw.hit ?? [], [...path, 'hit']);
			return { topic, hit, notHit: words(read, COMPONENTS, raw.not_hit ?? [], [...path, 'not_hit']) };
		}
	}
}
