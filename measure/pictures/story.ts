/** Plays January 2023 in the time-lapse build and takes screenshots of the extension at chosen moments. */

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { HOUR_MS, MINUTE_MS, romeInstant, romeTime } from '../../monitor/core/time';
import { type DemoBrowser, openBrowser } from '../../simulator/demo/browser';
import type { Display } from '../../simulator/demo/display';
import { type Observed, observe } from '../../simulator/demo/observer';
import { photographToolbar } from '../../simulator/demo/pictures';
import { instant } from '../../simulator/scenario';
import { january2023 } from '../../simulator/scenarios/january-2023';
import { startSimulator } from '../../simulator/server';
import { pastBefore } from './past';
import { shootHistory, shootOptions, shootPopup } from './shots';

export const MOMENTS = ['calm', 'outage', 'recovering', 'restored'] as const;
export type MomentId = (typeof MOMENTS)[number];

/** What the toolbar and the popup showed at one moment. */
export type Moment = { at: number; badge: Observed['badge']; color: string };
export type Story = Record<MomentId, Moment>;

/** The earliest time of each moment, and the badge that identifies it. */
const WANTED: Record<MomentId, { from: string; badge: string }> = {
	calm: { from: '2023-01-22T18:30:00+01:00', badge: 'OK' },
	outage: { from: '2023-01-25T18:00:00+01:00', badge: 'KO' },
	recovering: { from: '2023-01-27T17:30:00+01:00', badge: '↑' },
	restored: { from: '2023-01-28T21:00:00+01:00', badge: 'OK' },
};

/** A family's computer, on early and late in the day: the time between is a gap, which saves most of the checks. */
const AWAKE = [
	{ from: 7, to: 7.75 },
	{ from: 15.75, to: 22.75 },
];

type StoryOptions = {
	executablePath: string;
	extensionDir: string;
	directory: string;
	/** For screenshots of the real toolbar; without it there are none. */
	display: Display | null;
};

/** Plays until the last moment; the screenshots are in `directory` by name. Throws if a moment never came. */
export async function playStory(options: StoryOptions): Promise<Story> {
	const simulator = await startSimulator({ scenario: january2023 });
	const { clock } = simulator;
	clock.paused = true;
	const demo = await openBrowser({ ...options, simulator });
	try {
		await bringPast(demo, options.directory);
		const observer = await demo.browser.newPage();
		await observer.goto(demo.extensionUrl('manifest.json'));
		const story = new Map<MomentId, Moment>();
		await new Promise<void>((done, failed) => {
			clock.beforeStep = async (at) => {
				try {
					await takeMoment({ ...options, demo, observer, story }, at);
				} catch (error) {
					failed(error);
				}
				if (story.size === MOMENTS.length) done();
				if (at >= instant(january2023.endAt)) failed(new Error(`only ${[...story.keys()]} came to pass`));
				const wake = wakesAt(at);
				if (wake !== null) clock.stepTo(wake);
			};
			clock.paused = false;
		});
		clock.beforeStep = null;
		clock.paused = true;
		await shootHistory(demo, options.directory);
		await shootOptions(demo, options.directory);
		return Object.fromEntries(story) as Story;
	} finally {
		await demo.close();
		await simulator.close();
	}
}

/** Imports a past through the options page, as a user would. */
async function bringPast({ browser, extensionUrl }: DemoBrowser, directory: string): Promise<void> {
	const file = join(directory, 'past.json');
	await writeFile(file, pastBefore(instant(january2023.startAt)));
	const page = await browser.newPage();
	await page.goto(extensionUrl('options.html'));
	const input = await page.waitForSelector('input[name="import"]');
	await (input as Awaited<ReturnType<typeof page.$<'input'>>>)?.uploadFile(file);
	// Polled: the page of the first run may open in front of this one, and a hidden page draws no frames.
	await page.waitForFunction(() => document.querySelector('#data [role="status"]')?.textContent, {
		polling: 200,
	});
	await page.close();
}

type Studio = StoryOptions & { demo: DemoBrowser; observer: Page; story: Map<MomentId, Moment> };

/** Takes a screenshot of the next moment of the story if it is now. */
async function takeMoment({ demo, observer, directory, display, story }: Studio, at: number): Promise<void> {
	const next = MOMENTS[story.size];
	if (next === undefined || at < instant(WANTED[next].from)) return;
	const { badge, badgeColor } = await observe(observer);
	if (badge.text !== WANTED[next].badge) return;
	await shootPopup(demo, directory, next);
	if (display?.virtual) await photographToolbar(display, demo, directory, next);
	story.set(next, { at, badge, color: badgeColor });
}

/** When the computer is switched on again if it is off at `at`; null while it is on. */
function wakesAt(at: number): number | null {
	const { year, month, day, hour, minute } = romeTime(at);
	const hours = hour + minute / 60;
	if (AWAKE.some(({ from, to }) => from <= hours && hours < to)) return null;
	const next = AWAKE.find(({ from }) => hours < from);
	const morning = romeInstant(year, month, day) + (next?.from ?? 24 + (AWAKE[0]?.from ?? 0)) * HOUR_MS;
	return morning + MINUTE_MS;
}
