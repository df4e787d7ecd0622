/**
 * `npm run gallery`: Chromium renders every page, scene, theme and language from fixtures of the real engine into `.output/gallery/`,
 * with contact sheets; `npm run gallery -- popup-major` only those so named. Exits 1 if axe or a sideways scroll finds a fault.
 */

import { mkdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import { requireBrowser } from '../../scripts/browsers.mjs';
import { buildPages, PAGES, serve } from './build';
import { type Picture, writeIndex, writeSheet } from './contact-sheet';
import { SCENES } from './scenes';

const OUT = join(import.meta.dirname, '..', '..', '.output', 'gallery');
const THEMES = ['light', 'dark'] as const;
const LANGUAGES = ['it', 'en'] as const;
/** Scenes that change more than the popup. */
const PAGE_SCENES: Record<string, readonly string[]> = {
	options: ['operational-calm', 'settings-full', 'own-no_permission', 'unknown-never'],
	history: ['operational-calm', 'operational-after', 'major-january-25'],
	welcome: ['operational-calm', 'own-no_permission'],
};
const WIDTH: Record<(typeof PAGES)[number], number> = {
	popup: 384,
	options: 960,
	history: 960,
	welcome: 960,
};
/** 320 CSS pixels: a phone, or 400 % zoom on a laptop (WCAG 1.4.10). */
const NARROW = 320;
/** Phones, where the popup is a page. */
const PHONES = [360, 412];
const PHONE_SCENES: Partial<Record<string, readonly string[]>> = {
	popup: ['operational-calm', 'major-january-25', 'recovering-january-26', 'own-no_permission'],
	welcome: ['own-no_permission'],
};
const MAX_HEIGHT = 6_000;

type Shot = Omit<Picture, 'file'> & { url: string };

function shots(origin: string): Shot[] {
	return PAGES.flatMap((page) =>
		(PAGE_SCENES[page] ?? Object.keys(SCENES)).flatMap((scene) =>
			THEMES.flatMap((theme) =>
				LANGUAGES.flatMap((language) =>
					widthsOf(page, scene, theme === 'light' && language === 'it').map((width) => ({
						page,
						scene,
						theme,
						language,
						width,
						url: `${origin}/${page}.html?scene=${scene}&language=${language}`,
					})),
				),
			),
		),
	);
}

/** Every width is rendered once, in one theme and language. */
function widthsOf(page: (typeof PAGES)[number], scene: string, isFirst: boolean): number[] {
	const phones = PHONE_SCENES[page]?.includes(scene) ? PHONES : [];
	return isFirst ? [WIDTH[page], NARROW, ...phones] : [WIDTH[page]];
}

/** Renders one picture and reports the faults of the page, one line each. */
async function take(tab: Page, shot: Shot, file: string, axe: string): Promise<string[]> {
	await tab.setViewport({ width: shot.width, height: 600 });
	await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: shot.theme }]);
	await tab.goto(shot.url, { waitUntil: 'load' });
	const size = await tab.evaluate(() => {
		const { scrollHeight, scrollWidth } = document.documentElement;
		const main = document.querySelector('main');
		return {
			height: scrollHeight,
			sideways: scrollWidth > innerWidth || (main && main.scrollWidth > main.clientWidth),
		};
	});
	await tab.setViewport({ width: shot.width, height: Math.min(MAX_HEIGHT, size.height) });
	await tab.screenshot({ path: join(OUT, file) as `${string}.png` });
	// The driver evaluates past the page's policy, so axe needs no exception in it.
	await tab.evaluate(axe);
	const violations = (await tab.evaluate(
		"axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(', ')))",
	)) as string[];
	return [...violations, ...(size.sideways ? ['scrolls sideways'] : [])].map((fault) => `${file}: ${fault}`);
}

async function main(): Promise<number> {
	await rm(OUT, { recursive: true, force: true });
	await mkdir(OUT, { recursive: true });
	const site = join(OUT, '.site');
	await buildPages(site);
	const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
	const { server, origin } = await serve(site);
	const browser = await launch({
		executablePath: requireBrowser('chromium'),
		headless: true,
		args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
	});
	const faults: string[] = [];
	const pictures: Picture[] = [];
	try {
		const tab = await browser.newPage();
		tab.on('pageerror', (error) => faults.push(String(error)));
		tab.on('console', (message) => {
			if (message.type() === 'error') faults.push(`${tab.url()}: ${message.text()}`);
		});
		for (const { url, ...shot } of shots(origin)) {
			const file = `${shot.page}-${shot.scene}-${shot.theme}-${shot.language}-${shot.width}.png`;
			if (!file.startsWith(process.argv[2] ?? '')) continue;
			faults.push(...(await take(tab, { ...shot, url }, file, axe)));
			pictures.push({ ...shot, file });
		}
	} finally {
		await browser.close();
		server.close();
	}
	await writeIndex(OUT, pictures);
	const sheetOf = ({ page, theme, language }: Picture) => `${page}-${theme}-${language}`;
	for (const name of new Set(pictures.map(sheetOf)))
		await writeSheet(
			OUT,
			name,
			pictures.filter((picture) => sheetOf(picture) === name),
		);
	process.stdout.write(`${pictures.length} pictures in .output/gallery, ${faults.length} faults\n`);
	for (const fault of faults) process.stdout.write(`  ${fault}\n`);
	return faults.length === 0 ? 0 : 1;
}

process.exitCode = await main();
