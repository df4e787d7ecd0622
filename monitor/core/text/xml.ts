/** Untrusted XML: depth checked before parsing, only known entities, and a named error for each kind of failure. */

import { parseXml, type XmlElement, type XmlNode, XmlText } from '@rgrove/parse-xml';
import type { FeedError } from '../model/incident';
import { err, ok, type Result } from '../result';
import { decodeEntities } from './entities';
import { mendXml } from './mend-xml';
import { canonicalNames } from './namespaces';

export type { XmlElement };

const MAX_XML_DEPTH = 64;
// Not allowed in XML, common in hand-written feeds.
const FORBIDDEN = /[\u0001-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The root element, with names by namespace ("content:encoded"), in lower case. */
export function parseXmlDocument(body: string): Result<XmlElement, FeedError> {
	const text = body.replace(FORBIDDEN, '');
	const strict = parseStrictly(text);
	if (strict.ok || strict.error === 'too_deep' || /<!ENTITY/i.test(text)) return strict;
	const mended = parseStrictly(mendXml(text));
	return mended.ok ? mended : strict;
}

function parseStrictly(text: string): Result<XmlElement, FeedError> {
	const shape = measure(text);
	if (shape === 'too_deep') return err('too_deep');
	// Only a hostile feed declares entities.
	if (/<!ENTITY/i.test(text)) return err('malformed');
	try {
		const { root } = parseXml(text, {
			ignoreUndefinedEntities: true,
			resolveUndefinedEntity: (reference) => decodeEntities(reference),
		});
		if (root === null) return err('malformed');
		canonicalNames(root);
		return ok(root);
	} catch {
		return err(shape === 'open' ? 'truncated' : 'malformed');
	}
}

/** One pass over the tags. `open`: the text ends inside a tag, a comment, a CDATA section or an element. */
function measure(text: string): 'closed' | 'open' | 'too_deep' {
	let depth = 0;
	for (let at = text.indexOf('<'); at >= 0; ) {
		const end = endOfMarkup(text, at);
		if (end < 0) return 'open';
		const next = text.charCodeAt(at + 1);
		if (next === 47) depth--;
		else if (next !== 33 && next !== 63 && text.charCodeAt(end - 1) !== 47) depth++;
		if (depth > MAX_XML_DEPTH) return 'too_deep';
		at = text.indexOf('<', end);
	}
	return depth > 0 ? 'open' : 'closed';
}

/** Index of the last character of the markup that begins at `at`, or -1. */
function endOfMarkup(text: string, at: number): number {
	if (text.startsWith('<!--', at)) return shift(text.indexOf('-->', at + 4), 2);
	if (text.startsWith('<![CDATA[', at)) return shift(text.indexOf(']]>', at + 9), 2);
	return text.indexOf('>', at + 1);
}

function shift(index: number, by: number): number {
	return index < 0 ? -1 : index + by;
}

function isElement(node: XmlNode): node is XmlElement {
	return node.type === 'element';
}

export function children(element: XmlElement, name: string): XmlElement[] {
	return element.children.filter((node): node is XmlElement => isElement(node) && node.name === name);
}

export function child(element: XmlElement, name: string): XmlElement | undefined {
	return children(element, name)[0];
}

/** Text of the first non-empty child with one of these names. */
export function childText(element: XmlElement, ...names: readonly string[]): string | undefined {
	for (const name of names) {
		const text = child(element, name)?.text.trim();
		if (text !== undefined && text !== '') return text;
	}
	return undefined;
}

/** An attribute, if present and not empty. */
export function attribute(element: XmlElement | undefined, name: string): string | undefined {
	const value = element?.attributes[name]?.trim();
	return value === undefined || value === '' ? undefined : value;
}

/** Like `childText`, but as markup: XHTML elements, escaped HTML and plain text all go through the same cleaner. */
export function childMarkup(element: XmlElement, ...names: readonly string[]): string | undefined {
	for (const name of names) {
		const found = child(element, name);
		if (found !== undefined && found.text.trim() !== '') return innerMarkup(found);
	}
	return undefined;
}

function innerMarkup(element: XmlElement): string {
	return element.children.map(markup).join('');
}

function markup(node: XmlNode): string {
	if (node instanceof XmlText) return node.text;
	if (!isElement(node)) return '';
	const name = node.name.slice(node.name.indexOf(':') + 1);
	return `<${name}>${innerMarkup(node)}</${name}>`;
}
