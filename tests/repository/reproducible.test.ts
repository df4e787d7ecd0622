import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ROOT } from './sources';

function digests(folder: string): Record<string, string> {
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
		entry.isFile(),
	);
	const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
	return Object.fromEntries(
		paths.map((path) => [
			path.slice(folder.length),
			createHash('sha256').update(readFileSync(path)).digest('hex'),
		]),
	);
}

test.each(['chrome', 'firefox'])(
	'a second build for %s gives the same bytes',
	{ timeout: 60_000 },
	(browser) => {
		const again = join(ROOT, '.output', 'again');
		onTestFinished(() => rmSync(again, { recursive: true, force: true }));
		const script = `import('wxt').then(({ build }) => build(${JSON.stringify({ root: ROOT, browser, outDir: again })}))`;
		execFileSync(process.execPath, ['--eval', script], {
			cwd: ROOT,
			stdio: 'pipe',
			// Vitest's own mode must not become the build's.
			env: { ...process.env, NODE_ENV: 'production' },
		});
		expect(digests(join(again, `${browser}-mv3`))).toEqual(digests(join(ROOT, '.output', `${browser}-mv3`)));
	},
);
