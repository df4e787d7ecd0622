/** How well a set of texts is read. */

import type { TextClass } from '../../monitor/core/italian/classifier/classify';
import { TOPIC_NAMES, type TopicName } from '../../monitor/core/italian/classifier/model';
import type { Read } from '../../monitor/core/italian/reader';
import type { Claim, ClaimTopic } from '../../monitor/core/model/incident';
import { romeIso } from '../../monitor/core/time';
import type { Labelled } from '../../tests/fixtures/italian/labelled';

/** An answer that the text gives and one that the reader gives; "" is none. */
type Judged = { topic: 'status' | TopicName; due: string; said: string; right: boolean };

/** "Planned" says nothing of now. */
const stateOf = (is: TextClass): string => (is === 'planned' || is === 'none' ? '' : is);

/** The answers to all topics that are labelled. */
export function judge(texts: readonly Labelled[], read: Read): Judged[] {
	return texts.flatMap(({ text, at, by, is, acceptable, answers }) => {
		const options = { source: 'press' as const, ...(by === undefined ? {} : { aboutProvider: by }) };
		const said = answersOf(read(text, at, options).claims);
		const { status } = said;
		const right = is !== null && [is, ...acceptable].map(stateOf).includes(status);
		return [
			...(is === null ? [] : [{ topic: 'status' as const, due: stateOf(is), said: status, right }]),
			...Object.entries(answers).map(([topic, answer]) => ({
				topic: topic as TopicName,
				due: answer === 'unspecified' ? '' : answer,
				said: said[topic as TopicName],
				right: said[topic as TopicName] === answer,
			})),
		];
	});
}

/** An ETA by its end in Rome. A cause of no kind is no answer. */
export function answersOf(claims: readonly Claim[]): Record<Judged['topic'], string> {
	const of = <T extends ClaimTopic>(topic: T) =>
		claims.find((claim) => claim.topic === topic) as Extract<Claim, { topic: T }> | undefined;
	const eta = of('eta');
	const cause = of('cause')?.kind ?? '';
	const scope = of('scope');
	return {
		status: of('status')?.stance ?? '',
		cause: cause === 'unspecified' ? '' : cause,
		eta: eta === undefined ? '' : romeIso(eta.toAt).slice(0, 16),
		data: of('data')?.stance ?? '',
		attack: of('attack')?.stance ?? '',
		pec: scope?.hit.includes('pec') ? 'affected' : scope?.notHit.includes('pec') ? 'unaffected' : '',
	};
}

/** One line: of the status F1, precision and recall, false alarms and false all-clears; of each other topic its F1. */
export function figuresOf(name: string, judged: readonly Judged[]): string {
	const ofStatus = judged.filter(({ topic }) => topic === 'status');
	const silent = ofStatus.filter(({ due }) => due === '');
	const alarms = silent.filter(({ said, right }) => !right && /outage|maintenance/.test(said)).length;
	const clears = ofStatus.filter(({ said, right }) => !right && said === 'restored').length;
	const topics = TOPIC_NAMES.map((topic) => {
		const { f1, hit, said, due } = agreement(judged.filter((one) => one.topic === topic));
		return `${topic} ${f1} ${hit}/${said}/${due}`;
	});
	const { f1, hit, said, due } = agreement(ofStatus);
	return (
		`${name}: status F1 ${f1}, precision ${hit}/${said}, recall ${hit}/${due}, ` +
		`false alarms ${alarms}/${silent.length}, false all-clears ${clears}; ${topics.join(', ')}; all ${agreement(judged).f1}`
	);
}

function agreement(judged: readonly Judged[]) {
	const said = judged.filter((one) => one.said !== '').length;
	const due = judged.filter((one) => one.due !== '' && !(one.right && one.said === '')).length;
	const hit = judged.filter(({ right, said: answer }) => right && answer !== '').length;
	return { said, due, hit, f1: ((2 * hit) / (said + due)).toFixed(3) };
}
