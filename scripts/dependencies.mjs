// The locked dependencies, installed only if they are missing or the lock file changed. Runs on the bare machine's
// own Node (20 or newer) and needs only npm: it makes everything else available.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { oneAtATime } from './one-at-a-time.mjs';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MODULES = join(ROOT, 'node_modules');
const LOCK = join(ROOT, 'package-lock.json');
/** Inside `node_modules`, so that it disappears with what it certifies. */
const STAMP = join(MODULES, '.postaviva-lock');
/** Outside `node_modules`, which `npm ci` deletes first. */
const INSTALLER = join(ROOT, '.cache', 'installer.pid');
const NODE_PACKAGE = join(MODULES, 'node');
const OLDEST_NODE = 22;

/** The Node of the `node` package, which runs every command after the set-up. */
export const NODE = join(NODE_PACKAGE, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** A failure that the user can fix: printed as one line, without a stack. */
export class SetUpError extends Error {}

/**
 * Environment for child processes: the project's own tools and its Node first. What Node compiles is kept, so that a command
 * starts in a third of the time.
 */
export function projectEnvironment(extra = {}) {
	const path = [join(MODULES, '.bin'), join(NODE_PACKAGE, 'bin'), process.env.PATH].join(delimiter);
	return { NODE_COMPILE_CACHE: join(ROOT, '.cache', 'compiled'), ...process.env, ...extra, PATH: path };
}

/** Ensures that `node_modules` matches the lock file. Calls `say` only if there is work to do. */
export function ensureDependencies(say) {
	const hash = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
	if (isStamped(hash)) return;
	const onWait = () => say('Another command is installing the dependencies: waiting for it …');
	oneAtATime(INSTALLER, onWait, () => {
		if (!isStamped(hash)) install(hash, say);
	});
}

function isStamped(hash) {
	return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash && existsSync(NODE);
}

function install(hash, say) {
	if (!installedAsLocked()) {
		say('Installing the locked dependencies (npm ci) …');
		const { status } = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
		if (status !== 0)
			throw new SetUpError('npm ci failed (see above): the dependencies could not be installed.');
	}
	ensureNode(say);
	writeFileSync(STAMP, hash);
}

/** Someone may have run `npm ci` by hand: npm's own record of the installation is as good as our stamp. */
function installedAsLocked() {
	const record = join(MODULES, '.package-lock.json');
	if (!existsSync(record)) return false;
	const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
	const locked = Object.entries(JSON.parse(readFileSync(LOCK, 'utf8')).packages).filter(
		([path]) => path !== '',
	);
	return (
		locked.every(([path, { version, integrity, optional, devOptional }]) => {
			const found = installed[path];
			// Builds for other systems are in the lock file and correctly absent here.
			if (!found) return Boolean(optional || devOptional);
			return found.version === version && found.integrity === integrity;
		}) && Object.keys(installed).length <= locked.length
	);
}

/** The `node` package fetches its binary in an install script, which npm may be configured not to run. */
function ensureNode(say) {
	if (majorOf(NODE) >= OLDEST_NODE) return;
	say('Fetching the Node of the "node" package, whose install script did not run …');
	spawnSync(process.execPath, ['installArchSpecificPackage'], {
		cwd: NODE_PACKAGE,
		stdio: ['ignore', 2, 2],
		env: bareEnvironment(),
	});
	const link = join(MODULES, '.bin', 'node');
	if (process.platform !== 'win32' && existsSync(NODE) && !existsSync(link))
		symlinkSync('../node/bin/node', link);
	if (majorOf(NODE) < OLDEST_NODE) {
		throw new SetUpError(
			'The "node" package has no working Node: allow its install script (npm approve-scripts node, or npm config delete ignore-scripts), then run "npm rebuild node".',
		);
	}
}

function majorOf(node) {
	const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
	return Number(/^v(\d+)\./.exec(stdout ?? '')?.[1] ?? 0);
}

/** npm as it was started, or from the path; on the machine's own Node, because `npm ci` deletes the project's. */
function npm(args) {
	const { npm_execpath: cli, npm_node_execpath: node } = process.env;
	const options = { cwd: ROOT, stdio: ['ignore', 2, 2], env: bareEnvironment() };
	return cli && node && basename(cli) === 'npm-cli.js' && !node.startsWith(MODULES)
		? spawnSync(node, [cli, ...args], options)
		: spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function bareEnvironment() {
	const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'));
	return { ...process.env, PATH: path.join(delimiter) };
}
