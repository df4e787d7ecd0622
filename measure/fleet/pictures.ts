/** The pictures of docs/scale.md. */

import { HOUR_MS, MINUTE_MS } from '../../monitor/core/time';
import type { Counts } from './counts';
import { line } from './measure';
import { chart, type Line } from './plot';
import type { PolicyId } from './policies';
import { BRAKE, CALM } from './runs';
import type { World } from './world';

const NAMES: Record<PolicyId, string> = {
	ours: 'PostaViva',
	fixed: 'timer of five minutes',
	exponential: 'exponential back-off',
};

type Weeks = Record<PolicyId, Counts>;

const byPolicy = (weeks: Weeks, toLine: (counts: Counts) => Line['points']): Line[] =>
	(Object.keys(NAMES) as PolicyId[]).map((policy) => ({
		name: NAMES[policy],
		points: toLine(weeks[policy]),
	}));

/** Requests per second around an instant, by the minute. */
function around(weeks: Weeks, title: string, at: number, from: number, to: number): string {
	const toPoints = ({ provider }: Counts) =>
		line(provider, at + from, at + to, 20_000).map((point) => ({
			x: (point.at - at) / MINUTE_MS,
			y: point.peak,
		}));
	return chart({
		title,
		xLabel: 'minutes',
		yLabel: 'requests in the busiest second',
		lines: byPolicy(weeks, toPoints),
		xTicks: [-20, -10, 0, 10, 20, 30, 40, 50, 60].filter(
			(tick) => tick * MINUTE_MS >= from && tick * MINUTE_MS <= to,
		),
	});
}

/** Share of users notified since the recovery. */
function knowing(weeks: Weeks, upAt: number): string {
	const shares = (told: Uint32Array, minutes: number) => {
		const all = line(told, upAt, upAt + 2 * HOUR_MS, MINUTE_MS).reduce((sum, { mean }) => sum + mean, 0);
		let so = 0;
		const steps = line(told, upAt, upAt + minutes * MINUTE_MS, MINUTE_MS / 2);
		return [
			{ x: 0, y: 0 },
			...steps.map((step, index) => {
				so += step.mean / 2;
				return { x: (index + 1) / 2, y: (100 * so) / all };
			}),
		];
	};
	return chart({
		title: 'Users who know that the mail is coming back',
		xLabel: 'minutes after the comeback',
		yLabel: '% of users',
		lines: [
			{ name: 'PostaViva: coming back', points: shares(weeks.ours.told.recovering, 60) },
			{ name: 'PostaViva: restored', points: shares(weeks.ours.told.restored, 60) },
			{ name: 'exponential back-off', points: shares(weeks.exponential.told.restored, 60) },
		],
		xTicks: [0, 5, 10, 15, 20, 30, 40, 50, 60],
	});
}

export function pictures(weeks: Weeks, world: World, brake: Counts, day: Counts): Map<string, string> {
	const hours = (counts: Counts, to: number, stepMs: number) =>
		line(counts.provider, 0, to, stepMs).map(({ at, mean }) => ({ x: at / HOUR_MS, y: mean }));
	return new Map([
		['failure.svg', around(weeks, 'A failure common to all', world.downAt, -20 * MINUTE_MS, HOUR_MS)],
		['comeback.svg', around(weeks, 'The comeback, after six days', world.upAt, -20 * MINUTE_MS, HOUR_MS)],
		['knowing.svg', knowing(weeks, world.upAt)],
		[
			'brake.svg',
			chart({
				title: 'The brake: from hour 4 to hour 8 the feed asks for a quarter',
				xLabel: 'hours (the outage begins at hour 1)',
				yLabel: 'requests a second',
				lines: [{ name: 'PostaViva', points: hours(brake, BRAKE.endAt, 2 * MINUTE_MS) }],
				xTicks: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
			}),
		],
		[
			'day.svg',
			chart({
				title: 'A calm day of browsers that open and close',
				xLabel: 'hour of the day',
				yLabel: 'requests a second',
				lines: [{ name: 'PostaViva', points: hours(day, CALM.endAt, 2 * MINUTE_MS) }],
				xTicks: [0, 3, 6, 9, 12, 15, 18, 21, 24],
			}),
		],
	]);
}
