// `npm run sentinel:pack`: the sentinel as plain JavaScript in .output/sentinel-pack/, for a small machine with nothing but Node.
// It needs a third less memory than from its sources, because no TypeScript is read.
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from './dependencies.mjs';

await build({
	configFile: false,
	root: ROOT,
	logLevel: 'warn',
	ssr: { noExternal: true },
	build: {
		ssr: join(ROOT, 'sentinel', 'run.ts'),
		outDir: join(ROOT, '.output', 'sentinel-pack'),
		emptyOutDir: true,
		minify: false,
		rollupOptions: { output: { entryFileNames: 'sentinel.mjs', chunkFileNames: '[name].mjs' } },
	},
});
