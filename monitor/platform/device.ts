/** Which browser this is. */

type BrowserKind = 'chrome' | 'firefox' | 'android';

/** Firefox for Android has no toolbar, and stops its extensions when it stops. Chrome for Android takes no extensions. */
export function browserKind(agent: string = navigator.userAgent): BrowserKind {
	if (!agent.includes('Firefox/')) return 'chrome';
	return agent.includes('Android') ? 'android' : 'firefox';
}

/** Name and version of the browser only: the rest of its user agent is left out. */
export function browserName(): string {
	return /(Firefox|Edg|Chrome)\/[\d.]+/.exec(navigator.userAgent)?.[0] ?? '?';
}
