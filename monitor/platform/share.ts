/** Shares text: through the system's share sheet if there is one, otherwise through the clipboard. */

export type Shared = 'copied' | 'notCopied' | 'dismissed';

/** Must be called from the click itself. Never throws. */
export async function shareText(text: string): Promise<Shared> {
	if (typeof navigator.share === 'function' && navigator.canShare?.({ text })) {
		try {
			await navigator.share({ text });
			return 'dismissed';
		} catch (error) {
			if (error instanceof DOMException && error.name === 'AbortError') return 'dismissed';
		}
	}
	try {
		await navigator.clipboard.writeText(text);
		return 'copied';
	} catch {
		return 'notCopied';
	}
}
