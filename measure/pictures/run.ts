/**
 * `npm run pictures`: the pictures of the README and of the stores, from the time-lapse build running through January 2023.
 * `-- --compose` composes them again from the screenshots of the last run; `-- --extension DIR` uses another build.
 */

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launch } from 'puppeteer-core';
import { requireBrowser } from '../../scripts/browsers.mjs';
import { openDisplay } from '../../simulator/demo/display';
import { loadAlbum } from './album';
import { composeReadme } from './readme';
import { composeShare } from './share';
import { composeStore } from './store';
import { playStory, type Story } from './story';

const { values } = parseArgs({
	options: {
		compose: { type: 'boolean', default: false },
		extension: { type: 'string', default: '.output/chrome-mv3-timelapse' },
	},
});
const ROOT = resolve(import.meta.dirname, '..', '..');
const PHOTOGRAPHS = join(ROOT, '.output', 'pictures');
const STORY = join(PHOTOGRAPHS, 'story.json');
const executablePath = requireBrowser('chromium');

await mkdir(PHOTOGRAPHS, { recursive: true });
if (!values.compose) {
	const extensionDir = resolve(values.extension);
	const display = await openDisplay('virtual');
	try {
		const story = await playStory({ executablePath, extensionDir, directory: PHOTOGRAPHS, display });
		await writeFile(STORY, JSON.stringify(story));
	} finally {
		display?.close();
	}
}
const story: Story = JSON.parse(await readFile(STORY, 'utf8'));
const browser = await launch({
	executablePath,
	headless: true,
	args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
	const album = await loadAlbum(ROOT, PHOTOGRAPHS, story, browser);
	await composeReadme(album, join(ROOT, 'docs', 'images'));
	await composeStore(album, join(ROOT, 'docs', 'store', 'images'));
	await composeShare(album, join(ROOT, 'feed', 'page', 'pictures'));
} finally {
	await browser.close();
}
