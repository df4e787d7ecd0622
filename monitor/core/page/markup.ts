/** Splits markup into tags and text like a browser under the HTML standard. One pass, linear in the body. Builds no tree. */

/** Lower-case names; the first of equal names counts. Only attributes that page readers need are kept. */
export type Attributes = ReadonlyMap<string, string>;

type MarkupSink = {
	/** Text between tags, entities not yet decoded. */
	text(text: string): void;
	open(name: string, attributes: Attributes, selfClosing: boolean): void;
	close(name: string): void;
	/** An element whose content is not markup. */
	raw(name: string, attributes: Attributes, content: string): void;
};

const RAW = new Set([
	...['script', 'style', 'textarea', 'title', 'noscript'],
	...['iframe', 'xmp', 'noembed', 'noframes'],
]);
const KEPT = new Set(['id', 'class', 'style', 'hidden', 'aria-hidden', 'popover']);
const KEPT_OF: ReadonlyMap<string, ReadonlySet<string>> = new Map([
	['form', new Set(['name', 'action'])],
	['input', new Set(['name', 'type', 'autocomplete', 'form', 'formaction'])],
	['select', new Set(['name', 'type', 'autocomplete', 'form'])],
	['button', new Set(['form', 'formaction'])],
	['script', new Set(['src', 'type'])],
	['iframe', new Set(['src'])],
	['img', new Set(['alt'])],
	['meta', new Set(['content', 'http-equiv'])],
	['base', new Set(['href'])],
	['body', new Set(['onload'])],
	['style', new Set(['media'])],
	['dialog', new Set(['open'])],
	['details', new Set(['open'])],
	['template', new Set(['shadowrootmode'])],
]);
const NONE: Attributes = new Map();

/** Passes tags and text to `sink`, in order. Never throws. */
export function readMarkup(body: string, sink: MarkupSink): void {
	let at = 0;
	let searchFrom = 0;
	while (at < body.length) {
		const open = body.indexOf('<', searchFrom);
		if (open === -1) {
			sink.text(body.slice(at));
			return;
		}
		const next = body.charCodeAt(open + 1);
		const closing = next === SLASH;
		if (!isLetter(closing ? body.charCodeAt(open + 2) : next)) {
			if (next !== BANG && next !== QUESTION && !closing) {
				searchFrom = open + 1;
				continue;
			}
			if (open > at) sink.text(body.slice(at, open));
			at = searchFrom = commentEnd(body, open);
			continue;
		}
		if (open > at) sink.text(body.slice(at, open));
		const tag = readTag(body, open + (closing ? 2 : 1));
		// An unclosed tag swallows the rest, as in a browser.
		if (tag === null) return;
		at = searchFrom = tag.end;
		if (closing) sink.close(tag.name);
		else if (RAW.has(tag.name)) {
			const end = rawEnd(body, tag.name, at);
			sink.raw(tag.name, tag.attributes, body.slice(at, end));
			at = searchFrom = end;
		} else sink.open(tag.name, tag.attributes, tag.selfClosing);
	}
}

const SLASH = 47;
const BANG = 33;
const QUESTION = 63;
const EQUALS = 61;
const GREATER = 62;
const QUOTES = { double: 34, single: 39 };

function isLetter(code: number): boolean {
	const lower = code | 32;
	return lower >= 97 && lower <= 122;
}

function isSpace(code: number): boolean {
	return code <= 32;
}

/** The end of a comment, a doctype or a bogus comment; the end of the body if there is none. */
function commentEnd(body: string, open: number): number {
	if (!body.startsWith('<!--', open)) {
		const end = body.indexOf('>', open + 2);
		return end === -1 ? body.length : end + 1;
	}
	if (body.startsWith('>', open + 4)) return open + 5;
	if (body.startsWith('->', open + 4)) return open + 6;
	for (let dash = body.indexOf('--', open + 4); dash !== -1; dash = body.indexOf('--', dash + 1)) {
		if (body.charCodeAt(dash + 2) === GREATER) return dash + 3;
		if (body.startsWith('!>', dash + 2)) return dash + 4;
	}
	return body.length;
}

/** Start of a raw element's end tag, or the end of the body. No part is searched twice. */
function rawEnd(body: string, name: string, from: number): number {
	for (let at = body.indexOf('</', from); at !== -1; at = body.indexOf('</', at + 2)) {
		const after = at + 2 + name.length;
		const code = body.charCodeAt(after);
		const ends = Number.isNaN(code) || isSpace(code) || code === SLASH || code === GREATER;
		if (ends && body.slice(at + 2, after).toLowerCase() === name) return at;
	}
	return body.length;
}

type Tag = { name: string; attributes: Attributes; selfClosing: boolean; end: number };

/** Reads a tag from its name on; null if it never ends. */
function readTag(body: string, from: number): Tag | null {
	let at = nameEnd(body, from);
	const name = body.slice(from, at).toLowerCase();
	const own = KEPT_OF.get(name);
	let attributes: Map<string, string> | undefined;
	for (;;) {
		while (at < body.length && (isSpace(body.charCodeAt(at)) || body.charCodeAt(at) === SLASH)) at++;
		if (at >= body.length) return null;
		if (body.charCodeAt(at) === GREATER)
			return {
				name,
				attributes: attributes ?? NONE,
				selfClosing: body.charCodeAt(at - 1) === SLASH,
				end: at + 1,
			};
		const keyFrom = at;
		at = attributeNameEnd(body, at);
		const key = body.slice(keyFrom, at).toLowerCase();
		const valueAt = skipSpace(body, at);
		let value = '';
		if (body.charCodeAt(valueAt) === EQUALS) {
			const from = skipSpace(body, valueAt + 1);
			const quote = body.charCodeAt(from);
			if (quote === QUOTES.double || quote === QUOTES.single) {
				const end = body.indexOf(body.charAt(from), from + 1);
				if (end === -1) return null;
				value = body.slice(from + 1, end);
				at = end + 1;
			} else {
				at = unquotedEnd(body, from);
				value = body.slice(from, at);
			}
		}
		if (!KEPT.has(key) && !own?.has(key)) continue;
		attributes ??= new Map();
		if (!attributes.has(key)) attributes.set(key, value);
	}
}

function nameEnd(body: string, from: number): number {
	let at = from;
	for (; at < body.length; at++) {
		const code = body.charCodeAt(at);
		if (isSpace(code) || code === SLASH || code === GREATER) break;
	}
	return at;
}

/** The first character may be `=`: it is then part of the name. */
function attributeNameEnd(body: string, from: number): number {
	let at = from + 1;
	for (; at < body.length; at++) {
		const code = body.charCodeAt(at);
		if (isSpace(code) || code === SLASH || code === GREATER || code === EQUALS) break;
	}
	return at;
}

function unquotedEnd(body: string, from: number): number {
	let at = from;
	for (; at < body.length; at++) {
		const code = body.charCodeAt(at);
		if (isSpace(code) || code === GREATER) break;
	}
	return at;
}

function skipSpace(body: string, from: number): number {
	let at = from;
	while (at < body.length && isSpace(body.charCodeAt(at))) at++;
	return at;
}
