/** The target of a meta refresh. */

const REFRESH = /^\s*(\d*)(?:\.[\d.]*)?(?:\s*[;,]\s*|\s+)(?:url\s*=\s*)?(.*)$/is;

/** `5; url=/login` and `5; /login` → `/login`; only delays up to ten seconds forward, a longer one reloads the page. */
export function refreshTarget(content: string): string | null {
	const match = REFRESH.exec(content.slice(0, 2_100));
	if (match === null || match[1] === '' || Number(match[1]) > 10) return null;
	const target = match[2] ?? '';
	const quote = target.charAt(0);
	const quoted = quote === '"' || quote === "'";
	const end = quoted ? target.indexOf(quote, 1) : -1;
	return target.slice(quoted ? 1 : 0, end === -1 ? target.length : end).trim() || null;
}
