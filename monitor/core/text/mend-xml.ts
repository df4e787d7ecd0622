/**
 * Repairs errors in feeds written by hand or by a template: only after strict parsing failed. Content outside
 * the root is cut, HTML inside text becomes text, bare ampersands and forbidden references are
 * corrected. Each step walks the text once.
 */

const ROOTS = ['rss', 'feed', 'rdf:rdf', 'rdf'];
/** Elements with text for people, where HTML may be unescaped. */
const TEXTS = ['title', 'description', 'content:encoded', 'content', 'summary'];
const ENTITY = /^&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,9});/i;

export function mendXml(text: string): string {
	return mendReferences(escapeTexts(withinRoot(text)));
}

/** From the start of the root element to its end; the declaration adds nothing at this point. */
function withinRoot(text: string): string {
	const found = /<(rss|feed|(?:\w{1,20}:)?(?:feed|RDF))[\s>]/i.exec(text.slice(0, 4_000));
	if (found === null) return text;
	const from = found.index;
	const close = text.lastIndexOf(`</${found[1]}`);
	const end = close < 0 ? -1 : text.indexOf('>', close);
	return text.slice(from, end < 0 ? undefined : end + 1);
}

/** True if a document may be a feed with other content before it. */
export function hidesRoot(text: string): boolean {
	const head = text.slice(0, 4_000).toLowerCase();
	return head.includes('<?xml') && ROOTS.some((root) => new RegExp(`<${root}[\\s>]`).test(head));
}

/** Markup inside an element of text becomes text. */
function escapeTexts(text: string): string {
	let out = text;
	for (const name of TEXTS) out = escapeIn(out, name);
	return out;
}

function escapeIn(text: string, name: string): string {
	const open = new RegExp(`<${name}(?:\\s[^<>]*)?>`, 'gi');
	let out = '';
	let from = 0;
	for (let found = open.exec(text); found !== null; found = open.exec(text)) {
		const start = open.lastIndex;
		if (text.charCodeAt(start - 2) === 47) continue;
		const length = text.slice(start).search(new RegExp(`</${name}\\s*>`, 'i'));
		// An unclosed element leaves the rest unchanged, so that the walk stays linear.
		if (length < 0) break;
		const inner = text.slice(start, start + length);
		out += text.slice(from, start) + (inner.includes('<![CDATA[') ? inner : inner.replaceAll('<', '&lt;'));
		from = start + length;
		open.lastIndex = from;
	}
	return out + text.slice(from);
}

/** Outside CDATA a bare ampersand is escaped, a forbidden reference removed, and "<" without a name escaped. */
function mendReferences(text: string): string {
	let out = '';
	for (let from = 0; from < text.length; ) {
		const { start, end } = nextKept(text, from);
		out += mendPlain(text.slice(from, start)) + text.slice(start, end);
		from = end;
	}
	return out;
}

/** The next CDATA section or comment; an unclosed one extends to the end of the text. */
function nextKept(text: string, from: number): { start: number; end: number } {
	for (let start = text.indexOf('<!', from); start >= 0; start = text.indexOf('<!', start + 2)) {
		const close = text.startsWith('<!--', start) ? '-->' : text.startsWith('<![CDATA[', start) ? ']]>' : '';
		if (close === '') continue;
		const end = text.indexOf(close, start + 4);
		return { start, end: end < 0 ? text.length : end + close.length };
	}
	return { start: text.length, end: text.length };
}

function mendPlain(text: string): string {
	return text
		.replace(/&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2\d|3[01]));/gi, '')
		.replace(/&/g, (_, at: number, whole: string) => (ENTITY.test(whole.slice(at, at + 14)) ? '&' : '&amp;'))
		.replace(/<(?![\p{L}/!?_])/gu, '&lt;');
}
