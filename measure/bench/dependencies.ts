/** The cost of each runtime dependency: its share of the worker, and its size when bundled and minified alone. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import type { Chunk } from './modules';

export type Dependency = {
	name: string;
	/** Share of the worker's rendered code, before minification. */
	shareOfWorker: number;
	aloneBytes: number;
	aloneGzipped: number;
};

const ROOT = join(import.meta.dirname, '..', '..');

export async function dependencies(chunks: readonly Chunk[]): Promise<Dependency[]> {
	const { dependencies: named } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
	const worker = chunks.find(({ file }) => file === 'background.js')?.modules ?? new Map<string, number>();
	const whole = [...worker.values()].reduce((sum, bytes) => sum + bytes, 0);
	return Promise.all(
		Object.keys(named).map(async (name) => {
			const code = await bundleAlone(name);
			return {
				name,
				shareOfWorker: (worker.get(name) ?? 0) / whole,
				aloneBytes: Buffer.byteLength(code),
				aloneGzipped: gzipSync(code, { level: 9 }).byteLength,
			};
		}),
	);
}

async function bundleAlone(name: string): Promise<string> {
	const entry = 'virtual:alone';
	const result = await build({
		configFile: false,
		logLevel: 'silent',
		plugins: [
			{
				name: 'alone',
				resolveId: (id) => (id === entry ? `\0${entry}` : undefined),
				load: (id) =>
					id === `\0${entry}` ? `import * as all from '${name}'; globalThis.alone = all;` : undefined,
			},
		],
		build: { write: false, minify: true, rollupOptions: { input: entry } },
	});
	const [output] = Array.isArray(result) ? result : [result];
	if (output === undefined || !('output' in output)) throw new Error(`${name} could not be bundled`);
	return output.output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
}
