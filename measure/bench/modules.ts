/** The size of each module in the shipped scripts, from an extra build with a plugin that only observes. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'wxt';

const ROOT = join(import.meta.dirname, '..', '..');
const OUTPUT = join('.output', 'bench', 'build');

/** Bytes of each module as rendered into a chunk, before minification. */
export type Chunk = { file: string; isEntry: boolean; imports: string[]; modules: Map<string, number> };

export async function buildAndListen(): Promise<Chunk[]> {
	const chunks: Chunk[] = [];
	await build({
		root: ROOT,
		outDir: OUTPUT,
		browser: 'chrome',
		debug: false,
		vite: () => ({
			logLevel: 'silent',
			plugins: [
				{
					name: 'listen',
					generateBundle(_options: unknown, bundle: Record<string, Rendered>) {
						for (const chunk of Object.values(bundle)) {
							if (chunk.type !== 'chunk') continue;
							const sizes = Object.entries(chunk.modules).map(
								([id, { renderedLength }]) => [shortName(id), renderedLength] as const,
							);
							chunks.push({
								file: chunk.fileName,
								isEntry: chunk.isEntry,
								imports: chunk.imports,
								modules: new Map(sizes),
							});
						}
					},
				},
			],
		}),
	} as Parameters<typeof build>[0]);
	rmSync(join(ROOT, OUTPUT), { recursive: true, force: true });
	return chunks;
}

type Rendered = {
	type: string;
	fileName: string;
	isEntry: boolean;
	imports: string[];
	modules: Record<string, { renderedLength: number }>;
};

/** The path in the project, or the package's name. */
function shortName(id: string): string {
	const packaged = /node_modules\/((?:@[^/]+\/)?[^/]+)(?!.*node_modules)/.exec(id)?.[1];
	return packaged ?? id.replace(/^\0/, '').replace(`${ROOT}/`, '').replace(/\?.*$/, '');
}
