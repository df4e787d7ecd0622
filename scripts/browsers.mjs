// Finds and installs Chromium and Firefox. Runs on the bare machine's own Node.
// Search order: CHROMIUM_PATH / FIREFOX_PATH, the path, an earlier download; then, as root with apt-get,
// Debian's packages (they bring the libraries a download would lack), else a download by @puppeteer/browsers.
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { canInstall, installFromDebian } from './debian.mjs';
import { NODE, ROOT, SetUpError } from './dependencies.mjs';

const CACHE = join(ROOT, '.cache', 'browsers');
/** Browsers known to start (so that none is started again only for its version), and the downloads. */
const MEMORY = join(CACHE, 'memory.json');
/** A download silent for this long will not come: closed networks often drop packets instead of refusing. */
const SILENCE_MS = 20_000;

const BROWSERS = {
	chromium: {
		variable: 'CHROMIUM_PATH',
		commands: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'],
		places: [
			'/Applications/Chromium.app/Contents/MacOS/Chromium',
			'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		],
		download: 'chrome@stable',
		packages: ['chromium'],
		extras: ['fonts-dejavu-core', 'xvfb'],
	},
	firefox: {
		variable: 'FIREFOX_PATH',
		commands: ['firefox', 'firefox-esr'],
		places: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
		download: 'firefox@stable',
		packages: ['firefox-esr'],
		extras: ['fonts-dejavu-core'],
	},
};

/**
 * Path of a browser that starts, or null.
 * @param {'chromium' | 'firefox'} name
 * @throws {SetUpError} if the variable names something that does not start: an explicit choice is not silently replaced.
 */
export function findBrowser(name) {
	const { variable, commands, places } = BROWSERS[name];
	const wished = process.env[variable];
	if (wished) {
		if (starts(wished)) return wished;
		throw new SetUpError(`${variable} is ${wished}, which does not start as a browser.`);
	}
	const downloaded = remembered().downloads[name];
	return [...onPath(commands), ...places, ...(downloaded ? [downloaded] : [])].find(starts) ?? null;
}

/** `findBrowser`, and a clear line instead of null. */
export function requireBrowser(name) {
	const path = findBrowser(name);
	if (path) return path;
	const { variable, packages } = BROWSERS[name];
	throw new SetUpError(
		`No ${name} on this machine: install it ("apt-get install ${packages[0]}", or your system's way), or set ${variable} to one.`,
	);
}

/** Finds or fetches a browser; returns its path. Calls `say` only if there is work to do. */
export async function ensureBrowser(name, say) {
	const found = findBrowser(name);
	if (found) return found;
	const ways = canInstall() ? [installPackages, download] : [download];
	for (const way of ways) {
		await way(BROWSERS[name], name, say);
		if (findBrowser(name)) break;
	}
	return requireBrowser(name);
}

/** An X server without a screen, if available; requested once, and optional. */
export function ensureVirtualDisplay(say) {
	if (onPath(['Xvfb']).some(isExecutable) || remembered().displayAsked || !canInstall()) return;
	remember({ displayAsked: true });
	say("Installing a virtual display from Debian's packages …");
	if (!installFromDebian(['xvfb'], [], say)) {
		say('No virtual display (package xvfb): going on without pictures of the real toolbar.');
	}
}

function installPackages({ packages, extras }, name, say) {
	say(`Installing ${name} from Debian's packages …`);
	installFromDebian(packages, extras, say);
}

async function download({ download: build }, name, say) {
	say(`Downloading ${name} …`);
	mkdirSync(CACHE, { recursive: true });
	const cli = join(ROOT, 'node_modules', '@puppeteer', 'browsers', 'lib', 'main-cli.js');
	const child = spawn(NODE, [cli, 'install', build, '--path', CACHE], { stdio: ['ignore', 'pipe', 'pipe'] });
	let timer;
	const heard = () => {
		clearTimeout(timer);
		timer = setTimeout(() => child.kill('SIGKILL'), SILENCE_MS);
	};
	heard();
	let output = '';
	child.stderr.on('data', heard);
	child.stdout.setEncoding('utf8').on('data', (text) => {
		output += text;
		heard();
	});
	const code = await new Promise((resolve) => {
		child.on('error', () => resolve(1)).on('close', resolve);
	});
	clearTimeout(timer);
	// Its last line is "chrome@VERSION PATH".
	const path = /^\S+@\S+ (.+)$/m.exec(output)?.[1]?.trim();
	if (code === 0 && path) remember({ downloads: { ...remembered().downloads, [name]: path } });
	else say(`The download of ${name} failed: the network may be closed.`);
}

function onPath(commands) {
	const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
	return folders.flatMap((folder) => commands.map((command) => join(folder, command)));
}

function isExecutable(path) {
	try {
		accessSync(path, constants.X_OK);
		return statSync(path).isFile();
	} catch {
		return false;
	}
}

/** A browser without its libraries exists but does not start; a version query finds out. */
function starts(path) {
	if (!isExecutable(path)) return false;
	const { mtimeMs } = statSync(path);
	const { started } = remembered();
	if (started[path] === mtimeMs) return true;
	const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
	if (status !== 0 || !/\d+\.\d+/.test(stdout)) return false;
	remember({ started: { ...started, [path]: mtimeMs } });
	return true;
}

function remembered() {
	try {
		return { started: {}, downloads: {}, ...JSON.parse(readFileSync(MEMORY, 'utf8')) };
	} catch {
		return { started: {}, downloads: {} };
	}
}

function remember(news) {
	mkdirSync(CACHE, { recursive: true });
	writeFileSync(MEMORY, JSON.stringify({ ...remembered(), ...news }));
}
