/** Builds the gallery's pages with the same tools as the extension, and serves them on loopback. */

import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { build } from 'vite';

export const PAGES = ['popup', 'options', 'history', 'welcome'] as const;

const TYPES: Record<string, string> = {
	'.html': 'text/html',
	'.js': 'text/javascript',
	'.css': 'text/css',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.json': 'application/json',
	'.webmanifest': 'application/manifest+json',
};

/** The shipped policy (wxt.config.ts) for pages: what it would block is missing from the pictures too. */
const POLICY =
	"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

export async function buildPages(outDir: string): Promise<void> {
	await build({
		root: import.meta.dirname,
		configFile: false,
		logLevel: 'warn',
		publicDir: join(import.meta.dirname, '..', '..', 'assets', 'public'),
		oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
		build: {
			outDir,
			emptyOutDir: true,
			modulePreload: false,
			rolldownOptions: { input: PAGES.map((page) => join(import.meta.dirname, `${page}.html`)) },
		},
	});
}

/** Serves a folder under a policy until the server is closed. */
export async function serve(dir: string, policy = POLICY): Promise<{ server: Server; origin: string }> {
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const path = join(dir, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
		if (pathname.includes('..') || !existsSync(path)) {
			response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
			return;
		}
		response.writeHead(200, {
			'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
			'content-security-policy': policy,
		});
		createReadStream(path).pipe(response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('no port');
	return { server, origin: `http://127.0.0.1:${address.port}` };
}
