import { describe, expect, test } from 'vitest';
import { read } from '../../../../monitor/core/italian/reader';
import type { ClaimTopic } from '../../../../monitor/core/model/incident';
import { romeIso } from '../../../../monitor/core/time';
import { GRIDS, STATES, SUBJECTS } from '../../../fixtures/italian/phrases';

const WEDNESDAY = Date.parse('2023-01-25T15:00:00+01:00');
const THURSDAY = Date.parse('2023-01-26T16:00:00+01:00');

function answer(text: string, topic: ClaimTopic, at: number): string {
	const claim = read(text, at, { source: 'press' }).claims.find((other) => other.topic === topic);
	if (claim === undefined) return '-';
	if (claim.topic === 'eta') return `${shortTime(claim.fromAt)}>${shortTime(claim.toAt)}`;
	if (claim.topic === 'cause') return claim.kind;
	if (claim.topic === 'delivery') return claim.fate;
	if (claim.topic !== 'scope') return claim.stance;
	return claim.hit.includes('pec') ? 'affected' : claim.notHit.includes('pec') ? 'unaffected' : '-';
}

/** "01-25T15:00". */
function shortTime(at: number): string {
	return romeIso(at).slice(5, 16);
}

function capitalized(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

describe('a predicate states the same of any subject', () => {
	const cases = Object.entries(STATES).flatMap(([stance, list]) =>
		list.map((predicate) => ({ stance, predicate })),
	);
	test.each(cases)('$stance: "$predicate"', ({ stance, predicate }) => {
		const heard = SUBJECTS.map((subject) => answer(`${subject} ${predicate}`, 'status', THURSDAY));
		expect(heard).toEqual(SUBJECTS.map(() => stance));
	});
});

describe.each(GRIDS)('a phrase on $topic means the same in any frame', ({ topic, frames, phrases }) => {
	const cases = Object.entries(phrases).flatMap(([meaning, list]) =>
		list.map((phrase) => ({ meaning, phrase })),
	);
	test.each(cases)('$meaning: "$phrase"', ({ meaning, phrase }) => {
		const texts = frames.map((frame) => capitalized(frame.replace('%', phrase)));
		expect(texts.map((text) => answer(text, topic, WEDNESDAY))).toEqual(texts.map(() => meaning));
	});
});
