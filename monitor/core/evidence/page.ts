/** Reads a page as far as a probe needs it: its structure and its visible text. One pass, linear in the body, hostile markup included. */

import { decodeEntities } from '../incidents/entities';
import { type OpenTag, readTag } from './tag';

export type Page = {
	title: string;
	forms: { name: string; id: string }[];
	fields: { name: string; type: string; autocomplete: string }[];
	/** `src` of scripts, as written. */
	scripts: string[];
	inlineScripts: string[];
	/** Ids of elements: an application shell has telling ones. */
	ids: string[];
	/** Target of a meta refresh, as written. */
	refresh: string | null;
	/** Text a reader sees: white space folded, blocks on lines of their own. Hidden elements, scripts and styles are left out. */
	text: string;
};

/** Elements whose content is not markup. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'noscript', 'template', 'iframe', 'svg']);
const VOID = new Set([
	'area',
	'base',
	'br',
	'col',
	'embed',
	'hr',
	'img',
	'input',
	'link',
	'meta',
	'source',
	'wbr',
]);
const INLINE = new Set([
	'a',
	'b',
	'i',
	'em',
	'strong',
	'span',
	'small',
	'u',
	'abbr',
	'sup',
	'sub',
	'font',
	'mark',
]);
const MAX_LISTED = 200;

/** Reads a page. Never throws; a body that is no HTML is a page of text only. */
export function readPage(body: string): Page {
	const page: Page = {
		title: '',
		forms: [],
		fields: [],
		scripts: [],
		inlineScripts: [],
		ids: [],
		refresh: null,
		text: '',
	};
	const text: string[] = [];
	let hidden: { name: string; depth: number } | null = null;
	let at = 0;
	while (at < body.length) {
		const open = body.indexOf('<', at);
		if (hidden === null) text.push(foldSpace(body.slice(at, open === -1 ? body.length : open)));
		if (open === -1) break;
		if (body.startsWith('<!--', open)) {
			const end = body.indexOf('-->', open + 4);
			if (end === -1) break;
			at = end + 3;
			continue;
		}
		const close = body.indexOf('>', open + 1);
		if (close === -1) break;
		at = close + 1;
		const tag = readTag(body.slice(open + 1, close));
		if (tag === null) continue;
		if (!INLINE.has(tag.name)) text.push('\n');
		if (hidden !== null && tag.name === hidden.name) {
			hidden.depth += tag.closing ? -1 : 1;
			if (hidden.depth === 0) hidden = null;
			continue;
		}
		if (tag.closing) continue;
		if (RAW.has(tag.name) && !tag.selfClosing) {
			const end = endTag(body, tag.name, at);
			const content = body.slice(at, end === -1 ? body.length : end);
			noteRaw(page, tag, content);
			if (end === -1) break;
			at = end;
			continue;
		}
		note(page, tag);
		if (hidden === null && isHidden(tag) && !VOID.has(tag.name) && !tag.selfClosing)
			hidden = { name: tag.name, depth: 1 };
	}
	page.text = foldLines(decodeEntities(text.join('')));
	return page;
}

/** Where the end tag of a raw element begins, or -1. What was searched is not searched again, so the walk stays linear. */
function endTag(body: string, name: string, from: number): number {
	let at = body.indexOf('</', from);
	while (at !== -1 && body.slice(at + 2, at + 2 + name.length).toLowerCase() !== name)
		at = body.indexOf('</', at + 2);
	return at;
}

function isHidden(tag: OpenTag): boolean {
	const style = (tag.attributes.get('style') ?? '').replaceAll(' ', '').toLowerCase();
	return (
		tag.attributes.has('hidden') || style.includes('display:none') || style.includes('visibility:hidden')
	);
}

function noteRaw(page: Page, tag: OpenTag, content: string): void {
	if (tag.name === 'title' && page.title === '')
		page.title = foldSpace(decodeEntities(content)).trim().slice(0, 200);
	if (tag.name !== 'script' || page.scripts.length + page.inlineScripts.length >= MAX_LISTED) return;
	const src = tag.attributes.get('src');
	if (src) page.scripts.push(src);
	else page.inlineScripts.push(content);
}

function note(page: Page, tag: OpenTag): void {
	const get = (name: string) => tag.attributes.get(name) ?? '';
	if (get('id') !== '' && page.ids.length < MAX_LISTED) page.ids.push(get('id'));
	if (tag.name === 'form' && page.forms.length < MAX_LISTED)
		page.forms.push({ name: get('name'), id: get('id') });
	if ((tag.name === 'input' || tag.name === 'select') && page.fields.length < MAX_LISTED)
		page.fields.push({
			name: get('name') || get('id'),
			type: get('type').toLowerCase() || 'text',
			autocomplete: get('autocomplete').toLowerCase(),
		});
	if (tag.name === 'meta' && get('http-equiv').toLowerCase() === 'refresh' && page.refresh === null)
		page.refresh = refreshTarget(decodeEntities(get('content')));
}

/** `5; url=/login` → `/login`; only delays up to ten seconds forward, a longer one is a page that reloads. */
function refreshTarget(content: string): string | null {
	const semicolon = content.search(/[;,]/);
	if (semicolon === -1 || !(Number(content.slice(0, semicolon)) <= 10)) return null;
	const rest = content.slice(semicolon + 1).trim();
	if (rest.slice(0, 3).toLowerCase() !== 'url') return null;
	const equals = rest.indexOf('=');
	return equals === -1
		? null
		: rest
				.slice(equals + 1)
				.trim()
				.replace(/^['"]|['"]$/g, '') || null;
}

/** White space of every kind to single blanks; one at either end is kept, as it parts words. */
function foldSpace(text: string): string {
	return text.replace(/[\s\u00a0\u200b]+/g, ' ');
}

/** Single blanks inside lines, no empty lines. Each step leaves only short runs of space for the next: linear. */
function foldLines(text: string): string {
	return text
		.replace(/[^\S\n]+/g, ' ')
		.replace(/ ?\n[ \n]*/g, '\n')
		.trim();
}
