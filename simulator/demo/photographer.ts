/** Decides when to take a picture: at each change of the badge, and when a statement has had time to arrive. */

import type { Page } from 'puppeteer-core';
import { MINUTE_MS, romeTime } from '../../monitor/core/time';
import { instant, type Scenario } from '../scenario';
import type { DemoBrowser } from './browser';
import type { Display } from './display';
import { choose, type Observed } from './observer';
import { drawBadge, photographToolbar, picturePopup } from './pictures';

type PhotographerOptions = {
	demo: DemoBrowser;
	/** A page of the extension. */
	observer: Page;
	display: Display | null;
	directory: string;
	extensionDir: string;
	scenario: Scenario;
};

type Photographer = {
	/** Names of the pictures taken. */
	files: string[];
	look(at: number, observed: Observed): Promise<void>;
};

/** A flapping recovery changes dozens of times: after this many pictures of the same badge they show nothing new. */
const MAX_OF_A_BADGE = 2;
/** Feeds are read every five minutes during an outage, every ten at the demo's pace. */
const FEED_DELAY_MS = 16 * MINUTE_MS;

export function createPhotographer(options: PhotographerOptions): Photographer {
	const { demo, observer, display, directory, extensionDir, scenario } = options;
	const files: string[] = [];
	const taken = new Map<string, number>();
	const statements = (scenario.feed ?? []).map((update) => instant(update.at) + FEED_DELAY_MS);
	let lastBadge: string | null = null;

	return {
		files,
		async look(at, observed) {
			const { text } = observed.badge;
			const count = taken.get(text) ?? 0;
			const turned = text !== lastBadge && count < MAX_OF_A_BADGE;
			lastBadge = text;
			const told = statements.filter((due) => due <= at).length;
			statements.splice(0, told);
			if (!turned && told === 0) return;
			if (turned) taken.set(text, count + 1);
			const name = `${fileTime(at)}-${slug(text)}`;
			// Most Chromium builds come without Italian: it is set in the options, with English for the first picture of each badge.
			if (turned && count === 0 && (await choose(observer, { language: 'en' })))
				files.push(...(await picturePopup(demo, directory, `${name}-popup-en`)));
			await choose(observer, { language: 'it' });
			files.push(...(await picturePopup(demo, directory, `${name}-popup-it`)));
			if (!turned) return;
			const photograph = display?.virtual ? await photographToolbar(display, demo, directory, name) : null;
			files.push(photograph ?? (await drawBadge(demo.browser, extensionDir, observed, directory, name)));
		},
	};
}

/** "01-23-0705": sortable, and valid in every file system. */
function fileTime(at: number): string {
	const { month, day, hour, minute } = romeTime(at);
	const two = (n: number) => String(n).padStart(2, '0');
	return `${two(month)}-${two(day)}-${two(hour)}${two(minute)}`;
}

const BADGE_WORDS: Record<string, string> = {
	OK: 'ok',
	'!': 'partial',
	KO: 'outage',
	'↑': 'recovering',
	M: 'maintenance',
	'–': 'your-connection',
	'?': 'unknown',
	'': 'none',
};

function slug(badgeText: string): string {
	return BADGE_WORDS[badgeText] ?? 'other';
}
