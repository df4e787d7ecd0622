/** The first contentful paint of this page, as the browser reports it. */

/** A page opened in the background is never painted: work that waits for a paint continues after this. */
const PATIENCE_MS = 500;

/** Resolves after the first paint, or after a timeout. */
export function firstPaint(): Promise<void> {
	return new Promise((resolve) => {
		setTimeout(resolve, PATIENCE_MS);
		new PerformanceObserver((list) => {
			if (list.getEntriesByName('first-contentful-paint').length > 0) resolve();
		}).observe({ type: 'paint', buffered: true });
	});
}
