/** Reads as much of a page as a probe needs: its structure and shown text. One pass, linear in the body, even for hostile markup. */

import { decodeEntities } from '../text/entities';
import { BLOCK } from './elements';
import { createForms, type Field, type Form } from './forms';
import { type Attributes, readMarkup } from './markup';
import { readStyles } from './own-styles';
import { refreshTarget } from './refresh';
import { type Element, settleShown } from './shown';
import { createTree } from './tree';

export type Page = {
	title: string;
	forms: Form[];
	fields: Field[];
	/** `src` of scripts, as written. */
	scripts: string[];
	/** Inline scripts, including the `onload` of the body. */
	inlineScripts: string[];
	/** `src` of frames, as written. */
	frames: string[];
	/** Source text that is shown only without scripts: walls put their words there. */
	unscripted: string;
	/** Ids of elements: they identify an application shell. */
	ids: string[];
	pictures: boolean;
	/** Target of a meta refresh, as written. */
	refresh: string | null;
	/** The base of its relative addresses, as written, if given. */
	base: string | null;
	/**
	 * The text a reader sees: white space folded, blocks on separate lines, pictures by their alternative text. Hidden elements,
	 * scripts and styles are left out.
	 */
	text: string;
};

const MAX_LISTED = 200;
const MAX_UNSCRIPTED = 2_000;

/** Reads a page. Never throws; a body that is not HTML becomes a page with only text. */
export function readPage(body: string): Page {
	const page: Page = {
		title: '',
		forms: [],
		fields: [],
		scripts: [],
		inlineScripts: [],
		frames: [],
		unscripted: '',
		ids: [],
		pictures: false,
		refresh: null,
		base: null,
		text: '',
	};
	const tree = createTree();
	const sheets: string[] = [];
	const pieces: string[] = [];
	const owners: (Element | null)[] = [];
	const forms = createForms();
	const pictures: Element[] = [];
	const say = (text: string, owner: Element | null) => {
		pieces.push(text);
		owners.push(owner);
	};
	const breakLine = () => {
		if (pieces.at(-1) !== BREAK) say(BREAK, null);
	};
	readMarkup(body, {
		text(text) {
			say(text, tree.current());
		},
		open(name, attributes, selfClosing) {
			const element = tree.open(name, attributes, selfClosing);
			if (name === 'br') say(SOFT_BREAK, element.parent);
			else if (BLOCK.has(name)) breakLine();
			if (name === 'img') {
				pictures.push(element);
				const alt = attributes.get('alt');
				if (alt) say(`${alt}${BREAK}`, element);
			}
			if (tree.isInert()) return;
			forms.note(element, attributes);
			note(page, name, attributes);
		},
		close(name) {
			tree.close(name);
			if (BLOCK.has(name)) breakLine();
		},
		raw(name, attributes, content) {
			if (name === 'style' && !/print/i.test(attributes.get('media') ?? '')) sheets.push(content);
			if (name !== 'script' && name !== 'style') breakLine();
			if (!tree.isInert()) noteRaw(page, name, attributes, content, tree.isInDrawing());
		},
	});
	settleShown(tree.elements, readStyles(sheets));
	Object.assign(page, forms.settled());
	page.pictures = pictures.some((picture) => !picture.hidden);
	page.text = shownText(pieces.filter((_, i) => isShown(owners[i])).join(''));
	return page;
}

/** Marks the end of a line until white space is folded: no page contains it. */
const BREAK = '\u0001';
/** The same for a line break within a block, where a sentence may continue. */
const SOFT_BREAK = '\u0002';

function isShown(owner: Element | null | undefined): boolean {
	return owner == null || !(owner.hidden || owner.hidesContent);
}

function noteRaw(
	page: Page,
	name: string,
	attributes: Attributes,
	content: string,
	inDrawing: boolean,
): void {
	if (name === 'title' && page.title === '' && !inDrawing) page.title = shownText(content).slice(0, 200);
	const src = attributes.get('src');
	if (name === 'iframe' && src && page.frames.length < MAX_LISTED) page.frames.push(src);
	if (name === 'noscript' || name === 'iframe')
		page.unscripted += `${content.slice(0, MAX_UNSCRIPTED - page.unscripted.length)}\n`.slice(
			0,
			MAX_UNSCRIPTED,
		);
	if (name !== 'script' || page.scripts.length + page.inlineScripts.length >= MAX_LISTED) return;
	if (src) page.scripts.push(src.trim());
	else if (isScript(attributes.get('type'))) page.inlineScripts.push(content);
}

/** Not data, a template or an import map in a script element. */
function isScript(type = ''): boolean {
	return type === '' || /^(?:module|(?:text|application)\/(?:java|ecma)script.*)$/i.test(type.trim());
}

function note(page: Page, name: string, attributes: Attributes): void {
	if (attributes.size === 0) return;
	const get = (key: string) => attributes.get(key) ?? '';
	const id = get('id');
	if (id !== '' && page.ids.length < MAX_LISTED) page.ids.push(id);
	switch (name) {
		case 'meta':
			if (get('http-equiv').toLowerCase() === 'refresh' && page.refresh === null)
				page.refresh = refreshTarget(decodeEntities(get('content')));
			break;
		case 'base':
			if (get('href') !== '') page.base ??= decodeEntities(get('href'));
			break;
		case 'body':
			if (get('onload') !== '') page.inlineScripts.push(decodeEntities(get('onload')));
			break;
	}
}

/** Entities decoded, white space folded, zero-width characters removed (a soft hyphen splits no word), no empty lines. Linear. */
function shownText(text: string): string {
	return decodeEntities(text)
		.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]+/g, '')
		.replace(/[^\S ]+| {2,}/g, ' ')
		.replace(/ {2,}/g, ' ')
		.replace(/(?<=[^.!?:;\u0001 ]) ?\u0002 ?(?=\p{Ll})/gu, ' ')
		.replace(/ ?[\u0001\u0002][ \u0001\u0002]*/g, '\n')
		.trim();
}
