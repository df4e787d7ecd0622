/** Files of the page that do not depend on the archive: its script (the extension's own code), service worker and pictures. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const HERE = import.meta.dirname;
const PICTURES = ['icon-192.png', 'icon-512.png', 'icon-maskable-512.png', 'share.png'];

/** Path → content. */
export async function pageAssets(): Promise<Map<string, string | Uint8Array>> {
	const pictures = PICTURES.map(
		async (name) => [name, new Uint8Array(await readFile(join(HERE, 'pictures', name)))] as const,
	);
	return new Map<string, string | Uint8Array>([
		['page.js', await pageScript()],
		['sw.js', await readFile(join(HERE, 'sw.js'), 'utf8')],
		...(await Promise.all(pictures)),
	]);
}

/** A single file, because a phone on a slow network should make one request. */
async function pageScript(): Promise<string> {
	// Not imported above: the TypeScript loader needs the same bundler before it is complete.
	const { build } = await import('vite');
	const built = await build({
		configFile: false,
		root: HERE,
		logLevel: 'warn',
		oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
		build: {
			write: false,
			minify: true,
			// As in wxt.config.ts: the core is pure.
			rolldownOptions: { treeshake: { moduleSideEffects: (id) => !id.includes('/monitor/core/') } },
			lib: { entry: join(HERE, 'client', 'main.tsx'), formats: ['es'], fileName: 'page' },
		},
	});
	const [output] = Array.isArray(built) ? built : [built];
	const chunks = output !== undefined && 'output' in output ? output.output : [];
	const code = chunks.map((chunk) => (chunk.type === 'chunk' ? chunk.code : ''));
	if (code.length !== 1) throw new Error(`the script of the page came out as ${code.length} files`);
	return code.join('');
}
