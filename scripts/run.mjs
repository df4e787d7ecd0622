// Runs one command of the project on the project's own Node, after ensuring that it exists:
//
//   node scripts/run.mjs feed/cli/feed.ts verify     a TypeScript file (scripts/typescript.mjs says how it is loaded)
//   node scripts/run.mjs wxt build                   a tool of node_modules/.bin
//
// Every script in package.json uses this, so that each works on a fresh clone. Standard output belongs to
// the command; set-up messages go to standard error.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureDependencies, NODE, projectEnvironment, ROOT, SetUpError } from './dependencies.mjs';

const [command, ...args] = process.argv.slice(2);
if (!command) {
	console.error('usage: node scripts/run.mjs FILE|TOOL [ARGUMENT…]');
	process.exit(2);
}

try {
	ensureDependencies((line) => console.error(line));
} catch (error) {
	if (!(error instanceof SetUpError)) throw error;
	console.error(error.message);
	process.exit(1);
}

const isFile = /\.(tsx?|mjs)$/.test(command);
const loader = pathToFileURL(join(ROOT, 'scripts', 'typescript.mjs')).href;
const child = isFile
	? spawn(NODE, ['--import', loader, command, ...args], { stdio: 'inherit', env: projectEnvironment() })
	: spawn(command, args, {
			stdio: 'inherit',
			env: projectEnvironment(),
			shell: process.platform === 'win32',
		});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
	console.error(`${command} could not be started: ${error.message}`);
	process.exit(127);
});
child.on('exit', (code, signal) => {
	process.exit(signal ? 1 : (code ?? 1));
});
