// Installs Debian's packages if this process may: as root, with apt-get.
import { spawnSync } from 'node:child_process';

const TIMEOUT_MS = 15 * 60_000;

export const canInstall = () => process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;

/** Installs `packages`, and `extras` with them if available. @returns {boolean} whether the packages are installed */
export function installFromDebian(packages, extras, say) {
	// A bare image has no package lists; elsewhere they may be old.
	if (!apt('update')) say('The package lists could not be refreshed; going on with those at hand.');
	const install = (...names) => apt('install', '--no-install-recommends', ...names);
	return (extras.length > 0 && install(...packages, ...extras)) || install(...packages);
}

function apt(...args) {
	const patience = ['-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20'];
	const { status } = spawnSync('apt-get', ['-q', '-y', ...patience, ...args], {
		stdio: ['ignore', 'ignore', 2],
		timeout: TIMEOUT_MS,
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
	});
	return status === 0;
}
