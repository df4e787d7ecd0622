/** A scenario from a file: its format (docs/play.md), parsed strictly. Instants are true ones, epoch ms. */

import type { OwnVisit } from '../../monitor/core/assessment/signals';
import { FEED_TRUSTS, type FeedTrust } from '../../monitor/core/model/incident';
import { PROVIDERS, type ProviderId } from '../../monitor/core/providers';
import { err, ok, type Result } from '../../monitor/core/result';
import type { Computer, Sleep } from '../played/computer';
import type { Reply } from '../reply';
import { address, bodyOf, type ReadFile, readAnswer } from './answer';
import { type Expectation, readExpectation } from './expectation';
import { Complaint, flag, list, object, offset, text, word } from './fields';

/** `reply` null: healthy. `prefix`: any path below. */
export type StepAnswer = { address: string; prefix: boolean; reply: Reply | null };
export type StoryFeed = { at: number; url: string; trust: FeedTrust; body: string };

export type Story = {
	id: string;
	startAt: number;
	endAt: number;
	providers: ProviderId[];
	steps: { at: number; answers: StepAnswer[] }[];
	controls: { at: number; reachable: boolean }[];
	feeds: StoryFeed[];
	computer: Computer;
	visits: OwnVisit[];
	presses: number[];
	expectations: Expectation[];
};

const KEYS = ['id', 'start', 'until', 'providers', 'steps', 'controls', 'feeds', 'sleep', 'clock'];
/** A successful load proves nothing and is not reported: in a story it has no effect. */
const VISIT_OUTCOMES = ['completed', 'failed', 'server_error', 'call_failed', 'marked'] as const;

const MORE_KEYS = ['visits', 'press', 'expect'];
/** A run is computed rather than waited for, but no test needs more than a year of checks. */
const LONGEST_MS = 400 * 86_400_000;

/** Parses a scenario; an error is one line. */
export function readStory(json: string, readFile: ReadFile): Result<Story, string> {
	try {
		return ok(storyOf(JSON.parse(json), readFile));
	} catch (error) {
		if (error instanceof SyntaxError) return err(`is no JSON (${error.message.split('\n')[0]})`);
		if (error instanceof Complaint) return err(error.message);
		throw error;
	}
}

function storyOf(value: unknown, readFile: ReadFile): Story {
	const story = object(value, 'the scenario', [...KEYS, ...MORE_KEYS]);
	const startAt = Date.parse(text(story.start, 'start'));
	if (Number.isNaN(startAt)) throw new Complaint(`start: "${story.start}" is no ISO time`);
	const length = offset(story.until, 'until');
	if (length <= 0 || length > LONGEST_MS) throw new Complaint('until: from +1s to +400d');
	const instant = (given: unknown, where: string) => startAt + offset(given, where);
	return {
		id: text(story.id, 'id'),
		startAt,
		endAt: startAt + length,
		providers: providersOf(story.providers),
		steps: inOrder(
			list(story.steps, 'steps', (one, where) => {
				const step = object(one, where, ['at', 'answers']);
				return { at: instant(step.at, `${where}.at`), answers: answersOf(step.answers, where, readFile) };
			}),
		),
		controls: inOrder(
			list(story.controls, 'controls', (one, where) => {
				const change = object(one, where, ['at', 'reachable']);
				const reachable = flag(change.reachable, `${where}.reachable`);
				return { at: instant(change.at, `${where}.at`), reachable };
			}),
		),
		feeds: inOrder(
			list(story.feeds, 'feeds', (one, where) => {
				const feed = object(one, where, ['at', 'url', 'trust', 'body', 'file']);
				return {
					at: instant(feed.at, `${where}.at`),
					url: address(feed.url, `${where}.url`),
					trust: word(feed.trust, `${where}.trust`, FEED_TRUSTS),
					body: bodyOf(feed, where, readFile).body,
				};
			}),
		),
		computer: {
			sleeps: sleepsOf(story.sleep, instant),
			clock: inOrder(
				list(story.clock, 'clock', (one, where) => {
					const change = object(one, where, ['at', 'ahead']);
					const aheadMs = offset(change.ahead, `${where}.ahead`, { negative: true });
					return { at: instant(change.at, `${where}.at`), aheadMs };
				}),
			),
			alarms: 'timer',
		},
		visits: inOrder(
			list(story.visits, 'visits', (one, where) => {
				const visit = object(one, where, ['at', 'provider', 'outcome']);
				return {
					at: instant(visit.at, `${where}.at`),
					provider: word(visit.provider, `${where}.provider`, PROVIDERS),
					outcome: word(visit.outcome, `${where}.outcome`, VISIT_OUTCOMES),
				};
			}).filter(isSeen),
		),
		presses: list(story.press, 'press', (one, where) =>
			instant(object(one, where, ['at']).at, `${where}.at`),
		),
		expectations: list(story.expect, 'expect', (one, where) => readExpectation(one, where, startAt)),
	};
}

function providersOf(value: unknown): ProviderId[] {
	if (value === undefined) return [...PROVIDERS];
	const chosen = list(value, 'providers', (one, where) => word(one, where, PROVIDERS));
	if (chosen.length === 0) throw new Complaint('providers: none is watched');
	return [...new Set(chosen)];
}

function answersOf(value: unknown, where: string, readFile: ReadFile): StepAnswer[] {
	if (typeof value !== 'object' || value === null) throw new Complaint(`${where}.answers: not an object`);
	return Object.entries(value).map(([key, answer]) => {
		const place = `${where}.answers["${key}"]`;
		const prefix = key.endsWith('*');
		const url = new URL(address(prefix ? key.slice(0, -1) : key, place));
		return { address: url.origin + url.pathname, prefix, reply: readAnswer(answer, place, readFile) };
	});
}

function sleepsOf(value: unknown, instant: (given: unknown, where: string) => number): Sleep[] {
	const sleeps = list(value, 'sleep', (one, where) => {
		const sleep = object(one, where, ['from', 'to']);
		const [fromAt, toAt] = [instant(sleep.from, `${where}.from`), instant(sleep.to, `${where}.to`)];
		if (toAt <= fromAt) throw new Complaint(`${where}: it ends before it begins`);
		return { fromAt, toAt };
	}).sort((a, b) => a.fromAt - b.fromAt);
	const beside = sleeps.findIndex(({ fromAt }, index) => fromAt < (sleeps[index - 1]?.toAt ?? 0));
	if (beside !== -1) throw new Complaint('sleep: two at one time');
	return sleeps;
}

function inOrder<T extends { at: number }>(entries: T[]): T[] {
	return entries.sort((a, b) => a.at - b.at);
}

function isSeen(
	visit: Omit<OwnVisit, 'outcome'> & { outcome: (typeof VISIT_OUTCOMES)[number] },
): visit is OwnVisit {
	return visit.outcome !== 'completed';
}
