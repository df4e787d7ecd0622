/** Compares what the reader finds with what a person finds, topic by topic. */

import { read } from '../../../../monitor/core/italian/reader';
import type { Claim } from '../../../../monitor/core/model/incident';
import { romeIso } from '../../../../monitor/core/time';
import { type Case, DEFAULT_AT } from '../../../fixtures/italian/case';

export const TOPICS = [
	'about',
	'status',
	'cause',
	'eta',
	'data',
	'attack',
	'pec',
	'components',
	'planned',
] as const;
export type Topic = (typeof TOPICS)[number];
type Answers = Record<Topic, string>;

function expected({
	about,
	status,
	cause,
	eta,
	data,
	attack,
	hit = [],
	notHit = [],
	planned,
	at = DEFAULT_AT,
}: Case): Answers {
	const window =
		eta === undefined
			? ''
			: typeof eta === 'string'
				? `${romeIso(Date.parse(at)).slice(0, 16)}–${eta}`
				: eta.join('–');
	return {
		about,
		status: status ?? '',
		cause: cause ?? '',
		eta: window,
		data: data ?? '',
		attack: attack ?? '',
		planned: planned?.join('–') ?? '',
		pec: hit.includes('pec') ? 'affected' : notHit.includes('pec') ? 'unaffected' : '',
		components: [
			...hit.filter((id) => id !== 'pec').map((id) => `-${id}`),
			...notHit.filter((id) => id !== 'pec').map((id) => `+${id}`),
		].join(' '),
	};
}

function actual(item: Case): Answers {
	const { about, claims, planned } = read(item.text, Date.parse(item.at ?? DEFAULT_AT), { source: 'press' });
	const of = <T extends Claim['topic']>(topic: T) =>
		claims.find((claim) => claim.topic === topic) as Extract<Claim, { topic: T }> | undefined;
	const eta = of('eta');
	const scope = of('scope');
	const wanted = expected(item).components.split(' ').filter(Boolean);
	return {
		about: about.map((id) => id.charAt(0).toUpperCase()).join(''),
		status: of('status')?.stance ?? '',
		cause: of('cause')?.kind ?? '',
		eta: eta === undefined ? '' : window(eta),
		data: of('data')?.stance ?? '',
		planned: planned === undefined ? '' : window(planned),
		attack: of('attack')?.stance ?? '',
		pec: scope?.hit.includes('pec') ? 'affected' : scope?.notHit.includes('pec') ? 'unaffected' : '',
		// Of the other components only those a case names are judged: the rest does not count.
		components: wanted
			.filter((entry) =>
				(entry.startsWith('-') ? scope?.hit : scope?.notHit)?.some((id) => id === entry.slice(1)),
			)
			.join(' '),
	};
}

function window({ fromAt, toAt }: { fromAt: number; toAt: number }): string {
	return `${romeIso(fromAt).slice(0, 16)}–${romeIso(toAt).slice(0, 16)}`;
}

export type Miss = { topic: Topic; text: string; expected: string; actual: string };
export type Measure = {
	texts: number;
	/** Texts right in every topic. */
	wholly: number;
	/** Right answers per topic, "nothing said" included. */
	right: Record<Topic, number>;
	/** Answers per topic, "nothing" not counted: how many a person gives, how many the reader gives, and how many agree. */
	given: Record<Topic, { due: number; said: number; hit: number }>;
	/** How often one answer was given for another: topic → expected → actual → count. */
	confusion: Record<Topic, Map<string, Map<string, number>>>;
	misses: Miss[];
};

export function measure(cases: readonly Case[]): Measure {
	const right = Object.fromEntries(TOPICS.map((topic) => [topic, 0])) as Record<Topic, number>;
	const given = Object.fromEntries(
		TOPICS.map((topic) => [topic, { due: 0, said: 0, hit: 0 }]),
	) as Measure['given'];
	const confusion = Object.fromEntries(
		TOPICS.map((topic) => [topic, new Map()]),
	) as unknown as Measure['confusion'];
	const misses: Miss[] = [];
	let wholly = 0;
	for (const item of cases) {
		const want = expected(item);
		const got = actual(item);
		let all = true;
		for (const topic of TOPICS) {
			const row = confusion[topic].get(label(topic, want[topic])) ?? new Map<string, number>();
			confusion[topic].set(label(topic, want[topic]), row);
			const answer = want[topic] === got[topic] ? label(topic, got[topic]) : wrongLabel(topic, got[topic]);
			row.set(answer, (row.get(answer) ?? 0) + 1);
			if (want[topic] !== '') given[topic].due++;
			if (got[topic] !== '') given[topic].said++;
			if (want[topic] !== '' && want[topic] === got[topic]) given[topic].hit++;
			if (want[topic] === got[topic]) right[topic]++;
			else {
				all = false;
				misses.push({ topic, text: item.text, expected: want[topic], actual: got[topic] });
			}
		}
		if (all) wholly++;
	}
	return { texts: cases.length, wholly, right, given, confusion, misses };
}

/** Topics with too many answers for a row each. */
const OPEN: ReadonlySet<Topic> = new Set(['eta', 'components', 'planned']);

function label(topic: Topic, answer: string): string {
	if (answer === '') return '(nothing)';
	return OPEN.has(topic) ? 'given' : answer;
}

function wrongLabel(topic: Topic, answer: string): string {
	if (answer === '') return '(nothing)';
	return OPEN.has(topic) ? 'another' : answer;
}

/** The confusion tables as text: one row per true answer, followed by the answers given for it. */
export function table(name: string, result: Measure): string {
	const lines = [`${name}: ${result.texts} texts, ${result.wholly} right in every topic`];
	for (const topic of TOPICS) {
		const { due, said, hit } = result.given[topic];
		lines.push(
			`  ${topic}: ${result.right[topic]}/${result.texts}, precision ${hit}/${said}, recall ${hit}/${due}`,
		);
		for (const [truth, row] of result.confusion[topic]) {
			const answers = [...row].map(([given, count]) => `${given} ${count}`).join(', ');
			lines.push(`    ${truth.padEnd(16)} → ${answers}`);
		}
	}
	return lines.join('\n');
}
