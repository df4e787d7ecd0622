/** Addresses without the platform's `URL`: as much of RFC 3986 as redirects and script sources need. */

const ABSOLUTE = /^([a-z][a-z0-9+.-]{0,20}):\/\/([^/?#\s]*)([^\s]*)$/i;

/** The host of an absolute or protocol-relative address, in lower case without port; nothing of a relative one. */
export function hostOf(address: string): string | null {
	const match = ABSOLUTE.exec(address.startsWith('//') ? `https:${address}` : address);
	if (match === null) return null;
	const authority = match[2] ?? '';
	return authority
		.slice(authority.lastIndexOf('@') + 1)
		.replace(/:\d*$/, '')
		.toLowerCase();
}

/**
 * An address as written in a page, made absolute against the page's own. `http:` becomes `https:`, as nothing else is asked.
 * Nothing for schemes other than those two.
 */
export function resolveAddress(reference: string, base: string): string | null {
	const ref = reference.trim();
	if (ref === '' || ref.length > 2_000) return null;
	const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(ref)?.[1]?.toLowerCase();
	if (scheme !== undefined)
		return (scheme === 'https' || scheme === 'http') && hostOf(ref)
			? `https://${ref.slice(ref.indexOf('//') + 2)}`
			: null;
	if (ref.startsWith('//')) return hostOf(ref) ? `https:${ref}` : null;
	const match = ABSOLUTE.exec(base);
	if (match === null) return null;
	const origin = `https://${match[2]}`;
	if (ref.startsWith('/')) return origin + ref;
	const path = (match[3] ?? '').replace(/[?#].*/, '') || '/';
	if (ref.startsWith('?')) return origin + path + ref;
	if (ref.startsWith('#')) return null;
	return origin + path.slice(0, path.lastIndexOf('/') + 1) + ref;
}
