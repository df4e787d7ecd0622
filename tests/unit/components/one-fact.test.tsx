/** What is on one screen is consistent, in every scene of the gallery. */

import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../../assets/locales/words';
import { ANSWERED, answerText } from '../../../components/words/answer-sentences';
import { SCENES } from '../../../measure/gallery/scenes';
import { overview } from '../../../monitor/core/assessment/overview';
import { draw, scene } from './draw';

const words = wordsIn('it');
const { answers } = words;

/** Which sentences may go with an attribute. */
const SENTENCES: Record<string, Record<string, readonly string[]>> = {
	cause: Object.fromEntries(Object.entries(answers.cause).map(([kind, text]) => [kind, [text]])),
	data: Object.fromEntries(Object.entries(answers.data).map(([stance, text]) => [stance, [text]])),
	attack: {
		denied: [answers.attack.denied],
		suspected: [answers.attack.suspected, answers.deniedBefore],
		confirmed: [answers.attack.confirmed],
	},
};

describe.each(Object.keys(SCENES))('in the scene %s', (name) => {
	test('an answer’s sentence and its attribute say the same', () => {
		const { snapshot, now } = scene(name);
		for (const view of overview(snapshot, now).providers) {
			for (const topic of ANSWERED) {
				const { stance, text } = answerText(topic, view.answers, { language: 'it', now, words });
				if (stance === 'not_told') expect(text).toBe(answers.notTold);
				else if (stance === 'withdrawn') expect(text).toBe(answers.withdrawn);
				else if (SENTENCES[topic]) expect(SENTENCES[topic][stance]).toContain(text);
			}
		}
	});

	test('a recovering mailbox has no part that is simply down', () => {
		for (const { phase, status, components } of overview(scene(name).snapshot, scene(name).now).providers) {
			if (phase !== 'recovering' || status === 'unknown') continue;
			const seen = components.filter(({ basis }) => basis === 'seen');
			expect(seen.some((part) => part.phase === 'recovering' || part.status === 'operational')).toBe(true);
		}
	});

	test('what is down now was not "never seen down"', () => {
		const { snapshot, now } = scene(name);
		const up = overview(snapshot, now).providers.filter(({ episode }) => episode?.closedAt !== null);
		const html = draw({ ...scene(name), history: well(now) });
		expect(html.split(words.charts.neverHalted).length - 1).toBeLessThanOrEqual(up.length);
	});
});

function well(now: number) {
	const day = new Date(now).toISOString().slice(0, 10);
	const latency = { count: 0, sumMs: 0, maxMs: 0 };
	const of = (provider: 'libero' | 'virgilio') => ({
		days: [{ provider, day, inStatus: { operational: 3_600_000 }, checks: 9, latency }],
	});
	return { libero: of('libero'), virgilio: of('virgilio') };
}

test('on the evening of 25 January the attack is denied, though the site no longer mentions it', () => {
	const html = draw(scene('major-january-25'));
	expect(html).toMatch(/data-claim="attack" data-stance="denied">.*?No, lo escludono/);
	expect(html).not.toContain(answers.deniedBefore);
});

test('the app that the news reports as working is not shown as down', () => {
	const html = draw(scene('major-january-overdue'));
	expect(html).toMatch(/data-component="app-android" data-status="operational"/);
});

test('an outage declared for days did not begin when this browser first checked', () => {
	const html = draw(scene('partial-declared-elsewhere'));
	expect(html).toContain('da lunedì 23 gennaio');
	expect(html).not.toContain('dalle 17:');
});
