// Keeps the last page seen, for use without a network. The network always comes first: an old page is shown only if nothing
// newer is available, and shows its age itself.
const CACHE = 'postaviva-page-1';
const FIRST = ['./', 'page.css', 'page.js', 'feed.dsse.json', 'icon-192.png', 'manifest.webmanifest'];
/** A network that hangs counts as none. */
const PATIENCE_MS = 6_000;

self.addEventListener('install', (event) => {
	event.waitUntil(
		caches
			.open(CACHE)
			.then((cache) => cache.addAll(FIRST))
			.then(() => self.skipWaiting()),
	);
});

self.addEventListener('activate', (event) => {
	event.waitUntil(
		caches
			.keys()
			.then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))))
			.then(() => self.clients.claim()),
	);
});

self.addEventListener('fetch', (event) => {
	const { request } = event;
	if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
	event.respondWith(answer(event));
});

async function answer(event) {
	const { request } = event;
	const cache = await caches.open(CACHE);
	try {
		const response = await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
		// A full disk keeps no copy, and does not bring back the old one.
		if (response.ok) event.waitUntil(cache.put(request, response.clone()).catch(() => {}));
		// A failing host counts as no host.
		if (response.status < 500) return response;
	} catch {
		// Falls through to the cache.
	}
	const kept = await cache.match(request, { ignoreSearch: true });
	if (kept === undefined) return Response.error();
	const headers = new Headers(kept.headers);
	headers.set('x-kept', '1');
	return new Response(kept.body, { status: kept.status, headers });
}
