/** Whether an element is shown, by the page itself: its attributes, its own style rules, and common classes. */

import { CONTENT_NOT_SHOWN } from './elements';
import type { Attributes } from './markup';
import { type OwnStyles, type Styled, styleOf } from './own-styles';

export type Element = Styled & {
	parent: Element | null;
	/** The result of the element's own attributes, before the rules of the page. */
	says: 'hidden' | 'shown_inline' | 'hidden_by_class' | null;
	/** None of its content is shown, except the summary of closed details. */
	hidesContent: boolean;
	inForm: boolean;
	hidden: boolean;
};

const HIDING = new Set(
	`hidden hide d-none is-hidden visually-hidden visuallyhidden sr-only screen-reader-text screenreader invisible
	ui-helper-hidden ui-helper-hidden-accessible ng-hide uk-hidden u-hidden w3-hide display-none js-hidden hidden-xl-down
	nascosto nascosta invisibile`.split(/\s+/),
);
/** Boxes of common libraries that stay closed until a script adds a second class. */
const CLOSED = new Set(
	'modal collapse fade tab-pane offcanvas toast dropdown-menu popup overlay lightbox'.split(' '),
);
const OPENED = new Set('show in active open opened is-open is-active visible shown attivo aperto'.split(' '));
/** `hidden md:block`, `d-none d-md-block`: hidden only on narrow screens. */
const SHOWN_WHEN_WIDE =
	/^(?:(?:sm|md|lg|xl|2xl):|d-(?:sm|md|lg|xl|xxl)-)(?:block|flex|inline|grid|table|contents)/;

/** What an element's attributes say about it. `class` counts only outside forms: inside, it marks what a script shows after an error. */
export function saidBy(name: string, attributes: Attributes, classes: readonly string[]): Element['says'] {
	const style = attributes.get('style');
	if (style !== undefined) {
		const plain = style.replace(/\s/g, '').toLowerCase();
		if (/display:none|visibility:(?:hidden|collapse)/.test(plain)) return 'hidden';
		if (/display:/.test(plain)) return 'shown_inline';
	}
	if (attributes.size === 0 && name !== 'dialog') return null;
	if (attributes.has('hidden') || attributes.has('popover')) return 'hidden';
	if (attributes.get('aria-hidden')?.toLowerCase() === 'true') return 'hidden';
	if (name === 'dialog' && !attributes.has('open')) return 'hidden';
	return classes.length > 0 && isHiddenByClass(classes) ? 'hidden_by_class' : null;
}

function isHiddenByClass(classes: readonly string[]): boolean {
	if (classes.some((name) => HIDING.has(name))) return !classes.some((name) => SHOWN_WHEN_WIDE.test(name));
	return classes.some((name) => CLOSED.has(name)) && !classes.some((name) => OPENED.has(name));
}

export function hidesContent(name: string, attributes: Attributes): boolean {
	// A template that declares a shadow root is shown by its host.
	if (name === 'template' && attributes.has('shadowrootmode')) return false;
	return CONTENT_NOT_SHOWN.has(name) || (name === 'details' && !attributes.has('open'));
}

/** Decides what is hidden, ancestors first: `elements` in the order of their start tags. */
export function settleShown(elements: readonly Element[], styles: OwnStyles): void {
	for (const element of elements) {
		const { parent, name } = element;
		const inherited = parent !== null && (parent.hidden || (parent.hidesContent && name !== 'summary'));
		element.hidden = inherited || isHidden(element, styles);
	}
}

function isHidden(element: Element, styles: OwnStyles): boolean {
	// Many pages hide their body until a script has run, to avoid flicker or framing.
	if (element.name === 'html' || element.name === 'body') return false;
	const rule = styleOf(element, styles);
	if (rule?.important) return rule.hidden;
	switch (element.says) {
		case 'shown_inline':
			return false;
		case 'hidden':
			return true;
		case 'hidden_by_class':
			return rule?.hidden ?? !element.inForm;
		case null:
			return rule?.hidden ?? false;
	}
}
