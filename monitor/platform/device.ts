/** Which browser this is. */

export type BrowserKind = 'chrome' | 'firefox' | 'android';

/** Firefox for Android has no toolbar, and stops its extensions with itself. Chrome for Android takes no extensions. */
export function browserKind(agent: string = navigator.userAgent): BrowserKind {
	if (!agent.includes('Firefox/')) return 'chrome';
	return agent.includes('Android') ? 'android' : 'firefox';
}

/** Name and version of the browser alone: the rest of what it says of itself is left out. */
export function browserName(): string {
	return /(Firefox|Edg|Chrome)\/[\d.]+/.exec(navigator.userAgent)?.[0] ?? '?';
}
