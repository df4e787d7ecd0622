// Lets Node 24 run the project's TypeScript unchanged: imports without extension, `.tsx` with Preact,
// JSON without attributes. Node strips types by itself; this adds only what its resolver and loader refuse on
// purpose. Loaded with `node --import` by scripts/run.mjs.
import { readFileSync, statSync } from 'node:fs';
import { createRequire, registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ENDINGS = ['.ts', '.tsx', '/index.ts', '/index.tsx'];
const require = createRequire(import.meta.url);

/** Vite's own compiler, loaded at the first `.tsx` only: most commands never need it. */
let compiler;
function compileTsx(path, source) {
	compiler ??= createRequire(require.resolve('vite'))('rolldown/utils').transformSync;
	const { code, errors } = compiler(path, source, {
		jsx: { runtime: 'automatic', importSource: 'preact' },
		sourcemap: false,
	});
	if (errors.length > 0) throw new SyntaxError(`${path}: ${errors[0].message}`);
	return code;
}

const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
const isImport = (context) => context.conditions?.includes('import') ?? true;

registerHooks({
	resolve(specifier, context, next) {
		if (/^\.{1,2}\//.test(specifier) && context.parentURL?.startsWith('file:')) {
			const base = fileURLToPath(new URL(specifier, context.parentURL));
			// If a folder and a file have the same name, the file is meant, as in bundlers.
			const ending = isFile(base) ? undefined : ENDINGS.find((candidate) => isFile(base + candidate));
			if (ending) return next(pathToFileURL(base + ending).href, context);
		}
		return next(specifier, context);
	},
	load(url, context, next) {
		if (url.startsWith('file:') && !url.includes('/node_modules/')) {
			if (url.endsWith('.tsx')) {
				const path = fileURLToPath(url);
				const source = compileTsx(path, readFileSync(path, 'utf8'));
				return { format: 'module', source, shortCircuit: true };
			}
			if (url.endsWith('.json') && context.importAttributes?.type !== 'json' && isImport(context)) {
				const source = `export default ${readFileSync(fileURLToPath(url), 'utf8')}`;
				return { format: 'module', source, shortCircuit: true };
			}
			// Styles belong to the browser build; a page rendered to text links its own.
			if (url.endsWith('.css')) return { format: 'module', source: '', shortCircuit: true };
		}
		return next(url, context);
	},
});
