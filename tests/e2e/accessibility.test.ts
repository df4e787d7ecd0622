/** Every page, in calm and in an outage, light and dark: axe finds no violation of WCAG 2.2 AA. On the time-lapse build. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import type { Driver, ExtensionPage } from './driver/driver';
import { openLapse } from './lapse';
import { shareStage } from './share-stage';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const PAGES: ExtensionPage[] = ['popup.html', 'options.html', 'history.html', 'welcome.html'];

/** axe's violations, as "rule: element". */
async function faultsOf(page: Page): Promise<string[]> {
	await page.evaluate(AXE);
	const { violations } = (await page.evaluate(
		`axe.run(document, { runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'] })`,
	)) as AxeResults;
	return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

async function lookAt(driver: Driver, pages: readonly ExtensionPage[]): Promise<Record<string, string[]>> {
	const faults: Record<string, string[]> = {};
	for (const name of pages) {
		const page = await driver.openExtension(name);
		await page.waitForSelector('main :is(button, a)');
		for (const theme of ['light', 'dark'] as const) {
			await driver.setTheme(page, theme);
			faults[`${name} ${theme}`] = await faultsOf(page);
		}
		await page.close();
	}
	return faults;
}

const faultless = (pages: readonly ExtensionPage[]) =>
	Object.fromEntries(pages.flatMap((name) => ['light', 'dark'].map((theme) => [`${name} ${theme}`, []])));

const lapse = shareStage(openLapse);

test('in calm', async () => {
	expect(await lookAt(lapse().driver, PAGES)).toEqual(faultless(PAGES));
});

test('in an outage', async () => {
	const { driver, breakDown } = lapse();
	await breakDown();
	const pages: ExtensionPage[] = ['popup.html', 'history.html'];
	expect(await lookAt(driver, pages)).toEqual(faultless(pages));
});
