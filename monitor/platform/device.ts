/** Which browser this is, where pages differ by it. */

export type BrowserKind = 'chrome' | 'firefox' | 'android';

/** Firefox for Android has no toolbar, and stops its extensions with itself. Chrome for Android takes no extensions. */
export function browserKind(agent: string = navigator.userAgent): BrowserKind {
	if (!agent.includes('Firefox/')) return 'chrome';
	return agent.includes('Android') ? 'android' : 'firefox';
}
