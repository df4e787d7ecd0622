// Sets up everything the commands need: `node scripts/setup.mjs [chromium] [firefox]`, both browsers if none is named.
// Safe to repeat: silent and quick if everything is there.
import { argv } from 'node:process';
import { pathToFileURL } from 'node:url';
import { ensureBrowser } from './browsers.mjs';
import { ensureDependencies, SetUpError } from './dependencies.mjs';

const say = (line) => console.error(line);

/**
 * Installs dependencies, then browsers; exits with one clear line if something is unavailable.
 * @param {('chromium' | 'firefox')[]} browsers
 * @param {(what: string) => void} begin called with the next item: "dependencies", or a browser
 * @returns {Promise<Record<string, string>>} the path of each browser
 */
export async function setUp(browsers, begin = () => {}) {
	try {
		begin('dependencies');
		ensureDependencies(say);
		const paths = {};
		for (const browser of browsers) {
			begin(browser);
			paths[browser] = await ensureBrowser(browser, say);
		}
		return paths;
	} catch (error) {
		if (!(error instanceof SetUpError)) throw error;
		console.error(error.message);
		process.exit(1);
	}
}

if (import.meta.url === pathToFileURL(argv[1]).href) {
	const paths = await setUp(argv.length > 2 ? argv.slice(2) : ['chromium', 'firefox']);
	for (const [browser, path] of Object.entries(paths)) console.log(`${browser}: ${path}`);
}
