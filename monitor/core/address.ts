/** Addresses, read by the browser's own `URL`: what another reader took for one host could be fetched from another. */

const MAX_LENGTH = 2_000;

/** The host of an absolute address, in lower case without port; nothing of a relative one. */
export function hostOf(address: string): string | null {
	return URL.parse(address)?.hostname || null;
}

/**
 * True of an address that shows its host plainly. A backslash, a control character or a user's name before the host make it look like
 * another one, and no honest page needs them.
 */
export function isPlain(address: string): boolean {
	if (address.length > MAX_LENGTH || /[\\\u0000-\u001f\u007f]/.test(address)) return false;
	const url = URL.parse(address, 'https://base.invalid/');
	return url !== null && url.username === '' && url.password === '';
}

/**
 * An address as written in a page, made absolute against `base`. `http:` becomes `https:`, as nothing else is asked.
 * Nothing for other schemes and for a mere fragment.
 */
export function resolveAddress(reference: string, base: string): string | null {
	const ref = reference.trim();
	if (ref === '' || ref.startsWith('#') || ref.length > MAX_LENGTH) return null;
	const url = URL.parse(ref, base);
	if (url === null) return null;
	if (url.protocol === 'https:') return url.href;
	// The port of `http:` is not that of `https:`.
	return url.protocol === 'http:' ? url.href.replace(/^http:/, 'https:') : null;
}

/** An absolute, plain `https:` address without white space, as written, or nothing. */
export function parseHttps(text: string): string | undefined {
	const trimmed = text.trim();
	if (!/^https:\/\//i.test(trimmed) || /\s/.test(trimmed) || !isPlain(trimmed)) return undefined;
	return trimmed;
}
