// `npm run e2e:sentinels`: tests/sentinels with real monitoring and mail servers from Debian. Installs them as root, else lists them in
// one line. If they are unavailable it reports that and succeeds, because nothing of the product was tested.
import { spawnSync } from 'node:child_process';
import { argv } from 'node:process';
import { canInstall, installFromDebian } from './debian.mjs';
import { ROOT } from './dependencies.mjs';

const PROGRAMS = {
	prometheus: 'prometheus',
	promtool: 'prometheus',
	'prometheus-blackbox-exporter': 'prometheus-blackbox-exporter',
	'prometheus-alertmanager': 'prometheus-alertmanager',
	dovecot: 'dovecot-imapd dovecot-pop3d',
	postfix: 'postfix',
};
const TIMEOUT_MS = 12 * 60_000;
const say = (line) => console.error(line);

const missing = () =>
	Object.entries(PROGRAMS).flatMap(([program, packages]) =>
		spawnSync('which', [program]).status === 0 ? [] : packages.split(' '),
	);

let wanted = [...new Set(missing())];
if (wanted.length > 0 && canInstall()) {
	say(`Installing ${wanted.join(', ')}.`);
	installFromDebian(wanted, [], say);
	wanted = [...new Set(missing())];
}
if (wanted.length > 0) {
	say(`The sentinels' end-to-end tests are left out: they need Debian's ${wanted.join(', ')}.`);
	process.exit(0);
}

const run = (command, args) =>
	spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', timeout: TIMEOUT_MS }).status === 0;
const node = (...args) => run(process.execPath, ['scripts/run.mjs', ...args]);

const isRight =
	run('promtool', ['test', 'rules', 'sentinel/networks/rules.test.yml']) &&
	(argv.includes('--built') || node('wxt', 'build', '--mode', 'timelapse')) &&
	node('vitest', 'run', '--project', 'sentinels');
process.exit(isRight ? 0 : 1);
