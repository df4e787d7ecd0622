/** The open elements while a page is read. Start tags end elements as in a browser, so an unclosed element hides no more than there. */

import { ENDS_PARAGRAPH, ENDS_SIBLING, FORMATTING, LEAVES_DRAWING, SCOPE, SPECIAL, VOID } from './elements';
import type { Attributes } from './markup';
import { type Element, hidesContent, saidBy } from './shown';

/** Browsers nest no deeper: deeper elements become siblings. It also bounds every walk up the tree. */
const MAX_DEPTH = 512;
const MAX_CLASSES = 16;
const NO_CLASSES: readonly string[] = [];

type Tree = {
	/** All elements, in the order of their start tags. */
	elements: Element[];
	/** The innermost open element. */
	current(): Element | null;
	/** In a template: neither shown nor part of the page. */
	isInert(): boolean;
	isInDrawing(): boolean;
	open(name: string, attributes: Attributes, selfClosing: boolean): Element;
	close(name: string): void;
};

export function createTree(): Tree {
	const elements: Element[] = [];
	const stack: Element[] = [];
	const count = new Map<string, number>();
	const isIn = (name: string) => (count.get(name) ?? 0) > 0;

	function drop(): void {
		const { name } = stack.pop() as Element;
		count.set(name, (count.get(name) ?? 1) - 1);
	}

	/** Ends the nearest of `ends` and all open elements inside it, unless one of `within` comes first. */
	function end(ends: ReadonlySet<string>, within: ReadonlySet<string>): void {
		for (let i = stack.length - 1; i >= 0; i--) {
			const { name } = stack[i] as Element;
			if (ends.has(name)) {
				while (stack.length > i) drop();
				return;
			}
			if (within.has(name)) return;
		}
	}

	return {
		elements,
		current: () => stack.at(-1) ?? null,
		isInert: () => isIn('template') && stack.some(isInertTemplate),
		isInDrawing: () => isIn('svg') || isIn('math'),

		open(name, attributes, selfClosing) {
			const drawing = isIn('svg') || isIn('math');
			if (drawing && LEAVES_DRAWING.has(name)) end(DRAWING, NOTHING);
			if (isIn('p') && ENDS_PARAGRAPH.has(name)) end(PARAGRAPH, BUTTON_SCOPE);
			const sibling = ENDS_SIBLING.get(name);
			if (sibling !== undefined) end(sibling.ends, sibling.within);
			const className = attributes.get('class');
			const classes = className === undefined ? NO_CLASSES : className.trim().split(/\s+/, MAX_CLASSES);
			const element: Element = {
				name,
				id: attributes.get('id') ?? '',
				classes,
				parent: stack.at(-1) ?? null,
				says: saidBy(name, attributes, classes),
				hidesContent: hidesContent(name, attributes),
				inForm: isIn('form'),
				hidden: false,
			};
			elements.push(element);
			const empty = VOID.has(name) || (selfClosing && (drawing || DRAWING.has(name)));
			// `html`, `head` and `body` exist once, at the top; text that strays into the head is shown.
			const stray = name === 'head' || ((name === 'html' || name === 'body') && stack.some(isNoFrame));
			if (!empty && !stray && stack.length < MAX_DEPTH) {
				stack.push(element);
				count.set(name, (count.get(name) ?? 0) + 1);
			}
			return element;
		},

		close(name) {
			// Content after the end of the body still belongs to it.
			if (!isIn(name) || name === 'html' || name === 'body') return;
			const formatting = FORMATTING.has(name);
			const ordinary = !formatting && !SPECIAL.has(name);
			for (let i = stack.length - 1; i >= 0; i--) {
				const open = (stack[i] as Element).name;
				if (open === name) {
					const blocks = formatting && stack.slice(i + 1).some((above) => SPECIAL.has(above.name));
					if (blocks) {
						stack.splice(i, 1);
						count.set(name, (count.get(name) ?? 1) - 1);
					} else while (stack.length > i) drop();
					return;
				}
				if (ordinary ? SPECIAL.has(open) : !formatting && SCOPE.has(open)) return;
			}
		},
	};
}

function isInertTemplate({ name, hidesContent }: Element): boolean {
	return name === 'template' && hidesContent;
}

function isNoFrame({ name }: Element): boolean {
	return name !== 'html';
}

const DRAWING: ReadonlySet<string> = new Set(['svg', 'math']);
const PARAGRAPH: ReadonlySet<string> = new Set(['p']);
const BUTTON_SCOPE: ReadonlySet<string> = new Set([...SCOPE, 'button']);
const NOTHING: ReadonlySet<string> = new Set();
