/** Addresses, parsed by the browser's own `URL`: a second parser could see another host than the one that is fetched. */

const MAX_LENGTH = 2_000;

/** The host of an absolute address, lower case, without port; null for a relative one. */
export function hostOf(address: string): string | null {
	return URL.parse(address)?.hostname || null;
}

/**
 * True if an address shows its host plainly. A backslash, a control character or user info before the host can disguise it,
 * and no honest page needs them.
 */
export function isPlain(address: string): boolean {
	if (address.length > MAX_LENGTH || /[\\\u0000-\u001f\u007f]/.test(address)) return false;
	const url = URL.parse(address, 'https://base.invalid/');
	return url !== null && url.username === '' && url.password === '';
}

/**
 * An address as written in a page, made absolute against `base`. `http:` becomes `https:`, as all requests use it.
 * Null for other schemes and for a mere fragment.
 */
export function resolveAddress(reference: string, base: string): string | null {
	const ref = reference.trim();
	if (ref === '' || ref.startsWith('#') || ref.length > MAX_LENGTH) return null;
	const url = URL.parse(ref, base);
	if (url === null) return null;
	if (url.protocol === 'https:') return url.href;
	// The port of `http:` does not apply to `https:`.
	return url.protocol === 'http:' ? url.href.replace(/^http:/, 'https:') : null;
}

/** An absolute, plain `https:` address without white space, as written; otherwise undefined. */
export function parseHttps(text: string): string | undefined {
	const trimmed = text.trim();
	if (!/^https:\/\//i.test(trimmed) || /\s/.test(trimmed) || !isPlain(trimmed)) return undefined;
	return trimmed;
}
