/** Element names by namespace, because documents choose their own prefixes. */

import { XmlElement } from '@rgrove/parse-xml';

/** This reader's prefix for a namespace; empty where elements are found by bare name. */
const PREFIX = new Map<string, string>([
	['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf:'],
	['http://purl.org/rss/1.0/', ''],
	['http://my.netscape.com/rdf/simple/0.9/', ''],
	['http://channel.netscape.com/rdf/simple/0.9/', ''],
	['http://backend.userland.com/rss2', ''],
	['http://purl.org/rss/1.0/modules/content/', 'content:'],
	['http://purl.org/dc/elements/1.1/', 'dc:'],
	['http://purl.org/dc/terms/', 'dcterms:'],
	['http://www.w3.org/2005/atom', 'atom:'],
	['http://purl.org/atom/ns#', 'atom:'],
]);

type Scope = ReadonlyMap<string, string>;

/** Renames every element below `root` in place: known prefix, lower case. Depth was checked before. */
export function canonicalNames(root: XmlElement, outer: Scope = new Map()): void {
	const scope = declared(root, outer);
	const colon = root.name.indexOf(':');
	const written = colon < 0 ? '' : root.name.slice(0, colon);
	const local = root.name.slice(colon + 1).toLowerCase();
	const namespace = scope.get(written);
	const known = namespace === undefined ? undefined : PREFIX.get(namespace);
	root.name = `${known ?? (written === '' ? '' : `${written.toLowerCase()}:`)}${local}`;
	for (const node of root.children) if (node instanceof XmlElement) canonicalNames(node, scope);
}

/** Namespaces by prefix, "" for the default. */
function declared({ attributes }: XmlElement, outer: Scope): Scope {
	const own = Object.entries(attributes).filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'));
	if (own.length === 0) return outer;
	return new Map([
		...outer,
		...own.map(([name, uri]): [string, string] => [name.slice(6), uri.trim().toLowerCase()]),
	]);
}
