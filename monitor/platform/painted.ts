/** The first contentful paint of this page, as the browser reports it. */

/** A page that is opened in the background is never painted: what waits for it goes on after this. */
const PATIENCE_MS = 500;

/** Resolves once something has been painted, or after a moment of patience. */
export function firstPaint(): Promise<void> {
	return new Promise((resolve) => {
		setTimeout(resolve, PATIENCE_MS);
		new PerformanceObserver((list) => {
			if (list.getEntriesByName('first-contentful-paint').length > 0) resolve();
		}).observe({ type: 'paint', buffered: true });
	});
}
